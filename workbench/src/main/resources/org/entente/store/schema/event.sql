-- One act of one state towards another on one day, as news tell of it. The rows are Parquet files beside the store. Key: snapshot, day,
-- source, target, code. Absence is zero in months all of which the files cover (event_volume).
CREATE TABLE event (
    snapshot INTEGER, file INTEGER, line BIGINT,
    day DATE,
    source SMALLINT, target SMALLINT,
    code VARCHAR,                     -- of the scheme in event_code
    quad TINYINT,                     -- 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict
    goldstein DOUBLE,                 -- [Goldstein's scale] from -10, conflict, to +10, cooperation
    goldstein_host DOUBLE,            -- [Goldstein's scale] of a visit (042) as it is coded for the host (043)
    mentions BIGINT,                  -- [mentions]
    reports BIGINT,                   -- [reports] as coded, before merging
    place VARCHAR,
    url VARCHAR,
    event_id BIGINT                   -- the publisher's number
);
