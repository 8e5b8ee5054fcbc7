package org.entente.cli;

/** What the command line itself says, in English; patterns as {@link String#formatted} takes them. */
final class Texts {
    static final String NO_COMMAND = "no command was named; entente --help lists them";
    static final String UNKNOWN_COMMAND = "there is no command \"%s\"%s; entente --help lists them";
    static final String UNKNOWN_OPTION = "there is no option \"%s\"%s; %s --help lists them";
    static final String UNEXPECTED_ARGUMENT = "\"%s\" is one argument too many; %s --help says what is expected";
    static final String DID_YOU_MEAN = ", did you mean %s?";
    static final String SEE_HELP = "%s; %s --help says what is expected";
    static final String NO_FILE = "there is no file or folder %s";
    static final String NOT_ALLOWED = "%s may not be read or written: permission denied";
    static final String NOT_A_FOLDER = "%s is not a folder";
    static final String FILE_FAILED = "%s: %s";
    static final String OUTPUT_FAILED = "the output could not be written: %s";
    static final String OUT_OF_MEMORY = "there is not enough memory; give more with ENTENTE_JAVA_OPTIONS=-Xmx3g";
    static final String INTERNAL = "internal error: %s (run with --debug for the trace)";

    private Texts() {}
}
