package org.entente.architecture.wrong.source.two;

/** Allowed. */
public record Second(int value) {}
