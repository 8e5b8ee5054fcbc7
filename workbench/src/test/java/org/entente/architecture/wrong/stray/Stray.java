package org.entente.architecture.wrong.stray;

/** In a package that no arrow names and that is not null-marked. */
record Stray(int value) {}
