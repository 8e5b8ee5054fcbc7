-- Version 4: ties between pairs of states beyond trade, arms and votes; treaties, sanctions and organisations by name.

-- A quantity that goes from one party to another. Key: snapshot, variable, year, origin_name, destination_name.
-- variable is the source's series: goods, services (oecd-icio); refugees, asylum_seekers (unhcr; origin is the country of origin);
-- migrants (un-migrants; origin is the country of birth); remittances (knomad; origin is where the money is sent from);
-- connectedness (sci); missions, embassies (lowy-diplomacy; origin is the sending state); export_partner, import_partner
-- (factbook; origin is the state, destination its partner). unit says what value counts: US$, persons, posts or shares,
-- never thousands or millions of them. Coverage (part: the variable): an absent row is not reported, save for missions and
-- embassies, where a state that has rows as an origin in a year has no post where it has no row.
CREATE TABLE pair_quantity (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    year     SMALLINT NOT NULL,
    origin      SMALLINT, origin_name      VARCHAR NOT NULL,  -- number NULL: no state of the system
    destination SMALLINT, destination_name VARCHAR NOT NULL,
    variable VARCHAR NOT NULL,
    unit     VARCHAR NOT NULL,
    value    DOUBLE NOT NULL,         -- in what the column unit says
    note     VARCHAR                  -- such as the cities of the posts
);

-- What a holder of a passport needs to enter a country. Key: snapshot, passport_name, destination_name. day is that of the
-- file. Absent row inside coverage: not reported. days: how long a visitor may stay without a visa; NULL where not said.
CREATE TABLE entry_rule (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    day      DATE NOT NULL,
    year     SMALLINT NOT NULL,
    passport    SMALLINT, passport_name    VARCHAR NOT NULL,
    destination SMALLINT, destination_name VARCHAR NOT NULL,
    rule     VARCHAR NOT NULL,        -- visa_free, visa_on_arrival, eta, e_visa, visa_required, no_admission
    days     SMALLINT                 -- [days]
);

-- Sanctions of one sender against one target. Key: snapshot, sanction_case, target_name, sender_name, through.
-- A case has a row for each pair of target and sender that it names; for the European Union (through: EU) also one for each
-- member in the years of its membership. Absent row inside coverage: no sanctions in force.
CREATE TABLE sanction (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    sanction_case INTEGER NOT NULL,   -- the publisher's number
    target SMALLINT, target_name VARCHAR NOT NULL,  -- number NULL: a group, or no state of the system
    sender SMALLINT, sender_name VARCHAR NOT NULL,
    through VARCHAR,                  -- the group whose sanctions they are; NULL for those of the sender by name
    from_year SMALLINT NOT NULL, to_year SMALLINT NOT NULL, -- to_year of a case that goes on is the last year of the file
    trade BOOLEAN NOT NULL, arms BOOLEAN NOT NULL, military BOOLEAN NOT NULL,
    financial BOOLEAN NOT NULL, travel BOOLEAN NOT NULL, other BOOLEAN NOT NULL,
    objective VARCHAR NOT NULL, outcome VARCHAR NOT NULL  -- the publisher's codes, several separated by commas
);

-- A treaty of a collection. Key: snapshot, collection, treaty, title: some numbers stand for two texts. Days are NULL where
-- the file has none; *_precision as elsewhere. Collections overlap: never add them up.
CREATE TABLE treaty (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    collection VARCHAR NOT NULL,      -- GGO, IEADB, DESTA, GPTAD, TOTA, HEIDI, LABPTA
    treaty VARCHAR NOT NULL,          -- the publisher's number of the treaty
    title  VARCHAR NOT NULL,
    domain VARCHAR,                   -- environment, trade, health, human rights, security, labour; NULL where not said
    kind   VARCHAR,                   -- Agreement, Protocol, Amendment and others, as the file says
    signed DATE, signed_precision VARCHAR,
    in_force DATE, in_force_precision VARCHAR,
    ended DATE, ended_precision VARCHAR
);

-- A state's part in a treaty. Key: snapshot, collection, treaty, title, party. joined: the first of signature, ratification and
-- entry into force for the state, else the signature of the treaty; NULL where the file has none of them. Absent row
-- inside coverage: no party, as far as the publisher knows.
CREATE TABLE treaty_party (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    collection VARCHAR NOT NULL,
    treaty VARCHAR NOT NULL,
    title  VARCHAR NOT NULL,
    state  SMALLINT, party VARCHAR NOT NULL,  -- party: the publisher's code; state NULL where it is no state of the system
    joined DATE, joined_precision VARCHAR,
    left_on DATE, left_precision VARCHAR
);

-- A state's membership of an intergovernmental body over a run of years. Key: snapshot, body, party, from_year. Absent row
-- inside coverage: no member.
CREATE TABLE igo_member (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    body VARCHAR NOT NULL,            -- the publisher's abbreviation
    body_name VARCHAR NOT NULL,       -- the same where the file has no name
    state SMALLINT, party VARCHAR NOT NULL,
    status VARCHAR NOT NULL,          -- full, associate, observer
    from_year SMALLINT NOT NULL, to_year SMALLINT NOT NULL,
    dated BOOLEAN NOT NULL            -- false where the years are those of the body, not of the membership
);

-- A part of what a state consists of, in the publisher's words. Key: snapshot, topic, party_name, place. share NULL: the text
-- has no number. Absent row inside coverage: not reported.
CREATE TABLE state_composition (
    snapshot INTEGER NOT NULL, file SMALLINT NOT NULL, line BIGINT NOT NULL,
    state SMALLINT, party_name VARCHAR NOT NULL,
    year  SMALLINT NOT NULL,
    topic VARCHAR NOT NULL,           -- language, religion
    place SMALLINT NOT NULL,          -- from 1, as listed
    item  VARCHAR NOT NULL,           -- lower case, without what stands in parentheses
    share DOUBLE,                     -- [share] of the population, from 0 to 1
    official BOOLEAN NOT NULL         -- the text marks it as official
);
