-- From events to months of directed pairs. DuckDB and Apache Spark run this same text.
--
-- events: day, source, target, code, quad, goldstein, goldstein_host, mentions, reports
-- An act without direction, and a visit, is in the series of both directions; the host's side of a visit is 043.
WITH sides AS (
    SELECT source, target, day, code, quad,
           COALESCE(goldstein, goldstein_host) AS goldstein, mentions, reports
    FROM events
    UNION ALL
    SELECT target AS source, source AS target, day, CASE WHEN code = '042' THEN '043' ELSE code END AS code, quad,
           CASE WHEN code = '042' THEN COALESCE(goldstein_host, goldstein) ELSE goldstein END AS goldstein,
           mentions, reports
    FROM events
    WHERE code IN ('040', '041', '042', '044', '046', '057')
)
SELECT
    source,
    target,
    CAST(year(day) AS INTEGER) AS year,
    CAST(month(day) AS INTEGER) AS month,
    quad,
    substr(code, 1, 2) AS root,
    CAST(count(*) AS BIGINT) AS events,
    CAST(sum(reports) AS BIGINT) AS reports,
    CAST(sum(mentions) AS BIGINT) AS mentions,
    CAST(sum(goldstein) AS DOUBLE) AS goldstein_sum,
    CAST(count(goldstein) AS BIGINT) AS goldstein_count
FROM sides
GROUP BY source, target, year(day), month(day), quad, substr(code, 1, 2)
