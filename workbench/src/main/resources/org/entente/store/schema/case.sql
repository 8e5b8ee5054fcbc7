-- What a person curated about a pair. These tables are never in the store's file: they are made in memory beside it, for as
-- long as the store is open, and hold the rows of the cases that a command reads. Source: case; vintage: the id of the case;
-- file and line: where the row stands in the case's folder. Coverage: part 'visit' and the like, for the pair of the case only.

-- A dated event of a chronology. Key: snapshot, event. Absent row inside coverage: not recorded, never none.
CREATE TABLE case_event (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    event     VARCHAR NOT NULL,       -- the row's name in the case
    kind      VARCHAR NOT NULL,       -- visit, aid, treaty and so on
    sector    VARCHAR NOT NULL,
    sender    SMALLINT, receiver SMALLINT,  -- visitor and host, giver and receiver; NULL for an event without direction
    first_day DATE NOT NULL, last_day DATE NOT NULL,    -- the first and the last that the date allows
    summary   VARCHAR NOT NULL,
    refs      VARCHAR NOT NULL        -- notes of the case, with spaces
);

-- A figure that a text prints. Key: snapshot, figure. value NULL: the text gives bounds only.
CREATE TABLE case_quantity (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    figure   VARCHAR NOT NULL,        -- the row's name in the case
    measure  VARCHAR NOT NULL,        -- the measure that it can stand beside
    sender   SMALLINT, receiver SMALLINT,
    first_day DATE NOT NULL, last_day DATE NOT NULL,
    value DOUBLE, low DOUBLE, high DOUBLE,
    unit     VARCHAR NOT NULL,        -- USD or a counted noun
    what     VARCHAR NOT NULL,
    refs     VARCHAR NOT NULL
);
