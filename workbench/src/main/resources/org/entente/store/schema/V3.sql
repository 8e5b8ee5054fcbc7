-- Version 3: how much of a month the files cover. What was rolled up before did not count it: NULL until the next roll-up.

ALTER TABLE event_volume RENAME TO event_volume_2;

-- What a month holds in all, how much of it the files cover, and what each step removed. Key: snapshot, year, month.
CREATE TABLE event_volume (
    snapshot INTEGER NOT NULL,
    year SMALLINT NOT NULL, month TINYINT NOT NULL,
    coded          BIGINT NOT NULL,   -- lines understood
    distinct_coded BIGINT NOT NULL,   -- without those that two files hold
    dyadic         BIGINT NOT NULL,   -- of these, between two states
    acts           BIGINT NOT NULL,   -- of these, one a pair, direction, code and day
    events         BIGINT NOT NULL,   -- of these, what both sides are coded with counted once
    mentions       BIGINT NOT NULL,   -- of the events
    quarters       INTEGER            -- [quarters of an hour] of the month that the files cover, 96 a day; NULL where not known
);
INSERT INTO event_volume SELECT *, NULL FROM event_volume_2;
DROP TABLE event_volume_2;
