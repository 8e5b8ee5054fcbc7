package org.entente.cli;

/** How a listing is printed; written in lower case on the command line. */
enum OutputFormat {
    TABLE,
    CSV,
    JSON
}
