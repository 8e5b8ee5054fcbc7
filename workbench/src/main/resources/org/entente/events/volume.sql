-- What a month holds before and after each step, for denominators and the audit. DuckDB and Apache Spark run this same text.
--
-- reports: as in merge.sql, with those that do not name two states; events: what merge.sql gave
SELECT
    (SELECT CAST(count(*) AS BIGINT) FROM reports) AS coded,
    (SELECT CAST(count(DISTINCT event_id) AS BIGINT) FROM reports) AS distinct_coded,
    (SELECT CAST(count(DISTINCT event_id) AS BIGINT) FROM reports
     WHERE source IS NOT NULL AND target IS NOT NULL) AS dyadic,
    (SELECT CAST(count(*) AS BIGINT) FROM (
        SELECT DISTINCT day, source, target, code FROM reports WHERE source IS NOT NULL AND target IS NOT NULL
    ) AS acts) AS acts,
    (SELECT CAST(count(*) AS BIGINT) FROM events) AS events,
    (SELECT CAST(COALESCE(sum(mentions), 0) AS BIGINT) FROM events) AS mentions
