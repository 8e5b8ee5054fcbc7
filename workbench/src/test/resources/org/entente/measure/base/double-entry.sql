-- Measures computed a second time, by SQL alone over the canonical tables, for every pair (or state) and year at once.
-- A block begins with: --- measure[:argument] source [sparse] [dear]
-- Its columns are a, b, year, value; b is 0 for a state, a and b are 0 for the system. {snapshot} is the newest one of the source.
-- sparse: a figure of 0 need not be among the rows. dear: its years are computed one by one, and half as many of them.
-- A block "setup" makes a table that later ones read; system_member (state, year, major) and system_dyad (a, b, year; both ways, those
-- with a common day of membership) are there from the beginning, and so is trade_succession (earlier, later), the table of the
-- same name of replaced trade agreements, which is an input of the definition.

--- setup sipri-transfers
-- What each deal delivers in each of its years by the even split; the Germany of before 1990 is the Federal Republic.
CREATE TEMP TABLE delivery AS
SELECT CASE WHEN supplier = 255 AND year <= 1989 THEN 260 ELSE supplier END AS a, supplier_name AS a_name,
       CASE WHEN recipient = 255 AND year <= 1989 THEN 260 ELSE recipient END AS b, recipient_name AS b_name, year, tiv
FROM (SELECT supplier, supplier_name, recipient, recipient_name, unnest(delivery_years) AS year,
             coalesce(delivered_tiv, 0) / len(delivery_years) AS tiv
      FROM arms_deal WHERE snapshot = {snapshot})

--- setup un-votes
-- Counts of the nine pairs of choices (1 yes, 2 abstain, 3 no) of every two members and year.
CREATE TEMP TABLE un_pair AS
WITH v AS (SELECT v.rcid, v.member, v.vote, r.year FROM un_vote v JOIN un_roll_call r USING (snapshot, rcid)
           WHERE snapshot = {snapshot} AND v.vote BETWEEN 1 AND 3)
SELECT a, b, year, count(*)::DOUBLE AS n,
       count(*) FILTER (pair = 11) AS n11, count(*) FILTER (pair = 12) AS n12, count(*) FILTER (pair = 13) AS n13,
       count(*) FILTER (pair = 21) AS n21, count(*) FILTER (pair = 22) AS n22, count(*) FILTER (pair = 23) AS n23,
       count(*) FILTER (pair = 31) AS n31, count(*) FILTER (pair = 32) AS n32, count(*) FILTER (pair = 33) AS n33
FROM (SELECT x.member AS a, y.member AS b, x.year, 10 * x.vote + y.vote AS pair
      FROM v x JOIN v y ON y.rcid = x.rcid AND y.member > x.member)
GROUP BY a, b, year

--- setup mid
-- Pairs on opposite sides of a dispute in the year, both ways.
CREATE TEMP TABLE disputed AS
SELECT DISTINCT a, b, year FROM (
  SELECT x.state AS a, y.state AS b,
         unnest(generate_series(year(greatest(x.first_day, y.first_day)), year(least(x.last_day, y.last_day)))) AS year
  FROM dispute_participant x JOIN dispute_participant y
    ON y.snapshot = x.snapshot AND y.dispute = x.dispute AND x.state <> y.state AND x.side_a <> y.side_a
  WHERE x.snapshot = {snapshot} AND greatest(x.first_day, y.first_day) <= least(x.last_day, y.last_day)) d
  JOIN system_dyad USING (a, b, year)

--- setup rivalries
-- Strategic rivals by year, both ways, with the last year of the rivalry.
CREATE TEMP TABLE rival AS
SELECT a, b, unnest(generate_series(from_year, last_year)) AS year, last_year FROM (
  SELECT first AS a, second AS b, from_year, CASE WHEN open THEN 2030 ELSE coalesce(to_year, from_year) END AS last_year
  FROM rivalry WHERE snapshot = {snapshot}
  UNION ALL
  SELECT second, first, from_year, CASE WHEN open THEN 2030 ELSE coalesce(to_year, from_year) END
  FROM rivalry WHERE snapshot = {snapshot})
WHERE a IS NOT NULL AND b IS NOT NULL

--- setup atop
-- What each member owes each other by the treaties of the year, 5 for defence.
CREATE TEMP TABLE pledge AS
SELECT a, b, year, max(strength) AS strength FROM (
  SELECT x.member AS a, y.member AS b,
         CASE WHEN x.defence THEN 5 WHEN x.offence THEN 4 WHEN x.neutrality THEN 3 WHEN x.nonaggression THEN 2
              WHEN x.consultation THEN 1 ELSE 0 END AS strength,
         unnest(generate_series(
             year(greatest(x.first_day, y.first_day)),
             least(year(least(coalesce(x.last_day, DATE '2200-12-31'), coalesce(y.last_day, DATE '2200-12-31'))),
                   (SELECT max(last_year) FROM coverage WHERE snapshot = {snapshot} AND table_name = 'alliance_member')))) AS year
  FROM alliance_member x JOIN alliance_member y
    ON y.snapshot = x.snapshot AND y.alliance = x.alliance AND y.member <> x.member
  WHERE x.snapshot = {snapshot}
    AND greatest(x.first_day, y.first_day)
        <= least(coalesce(x.last_day, DATE '2200-12-31'), coalesce(y.last_day, DATE '2200-12-31')))
GROUP BY a, b, year

--- setup atop
-- Pledges of the treaties that never had more than fifteen members, and of the North Atlantic Treaty (3180): a row for each
-- treaty, ordered pair and year, with what the first owes the second.
CREATE TEMP TABLE small_pledge AS
WITH size AS (SELECT alliance, count(DISTINCT member_number) AS members FROM alliance_member WHERE snapshot = {snapshot} GROUP BY 1)
SELECT x.alliance, x.member AS a, y.member AS b, x.defence, x.neutrality OR x.consultation AS other,
       unnest(generate_series(
           year(greatest(x.first_day, y.first_day)),
           least(2030, year(least(coalesce(x.last_day, DATE '2200-12-31'), coalesce(y.last_day, DATE '2200-12-31')))))) AS year
FROM alliance_member x JOIN size USING (alliance) JOIN alliance_member y
  ON y.snapshot = x.snapshot AND y.alliance = x.alliance AND y.member <> x.member
WHERE x.snapshot = {snapshot} AND (members <= 15 OR alliance = 3180)
  AND greatest(x.first_day, y.first_day)
      <= least(coalesce(x.last_day, DATE '2200-12-31'), coalesce(y.last_day, DATE '2200-12-31'))

--- setup atop
-- Pacts, both ways: defence in either direction, or neutrality or consultation in both unless one of the two is allied for
-- defence with a strategic rival of the other who is not its own rival.
CREATE TEMP TABLE pact AS
WITH ally AS (
  SELECT a, b, year FROM small_pledge WHERE defence UNION SELECT b, a, year FROM small_pledge WHERE defence),
mutual AS (
  SELECT p.a, p.b, p.year FROM small_pledge p
  JOIN small_pledge q ON q.alliance = p.alliance AND q.a = p.b AND q.b = p.a AND q.year = p.year
  WHERE p.other AND q.other),
hindered AS (
  SELECT ally.a, rival.b, ally.year FROM ally JOIN rival ON rival.a = ally.b AND rival.year = ally.year
  ANTI JOIN rival own ON own.a = ally.a AND own.b = ally.b AND own.year = ally.year),
pair AS (
  SELECT * FROM ally
  UNION
  SELECT * FROM mutual ANTI JOIN hindered h ON h.year = mutual.year
    AND (h.a = mutual.a AND h.b = mutual.b OR h.a = mutual.b AND h.b = mutual.a))
SELECT * FROM pair SEMI JOIN system_dyad USING (a, b, year)

--- setup mid
-- The sign of every two members of the system in a year, both ways; no row for no tie.
CREATE TEMP TABLE tie AS
WITH later AS (
  SELECT d.a, d.b, d.year AS since, unnest(generate_series(d.year + 1, least(d.year + 10, coalesce(max(r.last_year), 9999)))) AS year
  FROM disputed d LEFT JOIN rival r USING (a, b, year) GROUP BY d.a, d.b, d.year),
foe AS (
  SELECT a, b, year FROM disputed UNION SELECT a, b, year FROM rival
  UNION SELECT a, b, year FROM later ANTI JOIN pact USING (a, b, year)),
-- Friends have a common day in the year; who was hostile before is so to whoever is a member in the year.
sign AS (SELECT a, b, year, -1 AS sign FROM foe UNION ALL SELECT a, b, year, 1 FROM pact ANTI JOIN foe USING (a, b, year)),
years AS (SELECT unnest(generate_series(max(first_year), min(last_year))) AS year FROM (
            SELECT min(first_year) AS first_year, max(last_year) AS last_year FROM coverage JOIN snapshot USING (snapshot)
            WHERE (source, table_name) IN (('atop', 'alliance_member'), ('rivalries', 'rivalry'), ('mid', 'dispute_participant'))
            GROUP BY source))
SELECT s.a, s.b, s.year, s.sign FROM sign s JOIN years y USING (year)
  JOIN system_member m ON m.state = s.a AND m.year = s.year JOIN system_member n ON n.state = s.b AND n.year = s.year

--- setup mme
-- Exercises of two states, without those that repeat an earlier one of the same name on overlapping days; of one day the larger stays.
CREATE TEMP TABLE joint_exercise AS
WITH own AS (
  SELECT file, line, nullif(lower(trim(name)), '') AS name, first_day, coalesce(last_day, first_day) AS last_day,
         named_participants = 2 AND NOT unnamed_participants AS two
  FROM exercise WHERE snapshot = {snapshot}),
pair AS (
  SELECT DISTINCT x.participant AS a, y.participant AS b, own.* FROM own
  JOIN exercise_participant x ON x.snapshot = {snapshot} AND x.file = own.file AND x.line = own.line
  JOIN exercise_participant y ON y.snapshot = {snapshot} AND y.file = own.file AND y.line = own.line AND y.participant > x.participant)
SELECT * FROM pair p ANTI JOIN pair q
  ON q.a = p.a AND q.b = p.b AND q.name = p.name AND q.first_day <= p.last_day AND p.first_day <= q.last_day
 AND (q.first_day, q.two, q.file, q.line) < (p.first_day, p.two, p.file, p.line)

--- trade.exports cow-trade
SELECT exporter AS a, importer AS b, year, value FROM trade_flow
WHERE snapshot = {snapshot} AND product = 'total' AND NOT domestic AND value IS NOT NULL
  AND exporter IS NOT NULL AND importer IS NOT NULL

--- trade.imports cow-trade
SELECT importer AS a, exporter AS b, year, value FROM trade_flow
WHERE snapshot = {snapshot} AND product = 'total' AND NOT domestic AND value IS NOT NULL
  AND exporter IS NOT NULL AND importer IS NOT NULL

--- trade.total cow-trade
SELECT x.exporter AS a, x.importer AS b, x.year, x.value + m.value AS value
FROM trade_flow x JOIN trade_flow m
  ON m.snapshot = x.snapshot AND m.year = x.year AND m.exporter = x.importer AND m.importer = x.exporter AND m.product = x.product
WHERE x.snapshot = {snapshot} AND x.product = 'total' AND x.exporter < x.importer AND x.value + m.value IS NOT NULL

--- trade.balance cow-trade
SELECT x.exporter AS a, x.importer AS b, x.year, x.value - m.value AS value
FROM trade_flow x JOIN trade_flow m
  ON m.snapshot = x.snapshot AND m.year = x.year AND m.exporter = x.importer AND m.importer = x.exporter AND m.product = x.product
WHERE x.snapshot = {snapshot} AND x.product = 'total' AND x.exporter <> x.importer AND x.value - m.value IS NOT NULL

--- trade.share cow-trade
SELECT * FROM (
  SELECT exporter AS a, importer AS b, year, value / sum(value) OVER (PARTITION BY exporter, year) AS value,
         sum(value) OVER (PARTITION BY exporter, year) AS whole
  FROM trade_flow
  WHERE snapshot = {snapshot} AND product = 'total' AND exporter IS NOT NULL AND importer IS NOT NULL AND NOT domestic)
WHERE value IS NOT NULL AND whole > 0

--- trade.import_share cow-trade
SELECT * FROM (
  SELECT exporter AS a, importer AS b, year, value / sum(value) OVER (PARTITION BY importer, year) AS value,
         sum(value) OVER (PARTITION BY importer, year) AS whole
  FROM trade_flow
  WHERE snapshot = {snapshot} AND product = 'total' AND exporter IS NOT NULL AND importer IS NOT NULL AND NOT domestic)
WHERE value IS NOT NULL AND whole > 0

--- trade.rank cow-trade
SELECT a, b, year, rank() OVER (PARTITION BY a, year ORDER BY total DESC) AS value FROM (
  SELECT x.exporter AS a, x.importer AS b, x.year, x.value + m.value AS total
  FROM trade_flow x JOIN trade_flow m
    ON m.snapshot = x.snapshot AND m.year = x.year AND m.exporter = x.importer AND m.importer = x.exporter AND m.product = x.product
  WHERE x.snapshot = {snapshot} AND x.product = 'total' AND x.exporter <> x.importer AND x.value + m.value IS NOT NULL)

--- trade.intensity cow-trade
WITH f AS (
  SELECT exporter AS a, importer AS b, year, value FROM trade_flow
  WHERE snapshot = {snapshot} AND product = 'total' AND NOT domestic AND exporter IS NOT NULL AND importer IS NOT NULL),
x AS (SELECT a, year, sum(value) AS sold FROM f GROUP BY a, year),
m AS (SELECT b, year, sum(value) AS bought FROM f GROUP BY b, year),
w AS (SELECT year, sum(value) AS world FROM f GROUP BY year)
SELECT f.a, f.b, f.year, (f.value / x.sold) / (mb.bought / (w.world - coalesce(ma.bought, 0))) AS value
FROM f JOIN x USING (a, year) JOIN m mb ON mb.b = f.b AND mb.year = f.year JOIN w ON w.year = f.year
     LEFT JOIN m ma ON ma.b = f.a AND ma.year = f.year
WHERE f.value IS NOT NULL AND x.sold > 0 AND mb.bought > 0 AND w.world - coalesce(ma.bought, 0) > 0

--- trade.concentration cow-trade
SELECT exporter AS a, 0 AS b, year, sum(value * value) / (sum(value) * sum(value)) AS value FROM trade_flow
WHERE snapshot = {snapshot} AND product = 'total' AND NOT domestic AND exporter IS NOT NULL
GROUP BY exporter, year HAVING sum(value) > 0

--- trade.concentration:imports cow-trade
SELECT importer AS a, 0 AS b, year, sum(value * value) / (sum(value) * sum(value)) AS value FROM trade_flow
WHERE snapshot = {snapshot} AND product = 'total' AND NOT domestic AND importer IS NOT NULL
GROUP BY importer, year HAVING sum(value) > 0

--- trade.reporter_exports wits-trade
SELECT exporter AS a, importer AS b, year, value FROM trade_flow
WHERE snapshot = {snapshot} AND product = 'total' AND reporter = 'exporter' AND exporter <> importer AND value IS NOT NULL

--- trade.reporter_imports wits-trade
SELECT importer AS a, exporter AS b, year, value FROM trade_flow
WHERE snapshot = {snapshot} AND product = 'total' AND reporter = 'importer' AND exporter <> importer AND value IS NOT NULL

--- trade.reporter_total wits-trade
SELECT x.exporter AS a, x.importer AS b, x.year, x.value + m.value AS value
FROM trade_flow x JOIN trade_flow m
  ON m.snapshot = x.snapshot AND m.year = x.year AND m.product = x.product AND m.importer = x.exporter AND m.exporter = x.importer
WHERE x.snapshot = {snapshot} AND x.product = 'total' AND x.reporter = 'exporter' AND m.reporter = 'importer'
  AND x.exporter <> x.importer AND x.value + m.value IS NOT NULL

--- trade.reporter_balance wits-trade
SELECT x.exporter AS a, x.importer AS b, x.year, x.value - m.value AS value
FROM trade_flow x JOIN trade_flow m
  ON m.snapshot = x.snapshot AND m.year = x.year AND m.product = x.product AND m.importer = x.exporter AND m.exporter = x.importer
WHERE x.snapshot = {snapshot} AND x.product = 'total' AND x.reporter = 'exporter' AND m.reporter = 'importer'
  AND x.exporter <> x.importer AND x.value - m.value IS NOT NULL

--- trade.reporter_share wits-trade
SELECT f.exporter AS a, f.importer AS b, f.year, f.value / t.whole AS value
FROM trade_flow f JOIN (SELECT exporter, year, sum(value) AS whole FROM trade_flow
  WHERE snapshot = {snapshot} AND product = 'total' AND reporter = 'exporter' AND NOT domestic GROUP BY ALL) t
  ON t.exporter = f.exporter AND t.year = f.year
WHERE f.snapshot = {snapshot} AND f.product = 'total' AND f.reporter = 'exporter' AND f.exporter <> f.importer
  AND f.value IS NOT NULL AND t.whole > 0

--- trade.reporter_import_share wits-trade
SELECT f.importer AS a, f.exporter AS b, f.year, f.value / t.whole AS value
FROM trade_flow f JOIN (SELECT importer, year, sum(value) AS whole FROM trade_flow
  WHERE snapshot = {snapshot} AND product = 'total' AND reporter = 'importer' AND NOT domestic GROUP BY ALL) t
  ON t.importer = f.importer AND t.year = f.year
WHERE f.snapshot = {snapshot} AND f.product = 'total' AND f.reporter = 'importer' AND f.exporter <> f.importer
  AND f.value IS NOT NULL AND t.whole > 0

--- trade.reporter_rank wits-trade
WITH t AS (SELECT x.exporter AS a, x.importer AS b, x.year, x.value + m.value AS total
  FROM trade_flow x JOIN trade_flow m
    ON m.snapshot = x.snapshot AND m.year = x.year AND m.product = x.product AND m.importer = x.exporter AND m.exporter = x.importer
  WHERE x.snapshot = {snapshot} AND x.product = 'total' AND x.reporter = 'exporter' AND m.reporter = 'importer'
    AND x.exporter <> x.importer AND x.value + m.value IS NOT NULL)
SELECT a, b, year, 1 + (SELECT count(*) FROM t o WHERE o.a = t.a AND o.year = t.year AND o.total > t.total) AS value FROM t

--- trade.mirror_gap wits-trade
SELECT i.exporter AS a, i.importer AS b, i.year, (i.value - e.value) / e.value AS value
FROM trade_flow i JOIN trade_flow e
  ON e.snapshot = i.snapshot AND e.year = i.year AND e.exporter = i.exporter AND e.importer = i.importer AND e.product = i.product
WHERE i.snapshot = {snapshot} AND i.product = 'total' AND i.reporter = 'importer' AND e.reporter = 'exporter'
  AND i.exporter <> i.importer AND i.value IS NOT NULL AND e.value > 0

--- arms.tiv sipri-transfers sparse
SELECT a, b, year, sum(tiv) AS value FROM delivery WHERE a IS NOT NULL AND b IS NOT NULL GROUP BY a, b, year

--- arms.supplier_share:register sipri-transfers sparse
WITH t AS (SELECT b, year, sum(tiv) AS whole FROM delivery GROUP BY b, year)
SELECT d.a, d.b, d.year, sum(d.tiv) / any_value(t.whole) AS value FROM delivery d JOIN t USING (b, year)
WHERE d.a IS NOT NULL AND d.b IS NOT NULL AND t.whole > 0 GROUP BY d.a, d.b, d.year

--- arms.recipient_share:register sipri-transfers sparse
WITH t AS (SELECT a, year, sum(tiv) AS whole FROM delivery GROUP BY a, year)
SELECT d.a, d.b, d.year, sum(d.tiv) / any_value(t.whole) AS value FROM delivery d JOIN t USING (a, year)
WHERE d.a IS NOT NULL AND d.b IS NOT NULL AND t.whole > 0 GROUP BY d.a, d.b, d.year

--- arms.supplier_rank sipri-transfers
WITH s AS (SELECT any_value(a) AS a, b, year, sum(tiv) AS tiv FROM delivery WHERE NOT a_name ILIKE '%unknown%'
           GROUP BY coalesce(a::VARCHAR, a_name), b, year)
SELECT * FROM (SELECT a, b, year, rank() OVER (PARTITION BY b, year ORDER BY tiv DESC) AS value FROM s WHERE b IS NOT NULL)
WHERE a IS NOT NULL

--- arms.concentration sipri-transfers
WITH s AS (SELECT b, year, sum(tiv) AS tiv, bool_or(a_name ILIKE '%unknown%') AS unknown FROM delivery WHERE b IS NOT NULL
           GROUP BY coalesce(a::VARCHAR, a_name), b, year)
SELECT b AS a, 0 AS b, year, sum(CASE WHEN unknown THEN 0 ELSE tiv * tiv END) / (sum(tiv) * sum(tiv)) AS value
FROM s GROUP BY s.b, year HAVING sum(tiv) > 0

--- arms.exports sipri-tiv sparse
SELECT party AS a, 0 AS b, year, value FROM arms_total WHERE snapshot = {snapshot} AND role = 'supplier' AND party IS NOT NULL

--- arms.imports sipri-tiv sparse
SELECT party AS a, 0 AS b, year, value FROM arms_total WHERE snapshot = {snapshot} AND role = 'recipient' AND party IS NOT NULL

--- arms.exports:register sipri-transfers sparse
SELECT a, 0 AS b, year, sum(tiv) AS value FROM delivery WHERE a IS NOT NULL GROUP BY a, year

--- arms.imports:register sipri-transfers sparse
SELECT d.b AS a, 0 AS b, year, sum(tiv) AS value FROM delivery d WHERE d.b IS NOT NULL GROUP BY d.b, year

--- arms.export_share sipri-tiv sparse
WITH t AS (SELECT year, party, value, party_name = 'Total world' AS world FROM arms_total
           WHERE snapshot = {snapshot} AND role = 'supplier'),
     w AS (SELECT year, coalesce(sum(value) FILTER (world), sum(value)) AS whole FROM t GROUP BY year)
SELECT party AS a, 0 AS b, year, value / whole AS value FROM t JOIN w USING (year) WHERE party IS NOT NULL AND whole > 0

--- arms.import_share sipri-tiv sparse
WITH t AS (SELECT year, party, value, party_name = 'Total world' AS world FROM arms_total
           WHERE snapshot = {snapshot} AND role = 'recipient'),
     w AS (SELECT year, coalesce(sum(value) FILTER (world), sum(value)) AS whole FROM t GROUP BY year)
SELECT party AS a, 0 AS b, year, value / whole AS value FROM t JOIN w USING (year) WHERE party IS NOT NULL AND whole > 0

--- arms.export_share:register sipri-transfers sparse dear
WITH w AS (SELECT year, sum(tiv) AS whole FROM delivery GROUP BY year)
SELECT a, 0 AS b, year, sum(tiv) / any_value(whole) AS value FROM delivery JOIN w USING (year)
WHERE a IS NOT NULL AND whole > 0 GROUP BY a, year

--- arms.import_share:register sipri-transfers sparse dear
WITH w AS (SELECT year, sum(tiv) AS whole FROM delivery GROUP BY year)
SELECT d.b AS a, 0 AS b, year, sum(tiv) / any_value(whole) AS value FROM delivery d JOIN w USING (year)
WHERE d.b IS NOT NULL AND whole > 0 GROUP BY d.b, year

--- arms.export_change sipri-tiv
WITH t AS (SELECT party AS a, year, value, low FROM arms_total
           WHERE snapshot = {snapshot} AND role = 'supplier' AND party IS NOT NULL)
SELECT p.a, 0 AS b, p.year + 1 AS year, coalesce(n.value, 0) / p.value - 1 AS value
FROM t p LEFT JOIN t n ON n.a = p.a AND n.year = p.year + 1
WHERE p.low > 0 AND p.year < (SELECT max(year) FROM t)

--- arms.import_change sipri-tiv
WITH t AS (SELECT party AS a, year, value, low FROM arms_total
           WHERE snapshot = {snapshot} AND role = 'recipient' AND party IS NOT NULL)
SELECT p.a, 0 AS b, p.year + 1 AS year, coalesce(n.value, 0) / p.value - 1 AS value
FROM t p LEFT JOIN t n ON n.a = p.a AND n.year = p.year + 1
WHERE p.low > 0 AND p.year < (SELECT max(year) FROM t)

--- arms.export_rank sipri-tiv
SELECT party AS a, 0 AS b, year, rank() OVER (PARTITION BY year ORDER BY value DESC) AS value FROM arms_total
WHERE snapshot = {snapshot} AND role = 'supplier' AND party IS NOT NULL

--- arms.import_rank sipri-tiv
SELECT party AS a, 0 AS b, year, rank() OVER (PARTITION BY year ORDER BY value DESC) AS value FROM arms_total
WHERE snapshot = {snapshot} AND role = 'recipient' AND party IS NOT NULL

--- arms.import_rank:register sipri-transfers
WITH s AS (SELECT any_value(b) AS b, year, sum(tiv) AS tiv FROM delivery WHERE NOT b_name ILIKE '%unknown%'
           GROUP BY coalesce(b::VARCHAR, b_name), year)
SELECT * FROM (SELECT b AS a, 0 AS b, year, rank() OVER (PARTITION BY year ORDER BY tiv DESC) AS value FROM s)
WHERE a IS NOT NULL

--- arms.recipient_rank sipri-transfers
WITH s AS (SELECT a, any_value(b) AS b, year, sum(tiv) AS tiv FROM delivery WHERE NOT b_name ILIKE '%unknown%'
           GROUP BY a, coalesce(b::VARCHAR, b_name), year)
SELECT * FROM (SELECT a, b, year, rank() OVER (PARTITION BY a, year ORDER BY tiv DESC) AS value FROM s WHERE a IS NOT NULL)
WHERE b IS NOT NULL

--- arms.delivered:f-16 sipri-transfers sparse
SELECT supplier AS a, recipient AS b, order_year AS year, sum(coalesce(delivered, 0))::DOUBLE AS value FROM arms_deal
WHERE snapshot = {snapshot} AND supplier IS NOT NULL AND recipient IS NOT NULL AND designation ILIKE '%f-16%'
GROUP BY supplier, recipient, order_year

--- igo.joint cow-igo
SELECT first AS a, second AS b, year, organisations AS value FROM igo_joint WHERE snapshot = {snapshot}

--- capability.ratio nmc
SELECT x.state AS a, y.state AS b, x.year, x.value / y.value AS value
FROM state_year x JOIN state_year y ON y.snapshot = x.snapshot AND y.variable = x.variable AND y.year = x.year AND y.state <> x.state
WHERE x.snapshot = {snapshot} AND x.variable = 'cinc' AND x.value IS NOT NULL AND y.value > 0

--- milex.ratio sipri-milex
SELECT x.state AS a, y.state AS b, x.year, x.value / y.value AS value
FROM state_year x JOIN state_year y ON y.snapshot = x.snapshot AND y.variable = x.variable AND y.year = x.year AND y.state <> x.state
WHERE x.snapshot = {snapshot} AND x.variable = (
        SELECT variable FROM state_year WHERE snapshot = {snapshot} AND variable ILIKE '%constant%' LIMIT 1)
  AND x.value IS NOT NULL AND y.value > 0

--- visits.sent colt-totals sparse
SELECT state AS a, 0 AS b, year, sum(value) AS value FROM state_year
WHERE snapshot = {snapshot} AND variable = 'travel_sent' AND state IS NOT NULL GROUP BY state, year

--- visits.received colt-totals sparse
SELECT state AS a, 0 AS b, year, sum(value) AS value FROM state_year
WHERE snapshot = {snapshot} AND variable = 'travel_received' AND state IS NOT NULL GROUP BY state, year

--- un.ideal_distance un-ideal-points
SELECT x.state AS a, y.state AS b, x.year, abs(x.value - y.value) AS value
FROM ideal_point x JOIN ideal_point y ON y.snapshot = x.snapshot AND y.series = x.series AND y.session = x.session AND y.state > x.state
WHERE x.snapshot = {snapshot} AND x.series = 'fp'

--- mid.opposed gml sparse
SELECT least(state, opponent) AS a, greatest(state, opponent) AS b, year, count(DISTINCT dispute) AS value FROM dispute_dyad
WHERE snapshot = {snapshot} GROUP BY 1, 2, 3

--- mid.opposed mid sparse
SELECT a, b, year, count(DISTINCT dispute) AS value FROM (
  SELECT x.state AS a, y.state AS b, x.dispute,
         unnest(generate_series(year(greatest(x.first_day, y.first_day)), year(least(x.last_day, y.last_day)))) AS year
  FROM dispute_participant x JOIN dispute_participant y
    ON y.snapshot = x.snapshot AND y.dispute = x.dispute AND x.state < y.state AND x.side_a <> y.side_a
  WHERE x.snapshot = {snapshot} AND greatest(x.first_day, y.first_day) <= least(x.last_day, y.last_day))
GROUP BY a, b, year

--- mid.same_side mid sparse
SELECT a, b, year, count(DISTINCT dispute) AS value FROM (
  SELECT x.state AS a, y.state AS b, x.dispute,
         unnest(generate_series(year(greatest(x.first_day, y.first_day)), year(least(x.last_day, y.last_day)))) AS year
  FROM dispute_participant x JOIN dispute_participant y
    ON y.snapshot = x.snapshot AND y.dispute = x.dispute AND x.state < y.state AND x.side_a = y.side_a
  WHERE x.snapshot = {snapshot} AND greatest(x.first_day, y.first_day) <= least(x.last_day, y.last_day))
GROUP BY a, b, year

--- alliance.type atop-dyads sparse
SELECT pledger AS a, receiver AS b, year,
       max(CASE WHEN defence THEN 5 WHEN offence THEN 4 WHEN neutrality THEN 3 WHEN nonaggression THEN 2
                WHEN consultation THEN 1 ELSE 0 END) AS value
FROM alliance_pledge WHERE snapshot = {snapshot} GROUP BY pledger, receiver, year

--- alliance.type atop sparse
SELECT a, b, year, strength AS value FROM pledge

--- system.concentration:cinc+all nmc
WITH s AS (
  SELECT year, value / sum(value) OVER (PARTITION BY year) AS s FROM state_year
  WHERE snapshot = {snapshot} AND variable = 'cinc' AND value IS NOT NULL AND state IS NOT NULL)
SELECT 0 AS a, 0 AS b, year, sqrt((sum(s * s) - 1.0 / count(*)) / (1 - 1.0 / count(*))) AS value FROM s GROUP BY year

--- system.polarity:cinc+all nmc
WITH s AS (
  SELECT year, value / sum(value) OVER (PARTITION BY year) AS s FROM state_year
  WHERE snapshot = {snapshot} AND variable = 'cinc' AND value IS NOT NULL AND state IS NOT NULL)
SELECT 0 AS a, 0 AS b, year, 1 / sum(s * s) AS value FROM s GROUP BY year

--- un.agreement un-votes
SELECT a, b, year, (n11 + n22 + n33) / n AS value FROM un_pair

--- un.agreement_half un-votes
SELECT a, b, year, 1 - ((n12 + n21 + n23 + n32) / 2 + n13 + n31) / n AS value FROM un_pair

--- un.s un-votes
SELECT a, b, year, 1 - (n12 + n21 + n23 + n32 + 2 * (n13 + n31)) / n AS value FROM un_pair

--- un.s_squared un-votes
SELECT a, b, year, 1 - (n12 + n21 + n23 + n32 + 4 * (n13 + n31)) / (2 * n) AS value FROM un_pair

--- un.kappa un-votes
WITH m AS (SELECT *, (n11 + n22 + n33) / n AS po,
             ((n11 + n12 + n13) * (n11 + n21 + n31) + (n21 + n22 + n23) * (n12 + n22 + n32)
               + (n31 + n32 + n33) * (n13 + n23 + n33)) / (n * n) AS pe FROM un_pair)
SELECT a, b, year, (po - pe) / (1 - pe) AS value FROM m WHERE pe < 1

--- un.pi un-votes
WITH m AS (SELECT *, (n11 + n22 + n33) / n AS po,
             (pow(2 * n11 + n12 + n13 + n21 + n31, 2) + pow(2 * n22 + n12 + n21 + n23 + n32, 2)
               + pow(2 * n33 + n13 + n31 + n23 + n32, 2)) / (4 * n * n) AS pe FROM un_pair)
SELECT a, b, year, (po - pe) / (1 - pe) AS value FROM m WHERE pe < 1

--- un.kappa_linear un-votes
WITH m AS (SELECT *, n11 + n12 + n13 AS x1, n21 + n22 + n23 AS x2, n31 + n32 + n33 AS x3,
                  n11 + n21 + n31 AS y1, n12 + n22 + n32 AS y2, n13 + n23 + n33 AS y3 FROM un_pair),
e AS (SELECT *, (x1 * y2 + x2 * y1 + x2 * y3 + x3 * y2 + 2 * (x1 * y3 + x3 * y1)) / n AS expected FROM m)
SELECT a, b, year, 1 - (n12 + n21 + n23 + n32 + 2 * (n13 + n31)) / expected AS value FROM e WHERE expected > 0

--- un.kappa_squared un-votes
WITH m AS (SELECT *, n11 + n12 + n13 AS x1, n21 + n22 + n23 AS x2, n31 + n32 + n33 AS x3,
                  n11 + n21 + n31 AS y1, n12 + n22 + n32 AS y2, n13 + n23 + n33 AS y3 FROM un_pair),
e AS (SELECT *, (x1 * y2 + x2 * y1 + x2 * y3 + x3 * y2 + 4 * (x1 * y3 + x3 * y1)) / n AS expected FROM m)
SELECT a, b, year, 1 - (n12 + n21 + n23 + n32 + 4 * (n13 + n31)) / expected AS value FROM e WHERE expected > 0

--- un.pi_linear un-votes
WITH m AS (SELECT *, 2 * n11 + n12 + n13 + n21 + n31 AS c1, 2 * n22 + n12 + n21 + n23 + n32 AS c2,
                  2 * n33 + n13 + n31 + n23 + n32 AS c3 FROM un_pair),
e AS (SELECT *, (2 * (c1 * c2 + c2 * c3) + 4 * c1 * c3) / (4 * n) AS expected FROM m)
SELECT a, b, year, 1 - (n12 + n21 + n23 + n32 + 2 * (n13 + n31)) / expected AS value FROM e WHERE expected > 0

--- un.pi_squared un-votes
WITH m AS (SELECT *, 2 * n11 + n12 + n13 + n21 + n31 AS c1, 2 * n22 + n12 + n21 + n23 + n32 AS c2,
                  2 * n33 + n13 + n31 + n23 + n32 AS c3 FROM un_pair),
e AS (SELECT *, (2 * (c1 * c2 + c2 * c3) + 8 * c1 * c3) / (4 * n) AS expected FROM m)
SELECT a, b, year, 1 - (n12 + n21 + n23 + n32 + 4 * (n13 + n31)) / expected AS value FROM e WHERE expected > 0

--- alliance.s atop-dyads
WITH owed AS (
  SELECT p.year, p.pledger AS a, p.receiver AS k,
         max(CASE WHEN defence OR offence THEN 3 WHEN neutrality OR nonaggression THEN 2 WHEN consultation THEN 1 ELSE 0 END) AS x
  FROM alliance_pledge p JOIN system_member r ON r.state = p.receiver AND r.year = p.year
  WHERE p.snapshot = {snapshot} GROUP BY ALL
  UNION ALL SELECT year, state, state, 3 FROM system_member),
total AS (SELECT year, a, sum(x) AS x FROM owed GROUP BY year, a),
common AS (SELECT o.year, o.a, q.a AS b, sum(least(o.x, q.x)) AS x
           FROM owed o JOIN owed q ON q.year = o.year AND q.k = o.k AND q.a > o.a GROUP BY ALL),
size AS (SELECT year, count(*) AS n FROM system_member GROUP BY year)
SELECT t.a, u.a AS b, t.year, 1 - 2.0 * (t.x + u.x - 2 * coalesce(c.x, 0)) / (3 * s.n) AS value
FROM total t JOIN total u ON u.year = t.year AND u.a > t.a JOIN size s ON s.year = t.year
     LEFT JOIN common c ON c.year = t.year AND c.a = t.a AND c.b = u.a
WHERE t.year BETWEEN (SELECT min(first_year) FROM coverage WHERE snapshot = {snapshot} AND table_name = 'alliance_pledge')
                 AND (SELECT max(last_year) FROM coverage WHERE snapshot = {snapshot} AND table_name = 'alliance_pledge')

--- contiguity cow-contiguity sparse
SELECT least(state, neighbour) AS a, greatest(state, neighbour) AS b, year, min(type)::DOUBLE AS value
FROM contiguity WHERE snapshot = {snapshot} GROUP BY 1, 2, 3

--- distance.capital cow-capitals
WITH y AS (SELECT unnest(generate_series(1816, 2030)) AS year),
c AS (SELECT state, y.year, first(latitude ORDER BY from_day) AS lat, first(longitude ORDER BY from_day) AS lon
      FROM capital JOIN y ON year(from_day) <= y.year AND year(to_day) >= y.year WHERE snapshot = {snapshot} GROUP BY ALL)
SELECT p.state AS a, q.state AS b, p.year,
       6378.137 * acos(greatest(-1, least(1, sin(radians(p.lat)) * sin(radians(q.lat))
         + cos(radians(p.lat)) * cos(radians(q.lat)) * cos(radians(p.lon - q.lon))))) AS value
FROM c p JOIN c q ON q.year = p.year AND q.state > p.state
     JOIN system_member ON system_member.state = p.state AND system_member.year = p.year
     JOIN system_member n ON n.state = q.state AND n.year = q.year

--- treaty.count:nuclear nuclear-cooperation sparse
WITH signed AS (
  SELECT DISTINCT least(m.member, o.member) AS a, greatest(m.member, o.member) AS b, a.agreement, a.year
  FROM agreement a JOIN agreement_member m USING (snapshot, agreement) JOIN agreement_member o USING (snapshot, agreement)
  WHERE a.snapshot = {snapshot} AND m.member < o.member)
SELECT a, b, y.year, count(DISTINCT agreement)::DOUBLE AS value
FROM signed JOIN (SELECT unnest(generate_series(first_year, last_year)) AS year FROM coverage
                  WHERE snapshot = {snapshot} AND table_name = 'agreement') y ON signed.year <= y.year
GROUP BY a, b, y.year

--- treaty.count:alliance atop sparse
SELECT a, b, year, count(DISTINCT alliance)::DOUBLE AS value FROM (
  SELECT x.member AS a, y.member AS b, x.alliance,
         unnest(generate_series(
             year(greatest(x.first_day, y.first_day)),
             least(year(least(coalesce(x.last_day, DATE '2200-12-31'), coalesce(y.last_day, DATE '2200-12-31'))),
                   (SELECT max(last_year) FROM coverage WHERE snapshot = {snapshot} AND table_name = 'alliance_member')))) AS year
  FROM alliance_member x JOIN alliance_member y ON y.snapshot = x.snapshot AND y.alliance = x.alliance AND y.member > x.member
  WHERE x.snapshot = {snapshot}
    AND greatest(x.first_day, y.first_day)
        <= least(coalesce(x.last_day, DATE '2200-12-31'), coalesce(y.last_day, DATE '2200-12-31')))
GROUP BY a, b, year

--- treaty.count:trade desta sparse
WITH act AS (
  SELECT a.agreement, a.act, coalesce(a.type, 2) AS type, a.year AS signed, a.in_force, coalesce(c.base, b.base, a.base) AS family
  FROM (SELECT * FROM agreement WHERE snapshot = {snapshot} AND kind = 'trade') a
  LEFT JOIN agreement b ON b.snapshot = a.snapshot AND b.agreement = a.base
  LEFT JOIN agreement c ON c.snapshot = b.snapshot AND c.agreement = b.base),
party AS (SELECT agreement, member, group_code AS g FROM agreement_member WHERE snapshot = {snapshot} AND member IS NOT NULL),
title AS (SELECT agreement, any_value(name) AS name FROM agreement WHERE snapshot = {snapshot} GROUP BY agreement),
tied AS (
  SELECT p.member AS a, q.member AS b, act.*, coalesce(p.g = 1, false) OR coalesce(q.g = 1, false) AS first_group, p.g IS DISTINCT FROM q.g AS across
  FROM act JOIN party p USING (agreement) JOIN party q USING (agreement) WHERE p.member < q.member),
entry AS (
  SELECT a, b, family, across, CASE WHEN act = 'accession' THEN greatest(in_force, coalesce(signed, in_force)) ELSE in_force END AS first_year
  FROM tied WHERE act NOT IN ('withdrawal', 'negotiation') AND in_force IS NOT NULL
    AND CASE WHEN type IN (1, 2) THEN true WHEN type = 5 THEN first_group ELSE across END),
exit AS (SELECT a, b, family, coalesce(in_force, signed) AS left_year FROM tied WHERE act = 'withdrawal' AND first_group),
hold AS (
  SELECT e.a, e.b, e.family, e.across, e.first_year, min(x.left_year) AS left_year FROM entry e
  LEFT JOIN exit x ON x.a = e.a AND x.b = e.b AND x.family = e.family AND x.left_year >= e.first_year
  GROUP BY ALL),
-- The last year before a later agreement of the same two took the place of the earlier one.
kept AS (
  SELECT h.a, h.b, h.family, h.first_year, coalesce(h.left_year, 9999) AS left_year, min(n.first_year) - 1 AS replaced
  FROM hold h JOIN title t ON t.agreement = h.family
  LEFT JOIN trade_succession s ON s.earlier = h.family OR (s.earlier LIKE '%*' AND h.across AND starts_with(t.name, rtrim(s.earlier, '*')))
  LEFT JOIN hold n ON n.a = h.a AND n.b = h.b AND n.family = s.later AND n.family <> h.family AND n.first_year >= h.first_year
  GROUP BY ALL)
SELECT a, b, y.year, count(DISTINCT family)::DOUBLE AS value
FROM kept JOIN (SELECT unnest(generate_series(first_year, last_year)) AS year FROM coverage
                WHERE snapshot = {snapshot} AND table_name = 'agreement') y
  ON y.year BETWEEN kept.first_year AND least(kept.left_year, coalesce(kept.replaced, 9999))
GROUP BY a, b, y.year

--- exercise.joint mme sparse
SELECT a, b, year(first_day) AS year, count(*)::DOUBLE AS value FROM joint_exercise GROUP BY ALL

--- exercise.joint:bilateral mme sparse
SELECT a, b, year(first_day) AS year, count(*)::DOUBLE AS value FROM joint_exercise WHERE two GROUP BY ALL

--- exercise.joint:multilateral mme sparse
SELECT a, b, year(first_day) AS year, count(*)::DOUBLE AS value FROM joint_exercise WHERE NOT two GROUP BY ALL

--- power.class nmc
WITH place AS (
  SELECT m.state, m.year, m.major, s.value IS NOT NULL AS known, rank() OVER (PARTITION BY m.year ORDER BY s.value DESC NULLS LAST) AS place,
         count(*) OVER (PARTITION BY m.year) AS members
  FROM system_member m LEFT JOIN state_year s
    ON s.snapshot = {snapshot} AND s.variable = 'cinc' AND s.state = m.state AND s.year = m.year
  WHERE m.year BETWEEN (SELECT min(first_year) FROM coverage WHERE snapshot = {snapshot} AND table_name = 'state_year')
                   AND (SELECT max(last_year) FROM coverage WHERE snapshot = {snapshot} AND table_name = 'state_year'))
SELECT state AS a, 0 AS b, year, CASE WHEN major THEN 3 WHEN place <= members // 5 THEN 2 ELSE 1 END AS value
FROM place WHERE major OR known

--- power.class gdp-population
WITH place AS (
  SELECT m.state, m.year, m.major, s.value IS NOT NULL AS known, rank() OVER (PARTITION BY m.year ORDER BY s.value DESC NULLS LAST) AS place,
         count(*) OVER (PARTITION BY m.year) AS members
  FROM system_member m LEFT JOIN state_year s
    ON s.snapshot = {snapshot} AND s.variable = 'pwtrgdp' AND s.state = m.state AND s.year = m.year
  WHERE m.year IN (SELECT unnest(generate_series(first_year, last_year)) FROM coverage
                   WHERE snapshot = {snapshot} AND table_name = 'state_year' AND part = 'pwtrgdp'))
SELECT state AS a, 0 AS b, year, CASE WHEN major THEN 3 WHEN place <= members // 5 THEN 2 ELSE 1 END AS value
FROM place WHERE major OR known

--- trade.similarity:SITC:1 unctad-trade
WITH f AS (SELECT exporter AS a, year, product, sum(value) AS v FROM trade_flow
           WHERE snapshot = {snapshot} AND scheme = 'SITC' AND level = 1 AND NOT domestic AND value IS NOT NULL
             AND exporter IS NOT NULL AND exporter IS DISTINCT FROM importer GROUP BY ALL),
s AS (SELECT a, year, product, v / sum(v) OVER (PARTITION BY a, year) AS s FROM f)
SELECT x.a, y.a AS b, x.year, 100 * sum(least(x.s, y.s)) AS value
FROM s x JOIN s y ON y.year = x.year AND y.product = x.product AND y.a > x.a GROUP BY x.a, y.a, x.year

--- trade.rca:SITC:7 unctad-trade
WITH f AS (SELECT exporter AS a, year, product, value FROM trade_flow
           WHERE snapshot = {snapshot} AND scheme = 'SITC' AND level = 1 AND NOT domestic AND value IS NOT NULL
             AND (exporter IS NULL OR importer IS NULL OR exporter <> importer)),
w AS (SELECT year, sum(value) AS every, sum(CASE WHEN product = '7' THEN value ELSE 0 END) AS seven FROM f GROUP BY year)
SELECT a, 0 AS b, f.year, (sum(CASE WHEN product = '7' THEN value END) / sum(value)) / (any_value(w.seven) / any_value(w.every)) AS value
FROM f JOIN w USING (year) WHERE a IS NOT NULL GROUP BY f.a, f.year HAVING sum(CASE WHEN product = '7' THEN value END) IS NOT NULL

--- trade.intra_industry:SITC:1 unctad-trade
WITH f AS (SELECT exporter AS a, importer AS b, year, product, sum(value) AS v FROM trade_flow
           WHERE snapshot = {snapshot} AND scheme = 'SITC' AND level = 1 AND NOT domestic AND value IS NOT NULL
             AND exporter IS NOT NULL AND importer IS NOT NULL AND exporter <> importer GROUP BY ALL),
t AS (SELECT least(a, b) AS a, greatest(a, b) AS b, year, product,
             sum(CASE WHEN a < b THEN v ELSE 0 END) AS x, sum(CASE WHEN a > b THEN v ELSE 0 END) AS m,
             bool_or(f.a < f.b) AS forth, bool_or(f.a > f.b) AS back FROM f GROUP BY 1, 2, 3, 4)
SELECT a, b, year, 1 - sum(abs(x - m)) / sum(x + m) AS value FROM t
GROUP BY a, b, year HAVING bool_or(forth) AND bool_or(back) AND sum(x + m) > 0

--- trade.complementarity:SITC:1 unctad-trade
WITH f AS (SELECT * FROM trade_flow
           WHERE snapshot = {snapshot} AND scheme = 'SITC' AND level = 1 AND NOT domestic AND value IS NOT NULL
             AND exporter IS DISTINCT FROM importer),
sold AS (SELECT exporter AS s, year, product, sum(value) AS v FROM f WHERE exporter IS NOT NULL GROUP BY ALL),
bought AS (SELECT importer AS s, year, product, sum(value) AS v FROM f WHERE importer IS NOT NULL GROUP BY ALL),
x AS (SELECT s, year, product, v / sum(v) OVER (PARTITION BY s, year) AS share FROM sold),
m AS (SELECT s, year, product, v / sum(v) OVER (PARTITION BY s, year) AS share FROM bought)
SELECT x.s AS a, m.s AS b, x.year, 100 * sum(least(x.share, m.share)) AS value
FROM x JOIN m ON m.year = x.year AND m.product = x.product AND m.s <> x.s GROUP BY x.s, m.s, x.year

--- arms.ordered:f-16 sipri-transfers sparse
SELECT supplier AS a, recipient AS b, order_year AS year, sum(ordered)::DOUBLE AS value FROM arms_deal
WHERE snapshot = {snapshot} AND supplier IS NOT NULL AND recipient IS NOT NULL AND designation ILIKE '%f-16%'
GROUP BY supplier, recipient, order_year HAVING count(ordered) = count(*)

--- third_party.common_rivals atop sparse dear
SELECT x.a, y.a AS b, x.year, count(*)::DOUBLE AS value FROM tie x JOIN tie y ON y.b = x.b AND y.year = x.year AND y.a > x.a
WHERE x.sign = -1 AND y.sign = -1 GROUP BY x.a, y.a, x.year

--- third_party.common_allies atop sparse dear
SELECT x.a, y.a AS b, x.year, count(*)::DOUBLE AS value FROM tie x JOIN tie y ON y.b = x.b AND y.year = x.year AND y.a > x.a
WHERE x.sign = 1 AND y.sign = 1 GROUP BY x.a, y.a, x.year

--- third_party.cross_pressure atop sparse dear
SELECT x.a, y.a AS b, x.year, count(*)::DOUBLE AS value FROM tie x JOIN tie y ON y.b = x.b AND y.year = x.year AND y.a > x.a
WHERE x.sign <> y.sign GROUP BY x.a, y.a, x.year

--- third_party.imbalance atop dear
SELECT x.a, y.a AS b, x.year, count(*) FILTER (x.sign * y.sign * t.sign < 0) / count(*)::DOUBLE AS value
FROM tie x JOIN tie y ON y.b = x.b AND y.year = x.year AND y.a > x.a JOIN tie t ON t.a = x.a AND t.b = y.a AND t.year = x.year
GROUP BY x.a, y.a, x.year

--- setup sipri-transfers
-- What was delivered in the five years that end with each, and to whom all in all; nothing where the register does not reach back so far.
CREATE TEMP TABLE five_years AS
WITH reach AS (SELECT min(first_year) + 4 AS low, max(last_year) AS high FROM coverage
               WHERE snapshot = {snapshot} AND table_name = 'arms_deal'),
spread AS (SELECT a, b, unnest(generate_series(year, year + 4)) AS year, tiv FROM delivery)
SELECT a, b, year, sum(tiv) AS tiv, sum(sum(tiv)) OVER (PARTITION BY b, year) AS whole
FROM spread WHERE year BETWEEN (SELECT low FROM reach) AND (SELECT high FROM reach) GROUP BY a, b, year

--- setup cow-trade
-- The two parts of influence before they are weighed, a NULL where an indicator has no value; only years that all sources cover.
CREATE TEMP TABLE shared_ties AS
WITH total AS (
  SELECT x.exporter AS a, x.importer AS b, x.year, x.value + m.value AS value
  FROM trade_flow x JOIN trade_flow m
    ON m.snapshot = x.snapshot AND m.year = x.year AND m.exporter = x.importer AND m.importer = x.exporter AND m.product = x.product
  WHERE x.snapshot = {snapshot} AND x.product = 'total'),
igo AS (SELECT first AS a, second AS b, year, organisations FROM igo_joint
        WHERE snapshot = (SELECT arg_max(snapshot, vintage) FROM snapshot WHERE source = 'cow-igo'))
SELECT d.a, d.b, d.year,
       CASE WHEN t.value IS NOT NULL THEN least(1, ln(1 + t.value / 1e6) / ln(1 + 1e12 / 1e6)) END AS trade,
       CASE WHEN i.organisations IS NOT NULL THEN least(1, i.organisations / 120) END AS igo,
       greatest(coalesce(p.strength, 0), coalesce(q.strength, 0)) / 5 AS pledge,
       least(1, ln(1 + coalesce(f.tiv, 0) + coalesce(g.tiv, 0)) / ln(1 + 20000)) AS arms
FROM system_dyad d
LEFT JOIN total t ON t.a = d.a AND t.b = d.b AND t.year = d.year
LEFT JOIN igo i ON i.a = d.a AND i.b = d.b AND i.year = d.year
LEFT JOIN pledge p ON p.a = d.a AND p.b = d.b AND p.year = d.year
LEFT JOIN pledge q ON q.a = d.b AND q.b = d.a AND q.year = d.year
LEFT JOIN five_years f ON f.a = d.a AND f.b = d.b AND f.year = d.year
LEFT JOIN five_years g ON g.a = d.b AND g.b = d.a AND g.year = d.year
WHERE d.a < d.b AND d.year IN (SELECT year FROM total) AND d.year IN (SELECT year FROM igo)
  AND d.year IN (SELECT year FROM pledge) AND d.year IN (SELECT year FROM five_years)

--- setup cow-trade
CREATE TEMP TABLE leaning AS
WITH flow AS (
  SELECT exporter, importer, year, value, sum(value) OVER (PARTITION BY exporter, year) AS sold,
         sum(value) OVER (PARTITION BY importer, year) AS bought
  FROM trade_flow WHERE snapshot = {snapshot} AND product = 'total' AND NOT domestic
    AND exporter IS NOT NULL AND importer IS NOT NULL)
SELECT d.a, d.b, d.year,
       CASE WHEN s.sold > 0 THEN s.value / s.sold END AS sold,
       CASE WHEN r.bought > 0 THEN r.value / r.bought END AS bought,
       CASE WHEN w.whole > 0 THEN coalesce(f.tiv, 0) / w.whole END AS armed
FROM system_dyad d
LEFT JOIN flow s ON s.exporter = d.b AND s.importer = d.a AND s.year = d.year
LEFT JOIN flow r ON r.exporter = d.a AND r.importer = d.b AND r.year = d.year
LEFT JOIN five_years f ON f.a = d.a AND f.b = d.b AND f.year = d.year
LEFT JOIN (SELECT DISTINCT b, year, whole FROM five_years) w ON w.b = d.b AND w.year = d.year
WHERE d.year IN (SELECT year FROM flow) AND d.year IN (SELECT year FROM five_years)

--- influence.bandwidth cow-trade dear
SELECT a, b, year, (2 * coalesce(trade, 0) + 2 * coalesce(igo, 0) + pledge + arms)
    / (2 * (trade IS NOT NULL)::INT + 2 * (igo IS NOT NULL)::INT + 2) AS value
FROM shared_ties WHERE trade IS NOT NULL OR igo IS NOT NULL

--- influence.dependence cow-trade dear
SELECT a, b, year, (coalesce(sold, 0) + coalesce(bought, 0) + 2 * coalesce(armed, 0))
    / ((sold IS NOT NULL)::INT + (bought IS NOT NULL)::INT + 2 * (armed IS NOT NULL)::INT) AS value
FROM leaning WHERE (sold IS NOT NULL OR bought IS NOT NULL) AND (sold IS NOT NULL)::INT + (bought IS NOT NULL)::INT + 2 * (armed IS NOT NULL)::INT >= 2

--- influence.index cow-trade dear
SELECT l.a, l.b, l.year,
       (2 * coalesce(trade, 0) + 2 * coalesce(igo, 0) + pledge + arms)
           / (2 * (trade IS NOT NULL)::INT + 2 * (igo IS NOT NULL)::INT + 2)
       * (coalesce(sold, 0) + coalesce(bought, 0) + 2 * coalesce(armed, 0))
           / ((sold IS NOT NULL)::INT + (bought IS NOT NULL)::INT + 2 * (armed IS NOT NULL)::INT) AS value
FROM leaning l JOIN shared_ties t ON t.a = least(l.a, l.b) AND t.b = greatest(l.a, l.b) AND t.year = l.year
WHERE (trade IS NOT NULL OR igo IS NOT NULL) AND (sold IS NOT NULL OR bought IS NOT NULL)
  AND (sold IS NOT NULL)::INT + (bought IS NOT NULL)::INT + 2 * (armed IS NOT NULL)::INT >= 2

--- milex.usd sipri-milex
SELECT state AS a, 0 AS b, year, value FROM state_year
WHERE snapshot = {snapshot} AND variable = 'milex_current_usd' AND state IS NOT NULL AND value IS NOT NULL

--- milex.constant_usd sipri-milex
SELECT state AS a, 0 AS b, year, value FROM state_year
WHERE snapshot = {snapshot} AND variable = 'milex_constant_usd' AND state IS NOT NULL AND value IS NOT NULL

--- milex.gdp_share sipri-milex
SELECT state AS a, 0 AS b, year, value FROM state_year
WHERE snapshot = {snapshot} AND variable = 'milex_share_gdp' AND state IS NOT NULL AND value IS NOT NULL

--- milex.rank sipri-milex
WITH s AS (SELECT state, year, value FROM state_year
           WHERE snapshot = {snapshot} AND variable = 'milex_current_usd' AND state IS NOT NULL AND value IS NOT NULL)
SELECT state AS a, 0 AS b, year, 1 + (SELECT count(*) FROM s o WHERE o.year = s.year AND o.value > s.value) AS value FROM s

--- milex.world_share sipri-milex
WITH v AS (SELECT state, year, variable, value FROM state_year WHERE snapshot = {snapshot} AND value IS NOT NULL),
     w AS (SELECT year, max(value) FILTER (variable = 'milex_world_current_usd') AS current,
                  max(value) FILTER (variable = 'milex_world_constant_usd') AS constant FROM v GROUP BY year)
SELECT state AS a, 0 AS b, year, value / coalesce(current, constant) AS value FROM v JOIN w USING (year)
WHERE state IS NOT NULL AND variable = CASE WHEN current IS NULL THEN 'milex_constant_usd' ELSE 'milex_current_usd' END
    AND constant IS NOT NULL
