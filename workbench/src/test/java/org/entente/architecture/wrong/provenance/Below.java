package org.entente.architecture.wrong.provenance;

import org.entente.architecture.wrong.country.Upward;
import org.jspecify.annotations.Nullable;

/** Allowed by itself. */
public record Below(@Nullable Upward leaf) {}
