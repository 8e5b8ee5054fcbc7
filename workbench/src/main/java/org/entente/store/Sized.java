package org.entente.store;

/** A result that knows about how much memory it takes. */
public interface Sized {
    long bytes();
}
