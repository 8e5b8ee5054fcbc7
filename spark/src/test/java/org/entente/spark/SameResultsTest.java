package org.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbench and the job read the same files; every group of their results is compared. */
class SameResultsTest {
    @TempDir
    static Path folder;

    private static BothEngines both;

    @BeforeAll
    static void runBoth() throws IOException, InterruptedException {
        both = new BothEngines(folder);
        both.runWorkbench();
        try (SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .appName("same results")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "4")
                .getOrCreate()) {
            EventJob.run(spark, "import", both.options());
            EventJob.run(spark, "rollup", both.options());
        }
    }

    @Test
    void everyGroupOfTheRollUpIsTheSame() throws SQLException {
        List<String> ours = both.ourGroups();
        assertThat(ours).hasSizeGreaterThan(200);
        assertThat(both.theirGroups()).isEqualTo(ours);
    }

    @Test
    void whatEachStepRemovedIsTheSame() throws SQLException {
        String counts = "year, month, coded, distinct_coded, dyadic, acts, events, mentions, quarters";
        List<String> ours = both.query("SELECT " + counts + " FROM store.event_volume ORDER BY ALL");
        assertThat(ours).hasSize(9).allMatch(month -> month.endsWith("|288|"));
        assertThat(both.query("SELECT " + counts + " FROM " + both.spark("volume") + " ORDER BY ALL"))
                .isEqualTo(ours);
    }

    @Test
    void everyEventHasTheSameFileAndLine() throws SQLException {
        String columns =
                "day, source, target, code, goldstein, goldstein_host, mentions, reports, place, url, file, line, event_id";
        List<String> ours = both.query("SELECT " + columns + " FROM read_parquet('"
                + folder.resolve("home/events/gdelt/months")
                + "/*/*/*.parquet', hive_partitioning = false) ORDER BY ALL");
        assertThat(ours).hasSizeGreaterThan(500);
        assertThat(both.query("SELECT " + columns + " FROM read_parquet('" + folder.resolve("spark/events")
                        + "/*/*/*.parquet', hive_partitioning = false) ORDER BY ALL"))
                .isEqualTo(ours);
    }

    @Test
    void theSameLinesAreInQuarantine() throws SQLException {
        List<String> ours = both.query("SELECT file, line FROM store.row_issue ORDER BY ALL");
        assertThat(ours).hasSizeGreaterThan(50);
        assertThat(both.query("SELECT file, line FROM " + both.spark("quarantine") + " ORDER BY ALL"))
                .isEqualTo(ours);
    }

    @Test
    void theFilesAreNamedByTheSameHashes() throws SQLException {
        List<String> ours =
                both.query("SELECT file, name, sha256, bytes, rows_read FROM store.snapshot_file ORDER BY file");
        assertThat(ours).hasSize(3);
        assertThat(both.query("SELECT file, name, sha256, bytes, lines FROM " + both.spark("files") + " ORDER BY file"))
                .isEqualTo(ours);
    }

    @Test
    void theWorkbenchReadsTheRollUpOfTheJob() throws IOException, InterruptedException, SQLException {
        Path other = folder.resolve("adopted");
        Workbench.run(
                other,
                folder.resolve("log2.txt"),
                "events",
                "rollup",
                "--from",
                folder.resolve("spark").toString());
        Workbench.run(
                other,
                folder.resolve("theirs.csv"),
                "measure",
                "events.verbal_cooperation",
                "TUR",
                "PAK",
                "--format",
                "csv");
        Workbench.run(
                folder.resolve("home"),
                folder.resolve("ours.csv"),
                "measure",
                "events.verbal_cooperation",
                "TUR",
                "PAK",
                "--format",
                "csv");
        assertThat(folder.resolve("theirs.csv")).hasSameTextualContentAs(folder.resolve("ours.csv"));
    }
}
