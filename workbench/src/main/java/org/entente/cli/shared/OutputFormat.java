package org.entente.cli.shared;

/** How a listing is printed; written in lower case on the command line. */
public enum OutputFormat {
    TABLE,
    CSV,
    JSON
}
