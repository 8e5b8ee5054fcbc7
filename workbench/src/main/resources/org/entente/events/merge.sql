-- From coded reports to events, for all reports of one month. DuckDB and Apache Spark run this same text: no identifier is
-- quoted, no date is added to, nothing is divided, NULLs are always placed, QUALIFY is not used (Spark has it from 4.2 on),
-- and min_by is never given a NULL (DuckDB passes over it).
--
-- reports: event_id, day, source, target, code, quad, goldstein, mentions, reports, place, url, file, line
-- 1. A report that two files hold is one: the first file and line stays.
-- 2. What both sides are coded with is one event: meeting, consulting, negotiating and signing have no direction and lead from the
--    lower to the higher number; hosting a visit (043) is the visit (042) of the other.
-- 3. The same act of the same pair on the same day is one event; its reports and mentions are added up.
WITH numbered AS (
    SELECT *, row_number() OVER (PARTITION BY event_id ORDER BY file ASC NULLS LAST, line ASC NULLS LAST) AS nth
    FROM reports
    WHERE source IS NOT NULL AND target IS NOT NULL
),
turned AS (
    SELECT
        day,
        CASE
            WHEN code = '043' THEN target
            WHEN code IN ('040', '041', '044', '046', '057') AND source > target THEN target
            ELSE source
        END AS source,
        CASE
            WHEN code = '043' THEN source
            WHEN code IN ('040', '041', '044', '046', '057') AND source > target THEN source
            ELSE target
        END AS target,
        CASE WHEN code = '043' THEN '042' ELSE code END AS code,
        quad,
        CASE WHEN code = '043' THEN NULL ELSE goldstein END AS goldstein,
        CASE WHEN code = '043' THEN goldstein ELSE NULL END AS goldstein_host,
        mentions,
        reports,
        place,
        url,
        file,
        line,
        event_id,
        CAST(file AS BIGINT) * 1000000000000 + line AS place_in_files
    FROM numbered
    WHERE nth = 1
)
SELECT
    day,
    source,
    target,
    code,
    min(quad) AS quad,
    max(goldstein) AS goldstein,
    max(goldstein_host) AS goldstein_host,
    CAST(sum(mentions) AS BIGINT) AS mentions,
    CAST(sum(reports) AS BIGINT) AS reports,
    NULLIF(min_by(COALESCE(place, ''), place_in_files), '') AS place,
    NULLIF(min_by(COALESCE(url, ''), place_in_files), '') AS url,
    min_by(file, place_in_files) AS file,
    min_by(line, place_in_files) AS line,
    min_by(event_id, place_in_files) AS event_id
FROM turned
GROUP BY day, source, target, code
