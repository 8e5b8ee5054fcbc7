-- What each month holds before and after each step, for denominators and the audit. DuckDB and Apache Spark run this same text.
--
-- reports: as in merge.sql, with those that do not name two states, and covers: the part of the report's day that its file covers, 0 to 95
-- a quarter of an hour, 96 all of it, -1 none (the file is of a later day), NULL where the file does not say; events: what merge.sql gave
WITH days AS (
    SELECT day,
           max(CASE WHEN covers IS NULL THEN 1 ELSE 0 END) AS unsaid,
           CASE WHEN max(covers) = 96 THEN 96
                ELSE count(DISTINCT CASE WHEN covers >= 0 THEN covers END) END AS quarters
    FROM reports
    GROUP BY day
),
covered AS (
    SELECT CAST(year(day) AS INTEGER) AS year, CAST(month(day) AS INTEGER) AS month,
           CASE WHEN max(unsaid) = 0 THEN sum(quarters) END AS quarters
    FROM days
    GROUP BY year(day), month(day)
),
coded AS (
    SELECT CAST(year(day) AS INTEGER) AS year, CAST(month(day) AS INTEGER) AS month,
           count(*) AS coded,
           count(DISTINCT event_id) AS distinct_coded,
           count(DISTINCT CASE WHEN source IS NOT NULL AND target IS NOT NULL THEN event_id END) AS dyadic
    FROM reports
    GROUP BY year(day), month(day)
),
acts AS (
    SELECT CAST(year(day) AS INTEGER) AS year, CAST(month(day) AS INTEGER) AS month, count(*) AS acts
    FROM (
        SELECT DISTINCT day, source, target, code FROM reports WHERE source IS NOT NULL AND target IS NOT NULL
    ) AS one_a_day
    GROUP BY year(day), month(day)
),
merged AS (
    SELECT CAST(year(day) AS INTEGER) AS year, CAST(month(day) AS INTEGER) AS month,
           count(*) AS events, sum(mentions) AS mentions
    FROM events
    GROUP BY year(day), month(day)
)
SELECT year, month,
       CAST(coded AS BIGINT) AS coded,
       CAST(distinct_coded AS BIGINT) AS distinct_coded,
       CAST(dyadic AS BIGINT) AS dyadic,
       CAST(COALESCE(acts, 0) AS BIGINT) AS acts,
       CAST(COALESCE(events, 0) AS BIGINT) AS events,
       CAST(COALESCE(mentions, 0) AS BIGINT) AS mentions,
       CAST(quarters AS BIGINT) AS quarters
FROM coded
LEFT JOIN covered USING (year, month)
LEFT JOIN acts USING (year, month)
LEFT JOIN merged USING (year, month)
