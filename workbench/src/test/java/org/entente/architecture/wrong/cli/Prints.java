package org.entente.architecture.wrong.cli;

/** Allowed: the command line prints. */
final class Prints {
    private Prints() {}

    static void print() {
        System.out.println("allowed");
    }
}
