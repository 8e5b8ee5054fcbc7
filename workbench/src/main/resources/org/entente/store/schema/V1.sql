-- Canonical tables, version 1. What a table means (key, unit, what absence means) is said here and nowhere else.
-- Every data row names its snapshot, the file within it and the line of the original file: in a workbook the row of the sheet,
-- in Stata, Parquet and JSON files the number of the record.
-- States are COW numbers; a party that is no state keeps its name and has no number.

CREATE TABLE schema_version (version INTEGER NOT NULL, applied_at TIMESTAMP NOT NULL);

CREATE TABLE snapshot (
    snapshot      INTEGER PRIMARY KEY,
    source        VARCHAR NOT NULL,
    vintage       VARCHAR NOT NULL,
    layout        VARCHAR NOT NULL,   -- which of the source's layouts the files had
    content       VARCHAR NOT NULL,   -- hash of the canonical rows in any order: the same content in another form is the same snapshot
    imported_at   TIMESTAMP NOT NULL,
    rows_read     BIGINT NOT NULL,
    rows_kept     BIGINT NOT NULL,
    rows_rejected BIGINT NOT NULL,
    UNIQUE (source, vintage),
    CHECK (rows_read = rows_kept + rows_rejected)
);

CREATE TABLE snapshot_file (
    snapshot INTEGER NOT NULL,
    file     SMALLINT NOT NULL,       -- from 1
    name     VARCHAR NOT NULL,
    role     VARCHAR NOT NULL,        -- what the file is within its snapshot, such as votes, roll_calls
    sha256   VARCHAR NOT NULL,        -- of the bytes on disk
    bytes    BIGINT NOT NULL,
    rows_read BIGINT NOT NULL,
    PRIMARY KEY (snapshot, file)
);

-- Rows that were read and not kept, and rows that were kept although something in them is amiss; nothing is dropped silently.
CREATE TABLE row_issue (
    snapshot INTEGER NOT NULL,
    file     SMALLINT NOT NULL,
    line     BIGINT NOT NULL,
    field    VARCHAR,
    value    VARCHAR,
    reason   VARCHAR NOT NULL,
    kept     BOOLEAN NOT NULL         -- false for a rejected row
);

-- Years for which a snapshot speaks about a table: inside them an absent row means what the source declares, outside nothing.
CREATE TABLE coverage (
    snapshot   INTEGER NOT NULL,
    table_name VARCHAR NOT NULL,
    part       VARCHAR NOT NULL,      -- '' or the part of the table that the years hold for, such as a role
    first_year SMALLINT NOT NULL,
    last_year  SMALLINT NOT NULL
);

-- UN General Assembly roll calls. Key: snapshot, rcid.
CREATE TABLE un_roll_call (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    rcid        INTEGER NOT NULL,
    session     SMALLINT NOT NULL,
    day         DATE NOT NULL,        -- before session 58 the day of the month is unreliable; the year is not
    year        SMALLINT NOT NULL,
    resolution  VARCHAR,
    title       VARCHAR,
    description VARCHAR,
    amendment   BOOLEAN,
    paragraph   BOOLEAN,
    important   BOOLEAN
);

-- Issue areas of a roll call; they overlap. Key: snapshot, rcid, issue (me nu di hr co ec).
CREATE TABLE un_issue (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    rcid  INTEGER NOT NULL,
    issue VARCHAR NOT NULL
);

-- One member's choice on one roll call. Key: snapshot, rcid, member. 1 yes, 2 abstain, 3 no, 8 absent, 9 not a member.
-- An absent row is no vote, never an abstention.
CREATE TABLE un_vote (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    rcid   INTEGER NOT NULL,
    member SMALLINT NOT NULL,         -- COW number of the file's own entity, also where it was no COW member then
    vote   TINYINT NOT NULL
);

-- The file's own names of its members, or Entente's where the file has numbers only; the line is the first that has it.
-- Key: snapshot, member.
CREATE TABLE un_member (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    member SMALLINT NOT NULL,
    name   VARCHAR NOT NULL
);

-- A flow of goods. Key: snapshot, year, exporter, importer, reporter, product. Unit: US$ (not thousands or millions).
-- value NULL: the source lists the flow and gives no value (not reported). low and high bound a rounded value.
CREATE TABLE trade_flow (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    year          SMALLINT NOT NULL,
    exporter      SMALLINT, exporter_name VARCHAR NOT NULL,
    importer      SMALLINT, importer_name VARCHAR NOT NULL,
    reporter      VARCHAR NOT NULL,   -- importer, exporter or reconciled
    product       VARCHAR NOT NULL,   -- total, or a code of the source's scheme
    value DOUBLE, low DOUBLE, high DOUBLE
);

-- A deal of SIPRI's register of transfers of major arms. Key: snapshot, line. TIV in millions.
-- *_uncertain: the register prints '?'. delivered_tiv 0 means below 0.5; NULL no deliveries identified (delivery_years is
-- empty then). ordered, unit_tiv and ordered_tiv NULL: unknown. Coverage: years in which the register identifies deliveries.
-- The numbers are those of the last delivery year, else of the order year; they differ by year for one name only: "Germany"
-- is 260 to 1990 and 255 after, so a delivery of a 255 in 1990 or earlier was the Federal Republic's (260).
CREATE TABLE arms_deal (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    supplier  SMALLINT, supplier_name  VARCHAR NOT NULL,
    recipient SMALLINT, recipient_name VARCHAR NOT NULL,
    order_year SMALLINT NOT NULL, order_year_uncertain BOOLEAN NOT NULL,
    ordered INTEGER, ordered_uncertain BOOLEAN NOT NULL,
    designation VARCHAR NOT NULL, description VARCHAR NOT NULL,
    delivered INTEGER, delivered_uncertain BOOLEAN NOT NULL,
    delivery_years SMALLINT[] NOT NULL,
    condition VARCHAR NOT NULL,       -- New, Second hand, Second hand but modernized
    comment VARCHAR NOT NULL,
    unit_tiv DOUBLE, ordered_tiv DOUBLE, delivered_tiv DOUBLE
);

-- SIPRI's published total of one party and year. Key: snapshot, role, party_name, year. TIV in millions.
-- '0' is stored as value 0, low 0, high 0.5; n as [n - 0.5, n + 0.5]. Inside coverage (part: the role) an absent row means
-- that no deliveries were identified. party_name 'Total world' is the sum over all parties as SIPRI prints it.
CREATE TABLE arms_total (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    role  VARCHAR NOT NULL,           -- recipient or supplier
    party SMALLINT, party_name VARCHAR NOT NULL,
    year  SMALLINT NOT NULL,
    value DOUBLE NOT NULL, low DOUBLE NOT NULL, high DOUBLE NOT NULL
);

-- ==== Quantities of one state =======================================================================================

-- A quantity of one party and year. Key: snapshot, variable, party_name, year; a state has one row a snapshot, variable and
-- year, save that its trips may stand under several names and add up. variable is the publisher's name of the column or series; unit says what value counts: US$, persons or
-- tonnes, never thousands or millions of them. low and high bound a value that is rounded (by half a unit of the last place) or
-- estimated (at 95 %); NULL where the source gives no bounds.
-- Either value or missing is there. missing is the publisher's own code: -9 (nmc) and ... (sipri-milex) not reported; xxx
-- (sipri-milex) no state then; 0 (sipri-milex) a zero in US$ that comes of the conversion of an amount that is none;
-- -66, -77, -88 (polity) foreign occupation, no central authority, transition: undefined.
-- An absent row inside coverage (part: the variable) means not reported, never zero; for travel_sent and travel_received it
-- means that no trip was found, for parties that have rows in other years.
-- state NULL: a party that is no state, or whose figure is of another territory than that of the state of its name.
CREATE TABLE state_year (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    state SMALLINT, party_name VARCHAR NOT NULL,
    year     SMALLINT NOT NULL,
    variable VARCHAR NOT NULL,
    unit     VARCHAR NOT NULL,
    value DOUBLE, low DOUBLE, high DOUBLE,
    missing VARCHAR,
    note    VARCHAR                   -- the publisher's mark on this value, such as Interpolated or a footnote
);

-- A member's ideal point in a session of the UN General Assembly. Key: snapshot, state, session, series. No unit: the first
-- dimension, standardised; higher is closer to the liberal order led by the United States. series: fp (final passage, the one
-- to use), all, legacy; never mixed. q5 to q95: quantiles of the posterior; NULL for legacy. votes: how many it rests on.
-- year: that in which the session begins. An absent row inside coverage (part: the series) means not reported.
CREATE TABLE ideal_point (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    state   SMALLINT NOT NULL,        -- COW number of the file's own entity, also where it was no COW member then
    session SMALLINT NOT NULL,
    year    SMALLINT NOT NULL,
    series  VARCHAR NOT NULL,
    value DOUBLE NOT NULL,
    q5 DOUBLE, q10 DOUBLE, q50 DOUBLE, q90 DOUBLE, q95 DOUBLE,
    votes INTEGER
);
