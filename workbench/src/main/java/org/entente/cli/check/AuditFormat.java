package org.entente.cli.check;

/** How an audit is printed; written in lower case on the command line. */
enum AuditFormat {
    TABLE,
    CSV,
    JSON,
    HTML,
    BIB,
    TEXT
}
