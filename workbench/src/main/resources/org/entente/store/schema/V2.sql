-- Version 2: the roll-up of bulk events. The events themselves are Parquet files beside the store (see events/); a year of quarter-hours
-- has more files than a SMALLINT can number.

CREATE TABLE snapshot_file_2 (
    snapshot INTEGER NOT NULL,
    file     INTEGER NOT NULL,
    name     VARCHAR NOT NULL,
    role     VARCHAR NOT NULL,
    sha256   VARCHAR NOT NULL,
    bytes    BIGINT NOT NULL,
    rows_read BIGINT NOT NULL,
    PRIMARY KEY (snapshot, file)
);
INSERT INTO snapshot_file_2 SELECT * FROM snapshot_file;
DROP TABLE snapshot_file;
ALTER TABLE snapshot_file_2 RENAME TO snapshot_file;
ALTER TABLE row_issue ALTER file TYPE INTEGER;

-- Events between two states by month, class and root of their codes, from the first to the second. Key: snapshot, source, target, year,
-- month, quad, root. An act without direction (to meet, consult, negotiate, sign) is in both directions. Absence is zero in months
-- all of which the files cover (event_volume).
CREATE TABLE event_month (
    snapshot INTEGER NOT NULL,
    source SMALLINT NOT NULL, target SMALLINT NOT NULL,
    year SMALLINT NOT NULL, month TINYINT NOT NULL,
    quad TINYINT NOT NULL,            -- 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict
    root VARCHAR NOT NULL,            -- first two digits of the code
    events   BIGINT NOT NULL,         -- one an act, pair and day
    reports  BIGINT NOT NULL,         -- as coded, before merging
    mentions BIGINT NOT NULL,
    goldstein_sum DOUBLE,             -- over the events that have a place on Goldstein's scale
    goldstein_count BIGINT NOT NULL
);

-- What a month holds in all, and what each step removed. Key: snapshot, year, month.
CREATE TABLE event_volume (
    snapshot INTEGER NOT NULL,
    year SMALLINT NOT NULL, month TINYINT NOT NULL,
    coded          BIGINT NOT NULL,   -- lines understood
    distinct_coded BIGINT NOT NULL,   -- without those that two files hold
    dyadic         BIGINT NOT NULL,   -- of these, between two states
    acts           BIGINT NOT NULL,   -- of these, one a pair, direction, code and day
    events         BIGINT NOT NULL,   -- of these, what both sides are coded with counted once
    mentions       BIGINT NOT NULL    -- of the events
);
