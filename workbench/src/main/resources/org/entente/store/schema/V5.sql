-- Version 5: which snapshots came with the program.

-- A snapshot that is part of the starter edition, until an import of the same source and vintage takes its place.
-- Key: snapshot.
CREATE TABLE edition_snapshot (
    snapshot INTEGER NOT NULL,
    edition  VARCHAR NOT NULL         -- the date of the edition
);
