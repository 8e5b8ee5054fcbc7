package org.entente.cli;

/** Entry point of the {@code entente} command. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(0);
    }
}
