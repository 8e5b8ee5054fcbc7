-- Canonical tables, version 1. What a table means (key, unit, what absence means) is said here and nowhere else.
-- Every data row names its snapshot, the file within it and the line of the original file: in a workbook the row of the sheet,
-- in Stata, Parquet and JSON files the number of the record.
-- States are COW numbers; a party that is no state keeps its name and has no number.
-- The comment on a line of columns is on all of them; [US$] is their unit.

CREATE TABLE schema_version (version INTEGER NOT NULL, applied_at TIMESTAMP NOT NULL);

-- What was imported: one file, or the few that only make sense together. Key: snapshot.
CREATE TABLE snapshot (
    snapshot      INTEGER PRIMARY KEY,
    source        VARCHAR NOT NULL,
    vintage       VARCHAR NOT NULL,   -- the release or export date that the file states, else the last day that its rows cover
    layout        VARCHAR NOT NULL,   -- which of the source's layouts the files had
    content       VARCHAR NOT NULL,   -- hash of the canonical rows in any order: the same content in another form is the same snapshot
    imported_at   TIMESTAMP NOT NULL, -- UTC
    rows_read     BIGINT NOT NULL,    -- [rows]
    rows_kept     BIGINT NOT NULL,    -- [rows]
    rows_rejected BIGINT NOT NULL,    -- [rows]
    UNIQUE (source, vintage),
    CHECK (rows_read = rows_kept + rows_rejected)
);

-- A file of a snapshot. Key: snapshot, file.
CREATE TABLE snapshot_file (
    snapshot INTEGER NOT NULL,
    file     SMALLINT NOT NULL,       -- from 1
    name     VARCHAR NOT NULL,
    role     VARCHAR NOT NULL,        -- what the file is within its snapshot, such as votes, roll_calls
    sha256   VARCHAR NOT NULL,        -- of the bytes on disk
    bytes    BIGINT NOT NULL,         -- [bytes]
    rows_read BIGINT NOT NULL,
    PRIMARY KEY (snapshot, file)
);

-- Rows that were read and not kept, and rows that were kept although something in them is amiss; nothing is dropped silently.
-- Key: none; a row may have several issues.
CREATE TABLE row_issue (
    snapshot INTEGER NOT NULL,
    file     SMALLINT NOT NULL,
    line     BIGINT NOT NULL,
    field    VARCHAR,
    value    VARCHAR,
    reason   VARCHAR NOT NULL,
    kept     BOOLEAN NOT NULL         -- false for a rejected row
);

-- Years for which a snapshot speaks about a table: inside them an absent row means what the source declares, outside nothing.
-- Key: none; the years of a part may be several spans.
CREATE TABLE coverage (
    snapshot   INTEGER NOT NULL,
    table_name VARCHAR NOT NULL,
    part       VARCHAR NOT NULL,      -- '' or the part of the table that the years hold for, such as a role
    first_year SMALLINT NOT NULL,
    last_year  SMALLINT NOT NULL
);

-- UN General Assembly roll calls. Key: snapshot, rcid.
CREATE TABLE un_roll_call (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    rcid        INTEGER NOT NULL,
    session     SMALLINT NOT NULL,
    day         DATE NOT NULL,        -- before session 58 the day of the month is unreliable; the year is not
    year        SMALLINT NOT NULL,
    resolution  VARCHAR,
    title       VARCHAR,
    description VARCHAR,
    amendment   BOOLEAN,
    paragraph   BOOLEAN,
    important   BOOLEAN
);

-- Issue areas of a roll call; they overlap. Key: snapshot, rcid, issue (me nu di hr co ec).
CREATE TABLE un_issue (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    rcid  INTEGER NOT NULL,
    issue VARCHAR NOT NULL
);

-- One member's choice on one roll call. Key: snapshot, rcid, member. 1 yes, 2 abstain, 3 no, 8 absent, 9 not a member.
-- An absent row is no vote, never an abstention.
CREATE TABLE un_vote (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    rcid   INTEGER NOT NULL,
    member SMALLINT NOT NULL,         -- COW number of the file's own entity, also where it was no COW member then
    vote   TINYINT NOT NULL
);

-- The file's own names of its members, or Entente's where the file has numbers only; the line is the first that has it.
-- Key: snapshot, member.
CREATE TABLE un_member (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    member SMALLINT NOT NULL,
    name   VARCHAR NOT NULL
);

-- A flow of goods between two parties. Key: snapshot, year, exporter_name, importer_name, reporter, scheme, product.
-- Unit: US$ (not thousands or millions). value NULL: the source lists the flow and gives no value (not reported); low and
-- high bound a rounded value. Parties that are groups of others (World, European Union) are in trade_aggregate, so that
-- adding up rows of one product level counts everything once; an unspecified partner is a party without number here.
-- Coverage: part '' is the years that the snapshot speaks about; 'exporter:N' ('importer:N') the years in which it has what
-- the state N sells (buys) by the reports of the exporter or reconciled (of the importer): where a snapshot has such parts
-- it says nothing of other states' sales (purchases); 'flow:A>B' the years of this flow alone, for files that answer a
-- query. An absent row is never zero: inside coverage it is not reported.
CREATE TABLE trade_flow (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    year          SMALLINT NOT NULL,
    exporter      SMALLINT, exporter_name VARCHAR NOT NULL,
    importer      SMALLINT, importer_name VARCHAR NOT NULL,
    reporter      VARCHAR NOT NULL,   -- importer, exporter or reconciled
    product       VARCHAR NOT NULL,   -- total, services (never part of a total of goods), or a code of the scheme
    value DOUBLE, low DOUBLE, high DOUBLE,  -- [US$]
    scheme        VARCHAR,            -- product classification as the source names it; NULL for total
    level         TINYINT NOT NULL,   -- digits of the product code, 0 for total: never add up different levels
    domestic      BOOLEAN NOT NULL    -- exporter and importer are one: never part of a total
);

-- A deal of SIPRI's register of transfers of major arms. Key: snapshot, line. TIV in millions.
-- *_uncertain: the register prints '?'. delivered_tiv 0 means below 0.5; NULL no deliveries identified (delivery_years is
-- empty then). ordered, unit_tiv and ordered_tiv NULL: unknown. Coverage: years in which the register identifies deliveries.
-- The numbers are those of the last delivery year, else of the order year; they differ by year for one name only: "Germany"
-- is 260 to 1990 and 255 after, so a delivery of a 255 in 1990 or earlier was the Federal Republic's (260).
CREATE TABLE arms_deal (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    supplier  SMALLINT, supplier_name  VARCHAR NOT NULL,
    recipient SMALLINT, recipient_name VARCHAR NOT NULL,
    order_year SMALLINT NOT NULL, order_year_uncertain BOOLEAN NOT NULL,
    ordered INTEGER, ordered_uncertain BOOLEAN NOT NULL,
    designation VARCHAR NOT NULL, description VARCHAR NOT NULL,
    delivered INTEGER, delivered_uncertain BOOLEAN NOT NULL,
    delivery_years SMALLINT[] NOT NULL,
    condition VARCHAR NOT NULL,       -- New, Second hand, Second hand but modernized
    comment VARCHAR NOT NULL,
    unit_tiv DOUBLE, ordered_tiv DOUBLE, delivered_tiv DOUBLE   -- [TIV million]
);

-- SIPRI's published total of one party and year. Key: snapshot, role, party_name, year. TIV in millions.
-- '0' is stored as value 0, low 0, high 0.5; n as [n - 0.5, n + 0.5]. Inside coverage (part: the role) an absent row means
-- that no deliveries were identified. party_name 'Total world' is the sum over all parties as SIPRI prints it.
CREATE TABLE arms_total (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    role  VARCHAR NOT NULL,           -- recipient or supplier
    party SMALLINT, party_name VARCHAR NOT NULL,
    year  SMALLINT NOT NULL,
    value DOUBLE NOT NULL, low DOUBLE NOT NULL, high DOUBLE NOT NULL  -- [TIV million]
);

-- ==== Quantities of one state =======================================================================================

-- A quantity of one party and year. Key: snapshot, variable, party_name, year; a state has one row a snapshot, variable and
-- year, save that its trips may stand under several names and add up. variable is the publisher's name of the column or series; unit says what value counts: US$, persons or
-- tonnes, never thousands or millions of them. low and high bound a value that is rounded (by half a unit of the last place) or
-- estimated (at 95 %); NULL where the source gives no bounds.
-- Either value or missing is there. missing is the publisher's own code: -9 (nmc) and ... (sipri-milex) not reported; xxx
-- (sipri-milex) no state then; 0 (sipri-milex) a zero in US$ that comes of the conversion of an amount that is none;
-- -66, -77, -88 (polity) foreign occupation, no central authority, transition: undefined.
-- An absent row inside coverage (part: the variable) means not reported, never zero; for travel_sent and travel_received it
-- means that no trip was found, for parties that have rows in other years.
-- state NULL: a party that is no state, or whose figure is of another territory than that of the state of its name.
CREATE TABLE state_year (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    state SMALLINT, party_name VARCHAR NOT NULL,
    year     SMALLINT NOT NULL,
    variable VARCHAR NOT NULL,
    unit     VARCHAR NOT NULL,
    value DOUBLE, low DOUBLE, high DOUBLE,  -- in what the column unit says
    missing VARCHAR,
    note    VARCHAR                   -- the publisher's mark on this value, such as Interpolated or a footnote
);

-- A member's ideal point in a session of the UN General Assembly. Key: snapshot, state, session, series. No unit: the first
-- dimension, standardised; higher is closer to the liberal order led by the United States. series: fp (final passage, the one
-- to use), all, legacy; never mixed. q5 to q95: quantiles of the posterior; NULL for legacy. votes: how many it rests on.
-- year: that in which the session begins. An absent row inside coverage (part: the series) means not reported.
CREATE TABLE ideal_point (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    state   SMALLINT NOT NULL,        -- COW number of the file's own entity, also where it was no COW member then
    session SMALLINT NOT NULL,
    year    SMALLINT NOT NULL,
    series  VARCHAR NOT NULL,
    value DOUBLE NOT NULL,
    q5 DOUBLE, q10 DOUBLE, q50 DOUBLE, q90 DOUBLE, q95 DOUBLE,
    votes INTEGER
);

-- ---- Ties, conflict, leaders, agreements, code tables ----
-- *_precision: day, month or year. A beginning stands on the first day that the file allows, an end on the last.

-- An alliance treaty (ATOP). Key: snapshot, alliance. The pledges are those of any member in any phase; who owes what is
-- in alliance_member. last_day NULL: in force at the end of coverage. Absent row inside coverage: no alliance.
CREATE TABLE alliance (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    alliance INTEGER NOT NULL,        -- ATOP's number of the treaty
    first_day DATE NOT NULL, first_precision VARCHAR NOT NULL,
    last_day DATE, last_precision VARCHAR,
    bilateral BOOLEAN NOT NULL,
    phases SMALLINT NOT NULL,         -- 0 where the obligations never changed, else their number
    members SMALLINT[] NOT NULL,      -- ATOP's numbers, COW's for states of the system
    defence BOOLEAN NOT NULL, offence BOOLEAN NOT NULL, neutrality BOOLEAN NOT NULL,
    nonaggression BOOLEAN NOT NULL, consultation BOOLEAN NOT NULL
);

-- One member's time in one phase of an alliance and what it owes the other members in it. Key: snapshot, alliance,
-- member_number, phase, first_day: a member may leave, come back, and have other obligations in another phase.
-- last_day NULL: in force at the end of coverage. Absent row inside coverage: no obligation.
CREATE TABLE alliance_member (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    alliance INTEGER NOT NULL,
    member SMALLINT, member_number SMALLINT NOT NULL,   -- ATOP's number; member NULL where it is no state of the COW system
    phase SMALLINT NOT NULL,          -- 0 where the obligations never changed
    first_day DATE NOT NULL, first_precision VARCHAR NOT NULL,
    last_day DATE, last_precision VARCHAR,
    defence BOOLEAN NOT NULL, offence BOOLEAN NOT NULL, neutrality BOOLEAN NOT NULL,
    nonaggression BOOLEAN NOT NULL, consultation BOOLEAN NOT NULL,
    conditional BOOLEAN NOT NULL      -- some obligation holds only under conditions
);

-- What one state owes another in a year by all their alliances. Key: snapshot, year, pledger, receiver. Directed: the
-- mirror row may differ. Absent row inside coverage: no alliance; a row of five falses: allied, and owes none of the five.
CREATE TABLE alliance_pledge (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    year SMALLINT NOT NULL,
    pledger SMALLINT NOT NULL, receiver SMALLINT NOT NULL,
    defence BOOLEAN NOT NULL, offence BOOLEAN NOT NULL, neutrality BOOLEAN NOT NULL,
    nonaggression BOOLEAN NOT NULL, consultation BOOLEAN NOT NULL
);

-- International organisations in which two states are both members. Key: snapshot, year, first, second (first < second).
-- Unit: organisations. A zero is a row; an absent row is not reported.
CREATE TABLE igo_joint (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    year SMALLINT NOT NULL,
    first SMALLINT NOT NULL, second SMALLINT NOT NULL,
    organisations SMALLINT NOT NULL   -- [organisations]
);

-- International organisations of one state by kind of membership. Key: snapshot, year, state. Unit: organisations.
-- A zero is a row; an absent row is not reported.
CREATE TABLE igo_count (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    year SMALLINT NOT NULL,
    state SMALLINT NOT NULL,
    full_members SMALLINT NOT NULL, associate SMALLINT NOT NULL, observer SMALLINT NOT NULL, any_type SMALLINT NOT NULL -- [organisations]
);

-- A military exercise of several states. Key: snapshot, line; the publisher's id is not unique. name NULL: unknown.
-- last_day NULL: not usable. Inside coverage no row: none that the publisher found.
CREATE TABLE exercise (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    exercise VARCHAR NOT NULL,
    name VARCHAR, series VARCHAR, location VARCHAR,
    latitude DOUBLE, longitude DOUBLE,  -- [degrees]
    first_day DATE NOT NULL, first_precision VARCHAR NOT NULL,
    last_day DATE, last_precision VARCHAR,
    command_post BOOLEAN NOT NULL, air BOOLEAN NOT NULL, land BOOLEAN NOT NULL, sea BOOLEAN NOT NULL,
    amphibious BOOLEAN NOT NULL, cyber BOOLEAN NOT NULL,
    warfighting BOOLEAN NOT NULL, peacekeeping BOOLEAN NOT NULL, humanitarian BOOLEAN NOT NULL,
    focus VARCHAR, other_participants VARCHAR,
    named_participants SMALLINT NOT NULL, -- different parties that the row names
    unnamed_participants BOOLEAN NOT NULL -- the row says that there were others, or another, and not who
);

-- Who took part. Key: snapshot, line, participant_name; joins exercise by snapshot, file and line.
CREATE TABLE exercise_participant (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    participant SMALLINT, participant_name VARCHAR NOT NULL   -- participant NULL: no state of the system
);

-- A leader's time in office. Key: snapshot, line. open: in office when the data end; last_day is then that day, or NULL
-- where the file leaves it empty. Inside coverage every state has a leader or none that the source knows.
CREATE TABLE leader_spell (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    state SMALLINT, state_number SMALLINT NOT NULL,     -- the publisher's number; state NULL where it is no COW state
    leader_id VARCHAR NOT NULL,
    leader VARCHAR NOT NULL,
    first_day DATE NOT NULL, first_precision VARCHAR NOT NULL,
    last_day DATE, last_precision VARCHAR,
    open BOOLEAN NOT NULL,
    entry VARCHAR, exit VARCHAR, exit_detail VARCHAR,
    birth_year SMALLINT,
    female BOOLEAN,
    military_career BOOLEAN
);

-- A step of an election or referendum: announced, held, delayed, voided. Key: snapshot, election, step. Steps lie in the
-- future where the event says that they are to come. NULL: the file does not say, or it is not yet known.
CREATE TABLE election (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    state SMALLINT NOT NULL,
    election INTEGER NOT NULL, step SMALLINT NOT NULL,
    year SMALLINT NOT NULL,
    first_day DATE NOT NULL, last_day DATE NOT NULL, day_precision VARCHAR NOT NULL,
    event VARCHAR NOT NULL,
    held BOOLEAN NOT NULL,            -- the event is a vote that took place
    type VARCHAR NOT NULL,            -- L legislative, X executive, R referendum
    direct VARCHAR,                   -- Y, N or A
    regular BOOLEAN, victory BOOLEAN, changed BOOLEAN,  -- victory: the incumbent's side won; changed: another leader came of it
    runoff VARCHAR
);

-- A militarised interstate dispute. Key: snapshot, dispute. Codes are those of the MID codebook; NULL where it has -9.
CREATE TABLE dispute (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    dispute INTEGER NOT NULL,
    first_day DATE NOT NULL, first_precision VARCHAR NOT NULL,
    last_day DATE NOT NULL, last_precision VARCHAR NOT NULL,
    open BOOLEAN NOT NULL,            -- going on when the data end
    outcome TINYINT, settlement TINYINT,
    fatality TINYINT, deaths INTEGER, -- fatality: level 0 to 6; deaths: where the number is known
    least_days INTEGER, most_days INTEGER,  -- [days]
    highest_action TINYINT, hostility TINYINT,          -- hostility 1 none, 2 threat, 3 display, 4 use of force, 5 war
    reciprocated BOOLEAN,
    states_a SMALLINT NOT NULL, states_b SMALLINT NOT NULL
);

-- One state's time on one side of a dispute. Key: snapshot, dispute, state, first_day: a state may leave, return and change
-- sides. Two states are opposed where side_a differs on a common day. Absent row inside coverage: no part in it.
CREATE TABLE dispute_participant (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    dispute INTEGER NOT NULL,
    state SMALLINT NOT NULL,
    side_a BOOLEAN NOT NULL,
    first_day DATE NOT NULL, first_precision VARCHAR NOT NULL,
    last_day DATE NOT NULL, last_precision VARCHAR NOT NULL,
    originator BOOLEAN NOT NULL,
    revisionist BOOLEAN,
    fatality TINYINT, deaths INTEGER,
    highest_action TINYINT, hostility TINYINT
);

-- Two states on opposite sides of a dispute in a year. Key: snapshot, dispute, year, state, opponent; both directions are
-- rows. Absent row inside coverage: not opposed.
CREATE TABLE dispute_dyad (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    dispute INTEGER NOT NULL,
    year SMALLINT NOT NULL,
    state SMALLINT NOT NULL, opponent SMALLINT NOT NULL,
    side_a BOOLEAN NOT NULL,          -- of state
    onset BOOLEAN NOT NULL,           -- the dispute of these two begins in this year
    originator BOOLEAN NOT NULL, opponent_originator BOOLEAN NOT NULL,
    highest_action TINYINT, opponent_highest_action TINYINT,
    hostility TINYINT, opponent_hostility TINYINT,
    fatality TINYINT, opponent_fatality TINYINT
);

-- An armed conflict in a year in which it was active (25 battle deaths or more). Key: snapshot, conflict, year. Absent row
-- inside coverage: not active.
CREATE TABLE conflict_year (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    conflict INTEGER NOT NULL,
    year SMALLINT NOT NULL,
    location VARCHAR NOT NULL,
    kind TINYINT NOT NULL,            -- 1 extrasystemic, 2 interstate, 3 intrastate, 4 internationalised intrastate
    incompatibility TINYINT NOT NULL, -- 1 territory, 2 government, 3 both
    territory VARCHAR,
    intensity TINYINT NOT NULL,       -- 1: 25 to 999 battle deaths in the year, 2: 1,000 or more
    cumulative BOOLEAN NOT NULL,      -- 1,000 or more over all its years so far
    began DATE NOT NULL, began_precision TINYINT NOT NULL,            -- the first battle death; precision as UCDP codes it, 1 the day
    episode_began DATE NOT NULL, episode_began_precision TINYINT NOT NULL,
    episode_ended DATE                -- NULL: the episode goes on after this year
);

-- A party to a conflict in a year. Key: snapshot, conflict, year, role, place.
CREATE TABLE conflict_party (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    conflict INTEGER NOT NULL,
    year SMALLINT NOT NULL,
    role VARCHAR NOT NULL,            -- side_a, side_b, supporter_a, supporter_b (with troops), location
    place SMALLINT NOT NULL,          -- from 1, as listed
    state SMALLINT,                   -- NULL: no state of the system
    party VARCHAR NOT NULL
);

-- A strategic rivalry. Key: snapshot, first_name, second_name, from_year. to_year NULL: goes on, or, where open is false, its
-- end is not usable. Absent row inside coverage: no rivalry.
CREATE TABLE rivalry (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    name VARCHAR NOT NULL,            -- as printed, with the ordinal of a pair's several rivalries
    first SMALLINT, first_name VARCHAR NOT NULL,        -- number NULL: no state of the system
    second SMALLINT, second_name VARCHAR NOT NULL,
    from_year SMALLINT NOT NULL, from_earlier BOOLEAN NOT NULL,       -- from_earlier: it began in that year or before
    to_year SMALLINT, open BOOLEAN NOT NULL,
    over_position BOOLEAN NOT NULL, over_space BOOLEAN NOT NULL, over_ideology BOOLEAN NOT NULL, over_intervention BOOLEAN NOT NULL,
    principal BOOLEAN NOT NULL, ascending_principal BOOLEAN NOT NULL,
    note VARCHAR
);

-- An agreement, or a later act on one. Key: snapshot, agreement. year NULL: negotiated, not signed. in_force NULL: not in
-- force, or not known to be. Absent row inside coverage: none that the publisher found.
CREATE TABLE agreement (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    agreement VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,            -- trade, nuclear
    act VARCHAR NOT NULL,             -- base_treaty, accession, withdrawal, protocol or amendment, consolidated, negotiation; for nuclear: agreement
    base VARCHAR NOT NULL,            -- the agreement that the act is on, by the publisher's number
    name VARCHAR NOT NULL,
    type SMALLINT,                    -- the publisher's code: membership (trade), form of cooperation (nuclear)
    year SMALLINT,
    in_force SMALLINT,
    members SMALLINT NOT NULL         -- number of parties that it lists
);

-- A party to an agreement. Key: snapshot, agreement, member_number. For an accession or withdrawal all parties are listed.
CREATE TABLE agreement_member (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    agreement VARCHAR NOT NULL,
    place SMALLINT NOT NULL,          -- from 1, as listed
    member SMALLINT, member_number SMALLINT NOT NULL,   -- the publisher's number; member NULL where it is no state of the system
    group_code TINYINT                -- the publisher's code of the group to which the party belongs
);

-- What a code of an event scheme means. Key: snapshot, scheme, code. Codes are text: 010 is not 10.
CREATE TABLE event_code (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    scheme VARCHAR NOT NULL,          -- cameo, cameo-hierarchy, cameo-2007, cameo-2007-icews, cameo-icews: one a table
    code VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    base_code VARCHAR, root_code VARCHAR,
    description VARCHAR
);

-- Goldstein's scale from conflict (-10) to cooperation (+10). Key: snapshot, scheme, code.
CREATE TABLE event_scale (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    scheme VARCHAR NOT NULL,
    code VARCHAR NOT NULL,
    goldstein DOUBLE NOT NULL
);

-- What a code within an actor means. Key: snapshot, part, code.
CREATE TABLE actor_code (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    part VARCHAR NOT NULL,            -- country, ethnic, group, religion, role
    code VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    state SMALLINT                    -- for a country that is a state of the system
);
-- ---- end of ties, conflict, leaders, agreements, code tables ----

-- Trade and geography: what the sources of trade flows, distances, contiguity and capitals need beside trade_flow.

-- Flows of which a party is a group of others (World, European Union), as the source prints them. Columns as in trade_flow.
CREATE TABLE trade_aggregate (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    year          SMALLINT NOT NULL,
    exporter      SMALLINT, exporter_name VARCHAR NOT NULL,
    importer      SMALLINT, importer_name VARCHAR NOT NULL,
    reporter      VARCHAR NOT NULL,
    product       VARCHAR NOT NULL,
    value DOUBLE, low DOUBLE, high DOUBLE,  -- [US$]
    scheme        VARCHAR,
    level         TINYINT NOT NULL,
    domestic      BOOLEAN NOT NULL
);

-- What a product code means. Key: snapshot, scheme, product; the line is the first that has it.
CREATE TABLE product_code (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    scheme  VARCHAR NOT NULL,
    product VARCHAR NOT NULL,
    level   TINYINT NOT NULL,         -- as in trade_flow
    name    VARCHAR NOT NULL
);

-- Constants of a directed pair of states or territories. Key: snapshot, origin_name, destination_name. Distances in km,
-- NULL where the source has none. They hold for no year in particular, so there is no coverage; a row whose two parties are
-- one gives the distance within it.
CREATE TABLE state_distance (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    origin      SMALLINT, origin_name      VARCHAR NOT NULL,
    destination SMALLINT, destination_name VARCHAR NOT NULL,
    capitals_km           DOUBLE,     -- [km] between the capitals
    cities_km             DOUBLE,     -- [km] between the most populous cities
    weighted_km           DOUBLE,     -- [km] mean over the largest cities, weighted by population
    weighted_harmonic_km  DOUBLE,     -- [km] the same as a harmonic mean (elasticity -1), as gravity models ask for
    contiguous            BOOLEAN NOT NULL,
    official_language     BOOLEAN NOT NULL,   -- a common official or primary language
    spoken_language       BOOLEAN NOT NULL,   -- a language that at least 9 % speak in both
    colonial_link         BOOLEAN NOT NULL,
    common_coloniser      BOOLEAN NOT NULL,   -- after 1945
    current_colony        BOOLEAN NOT NULL,
    colonial_link_1945    BOOLEAN NOT NULL,   -- after 1945
    same_country          BOOLEAN NOT NULL    -- were or are one state; not symmetric in the published file
);

-- Direct contiguity of two states in a year, a row a direction. Key: snapshot, state, neighbour, year, type: in the year of
-- a change both types stand. Inside coverage an absent row of two members means that they are not contiguous.
CREATE TABLE contiguity (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    year      SMALLINT NOT NULL,
    state     SMALLINT NOT NULL,
    neighbour SMALLINT NOT NULL,
    type      TINYINT NOT NULL        -- 1 land or river, 2 up to 12 miles of water, 3 up to 24, 4 up to 150, 5 up to 400
);

-- A state's capital in a span of days. Key: snapshot, state, from_day. Spells may run beyond membership. Degrees, north and
-- east positive. Inside coverage an absent spell means that the source knows no capital.
CREATE TABLE capital (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    state    SMALLINT NOT NULL,
    name     VARCHAR NOT NULL,
    from_day DATE NOT NULL,
    to_day   DATE NOT NULL,           -- the last day of the file where the spell is open
    latitude DOUBLE NOT NULL, longitude DOUBLE NOT NULL   -- [degrees]
);

-- ==== Tables that users bring ========================================================================================

-- A quantity that a table of one's own holds, as its descriptor describes it; one measure each. Key: snapshot, measure. The
-- line is that of the descriptor. Years: coverage of own_value, part: the measure. The lists of states restrict what the
-- table speaks for; an empty one restricts nothing.
CREATE TABLE own_measure (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    measure VARCHAR NOT NULL,         -- such as own.students
    title   VARCHAR NOT NULL,
    meaning VARCHAR NOT NULL,
    shape   VARCHAR NOT NULL,         -- state, pair, directed
    unit    VARCHAR NOT NULL,
    higher  VARCHAR NOT NULL,         -- what a higher value says
    formula VARCHAR NOT NULL,         -- from which column, in words
    combine VARCHAR NOT NULL,         -- of several rows of a subject and year: none, sum, mean
    absent_is_zero BOOLEAN NOT NULL,  -- inside coverage
    covered_first SMALLINT[] NOT NULL, covered_second SMALLINT[] NOT NULL, covered_one_of SMALLINT[] NOT NULL,
    notes   VARCHAR NOT NULL,         -- a line each
    dataset VARCHAR NOT NULL,
    publisher VARCHAR NOT NULL,
    citation_authors VARCHAR NOT NULL, citation_title VARCHAR NOT NULL, citation_publisher VARCHAR NOT NULL,
    citation_year SMALLINT NOT NULL, citation_address VARCHAR,
    licence VARCHAR NOT NULL,
    rows_may_be_passed_on BOOLEAN NOT NULL
);

-- A value of such a quantity. Key: snapshot, measure, year, first_name, second_name; several rows where own_measure says how
-- they combine, and a pair may stand in both orders with one value. first: the state, the first of a pair, or the one that
-- something goes out from. Unit and the meaning of absence: own_measure. value NULL: the row has none, and missing is what
-- stands there (blank for an empty field). low and high bound a rounded value.
CREATE TABLE own_value (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    measure VARCHAR NOT NULL,
    year SMALLINT NOT NULL,
    day  DATE,                        -- where the file has a day
    first  SMALLINT, first_name  VARCHAR NOT NULL,    -- number NULL: no state
    second SMALLINT, second_name VARCHAR,             -- name NULL for a quantity of one state
    value DOUBLE, low DOUBLE, high DOUBLE,  -- in the unit of own_measure
    missing VARCHAR
);
