package org.entente.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.entente.faults.Tally;
import org.entente.store.StoreException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A store that was damaged in some way is found out, and a whole one is not. ENTENTE_TEST_FLIPS
 * says how many bytes are flipped (default 5), ENTENTE_TEST_SEED with which seed.
 */
class DamagedStoreTest {
    private static final long SEED = Long.parseLong(System.getenv().getOrDefault("ENTENTE_TEST_SEED", "1947"));
    private static final int FLIPS = Integer.parseInt(System.getenv().getOrDefault("ENTENTE_TEST_FLIPS", "5"));

    @TempDir
    static Path original;

    @TempDir
    Path folder;

    private CheckBench bench = new CheckBench(original);

    @BeforeAll
    static void fill() throws IOException {
        new CheckBench(original).fill().fillEvents();
    }

    @BeforeEach
    void copy() throws IOException {
        bench = new CheckBench(original).copyTo(folder);
    }

    @Test
    void aStoreAsImportedIsWhole() throws IOException {
        Findings findings = bench.check();

        assertThat(CheckBench.wrong(findings)).isEmpty();
        assertThat(findings.isWhole()).isTrue();
        assertThat(findings.list())
                .extracting(Finding::area)
                .contains("schema", "snapshot", "references", "events", "figures");
        assertThat(findings.list()).noneMatch(finding -> finding.verdict() == Finding.Verdict.NOTE);
    }

    @Test
    void aHomeWithoutAStoreIsNotWrong() throws IOException {
        Findings findings = new CheckBench(folder.resolve("empty")).check();

        assertThat(findings.isWhole()).isTrue();
        assertThat(findings.list())
                .singleElement()
                .satisfies(finding -> assertThat(finding.text()).isEqualTo("nothing was imported yet"));
    }

    /** What somebody or something might do to the rows, and where the check says so. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a value | UPDATE trade_flow SET value = value + 1 WHERE year = 1960 | snapshot cow-trade",
                "a last bit | UPDATE trade_flow SET value = value * (1 + 2.3e-16) WHERE year = 1961 AND exporter = 2 AND importer = 20 | snapshot cow-trade",
                "a missing row | DELETE FROM trade_flow WHERE year = 1970 AND exporter = 2 | snapshot cow-trade",
                "an extra row | INSERT INTO un_vote SELECT * FROM un_vote LIMIT 1 | snapshot un-votes",
                "a vote | UPDATE un_vote SET vote = 3 WHERE rcid = 1 AND member = 640 | snapshot un-votes",
                "a title | UPDATE un_roll_call SET title = 'OTHER' WHERE rcid = 1 | snapshot un-votes",
                "a null | UPDATE un_roll_call SET description = NULL WHERE rcid = 2 | snapshot un-votes",
                "a day | UPDATE un_roll_call SET day = day + 1 WHERE rcid = 3 | snapshot un-votes",
                "a truth value | UPDATE un_roll_call SET important = NOT important WHERE rcid = 3 | snapshot un-votes",
                "two values exchanged | UPDATE trade_flow SET exporter = importer, importer = exporter, exporter_name = importer_name, importer_name = exporter_name WHERE year = 1980 AND exporter IN (2, 20) AND importer IN (2, 20) | snapshot cow-trade",
                "a snapshot row lost | DELETE FROM snapshot WHERE source = 'cow-trade' | references trade_flow",
                "a file row lost | DELETE FROM snapshot_file WHERE name = 'trade.csv' | references trade_flow",
                "a rejected row lost | DELETE FROM row_issue | snapshot cow-trade",
                "rows of no snapshot | UPDATE un_member SET snapshot = 99 | references un_member",
                "a state that is none | UPDATE un_member SET member = 999 WHERE member = 640 | references un_member",
                "a vote without a roll call | DELETE FROM un_roll_call WHERE rcid = 2 | snapshot un-votes",
                "a count | UPDATE snapshot SET rows_read = rows_read + 1, rows_kept = rows_kept + 1 WHERE source = 'cow-trade' | snapshot cow-trade",
                "a hash | UPDATE snapshot_file SET sha256 = 'none' WHERE name = 'trade.csv' | snapshot cow-trade",
                "a table lost | DROP TABLE rivalry | schema",
                "another column | ALTER TABLE rivalry ADD COLUMN extra INTEGER | schema",
                "another type | ALTER TABLE un_member ALTER member TYPE INTEGER | schema",
                "a month of events without its volume | DELETE FROM event_volume WHERE month = 1 | references event_month → event_volume",
                "the roll-up | UPDATE event_month SET mentions = mentions + 1 WHERE source = 640 AND target = 770 AND month = 1 | events gdelt"
            })
    void changedRowsAreFound(String what, String statement, String where) throws IOException {
        bench.change(statement);

        assertThat(bench.wrongRows()).as(what).anyMatch(text -> text.startsWith(where));
    }

    /**
     * A byte of the file is either found out, or every row is as it was: the file has room that
     * holds nothing.
     */
    @Test
    void flippedBytesAreFoundOrHarmless() throws IOException {
        List<String> rows = bench.dump();
        byte[] whole = Files.readAllBytes(bench.home().storeFile());
        Random random = new Random(SEED);
        int found = 0;
        for (int i = 0; i < FLIPS; i++) {
            byte[] damaged = whole.clone();
            int at = random.nextInt(damaged.length);
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(bench.home().storeFile(), damaged);
            if (isFound(bench)) {
                found++;
            } else {
                assertThat(bench.dump()).as("byte %d".formatted(at)).isEqualTo(rows);
            }
        }
        assertThat(found).isPositive();
        Tally.add("flipped bits of a store", FLIPS);
        Tally.add("of them found by check (the others changed no row)", found);
    }

    @Test
    void aTruncatedStoreIsFound() throws IOException {
        byte[] whole = Files.readAllBytes(bench.home().storeFile());
        for (int part = 1; part < 8; part++) {
            Files.write(
                    bench.home().storeFile(), java.util.Arrays.copyOf(whole, (int) ((long) whole.length * part / 8)));

            assertThat(isFound(bench)).as("%d eighths", part).isTrue();
        }
    }

    private static boolean isFound(CheckBench bench) throws IOException {
        try {
            return !bench.wrongRows().isEmpty();
        } catch (StoreException e) {
            // It does not even open, which the command reports as a failure.
            return true;
        }
    }

    @Test
    void everyChangedFileOfEventsIsFound() throws IOException {
        List<Path> files;
        try (var all = Files.walk(bench.home().eventFolder("gdelt"))) {
            files = all.filter(file -> file.toString().endsWith(".parquet")).toList();
        }
        assertThat(files).hasSizeGreaterThan(8);
        Random random = new Random(SEED);
        for (Path file : files) {
            byte[] whole = Files.readAllBytes(file);
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= 1;
            Files.write(file, damaged);
            assertThat(bench.wrongEvents()).as(file.toString()).isNotEmpty();
            Files.delete(file);
            if (!file.endsWith("events.parquet")) {
                assertThat(bench.wrongEvents()).as(file.toString()).isNotEmpty();
            }
            Files.write(file, whole);
        }
        assertThat(bench.wrongRows()).isEmpty();
    }

    /** Events that were merged and not yet summed are whole: the next command goes on. */
    @Test
    void aRollUpThatIsBehindIsANote() throws IOException {
        bench.change("DELETE FROM snapshot_file WHERE name = 'day1.CSV'");
        assertThat(bench.check().list())
                .anyMatch(finding -> finding.verdict() == Finding.Verdict.NOTE
                        && finding.text().contains("entente events rollup"));
    }

    @Test
    void aSnapshotFromTheFutureIsWholeAndNoted() throws IOException {
        Findings findings = bench.check(Instant.now().minusSeconds(86_400));

        assertThat(findings.isWhole()).isTrue();
        assertThat(findings.list())
                .filteredOn(finding -> finding.area().equals("snapshot"))
                .allMatch(finding -> finding.verdict() == Finding.Verdict.NOTE
                        && finding.text().contains("the clock was put back"));
    }

    @Test
    void theOriginalFilesAreHashedAgain() throws IOException {
        assertThat(CheckBench.wrong(bench.check(Instant.now().plusSeconds(60), folder)))
                .isEmpty();
        Files.writeString(folder.resolve("trade.csv"), "ccode1,ccode2,year,flow1,flow2\n");
        Files.delete(folder.resolve("un_votes.csv"));

        Findings findings = bench.check(Instant.now().plusSeconds(60), folder);

        assertThat(CheckBench.wrong(findings))
                .singleElement()
                .asString()
                .contains("file trade.csv")
                .contains("was imported as");
        assertThat(findings.list())
                .anyMatch(finding -> finding.verdict() == Finding.Verdict.SKIPPED
                        && finding.subject().equals("un_votes.csv"));
    }
}
