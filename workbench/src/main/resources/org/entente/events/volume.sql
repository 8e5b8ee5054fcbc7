-- What each month holds before and after each step, for denominators and the audit. DuckDB and Apache Spark run this same text.
--
-- reports: as in merge.sql, with those that do not name two states; events: what merge.sql gave
WITH coded AS (
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
       CAST(COALESCE(mentions, 0) AS BIGINT) AS mentions
FROM coded
LEFT JOIN acts USING (year, month)
LEFT JOIN merged USING (year, month)
