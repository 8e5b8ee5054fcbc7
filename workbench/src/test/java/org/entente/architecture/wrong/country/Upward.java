package org.entente.architecture.wrong.country;

import org.entente.architecture.wrong.provenance.Below;

/** A leaf that uses what stands above it, and so closes a cycle. */
public record Upward(Below below) {}
