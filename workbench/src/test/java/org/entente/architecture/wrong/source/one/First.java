package org.entente.architecture.wrong.source.one;

import org.entente.architecture.wrong.source.two.Second;

/** A source that knows its sibling. */
public record First(Second sibling) {}
