package org.entente.store.query;

/** Messages for queries that are not run; patterns as {@link String#formatted} takes them. */
final class Refusals {
    static final String EMPTY = "the query is empty: write one SELECT, such as SELECT source, vintage FROM snapshot";
    static final String SEVERAL = "there are %d statements; write one SELECT";
    static final String NO_SELECT =
            "this is no SELECT: only reading is offered, one SELECT (also WITH … SELECT, VALUES or FROM …) over the tables of the store";
    static final String TOO_DEEP = "the query is nested too deeply";
    static final String TOO_MANY_PARTS = "the query has more than %d parts (WITH): write several queries";
    static final String DEEP_VALUE = "a value is nested too deeply: select its parts";
    static final String LARGE_ANSWER = "the answer is larger than %d MB: ask for fewer or shorter rows";
    static final String TOO_LONG = "the query has %,d characters, at most %,d are read";
    static final String CONTROL = "the query has a control character (code %d) at place %d: take it out";
    static final String WRITES = "a %s inside the query would change something: only reading is offered";
    static final String SHOW =
            "DESCRIBE, SHOW and SUMMARIZE are not offered: docs/sql.md and entente sql --schema say what tables there are";
    static final String FORM = "this form of query is not offered (%s): write it as a plain SELECT";
    static final String NO_TABLE =
            "there is no table \"%s\"%s; entente sql --schema lists them, and files, settings and system tables are not offered";
    static final String QUALIFIED = "write the table %s without a database or schema before it";
    static final String AT = "tables have no earlier versions (AT …): a vintage is a row of snapshot";
    static final String FUNCTION =
            "the function %s is not offered: only functions that compute from their arguments are";
    static final String TABLE_FUNCTION =
            "the table function %s is not offered: only unnest, range and generate_series are, and no files are read";
    static final String CTE_NAME = "\"%s\" is no name for a part of a query (WITH): take letters, digits and _";
    static final String PARAMETER = "the query has a parameter (? or $1): write the value";
    static final String DID_YOU_MEAN = ", did you mean %s?";

    private Refusals() {}
}
