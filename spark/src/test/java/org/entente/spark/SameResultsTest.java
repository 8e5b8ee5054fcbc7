package org.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbench and the job read the same files; every group of their results is compared. */
class SameResultsTest {
    private static final String GROUPS =
            "source, target, year, month, quad, root, events, reports, mentions, round(goldstein_sum, 9), goldstein_count";

    @TempDir
    static Path folder;

    @BeforeAll
    static void runBoth() throws IOException, InterruptedException {
        MadeUpEvents.write(folder.resolve("input"), 3, 4000, 7);
        Path home = folder.resolve("home");
        Workbench.run(home, folder.resolve("actors.csv"), "events", "actors");
        Workbench.run(
                home, folder.resolve("log.txt"), "events", "import", folder.resolve("input").toString());
        try (SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .appName("same results")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "4")
                .config("spark.sql.session.timeZone", "UTC")
                .getOrCreate()) {
            EventJob.run(spark, "import", options());
            EventJob.run(spark, "rollup", options());
        }
    }

    private static Map<String, String> options() {
        return Map.of(
                "input", folder.resolve("input").toString(),
                "actors", folder.resolve("actors.csv").toString(),
                "output", folder.resolve("spark").toString());
    }

    private static List<String> query(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("ATTACH '" + folder.resolve("home/entente.duckdb") + "' AS store (READ_ONLY)");
            try (ResultSet result = statement.executeQuery(sql)) {
                int width = result.getMetaData().getColumnCount();
                while (result.next()) {
                    StringBuilder row = new StringBuilder();
                    for (int i = 1; i <= width; i++) {
                        row.append(result.getString(i)).append('|');
                    }
                    rows.add(row.toString());
                }
            }
        }
        return rows;
    }

    private static String spark(String table) {
        return "read_parquet('" + folder.resolve("spark") + "/" + table + "/*.parquet')";
    }

    @Test
    void everyGroupOfTheRollUpIsTheSame() throws SQLException {
        List<String> ours = query("SELECT " + GROUPS + " FROM store.event_month ORDER BY ALL");
        assertThat(ours).hasSizeGreaterThan(200);
        assertThat(query("SELECT " + GROUPS + " FROM " + spark("rollup") + " ORDER BY ALL")).isEqualTo(ours);
    }

    @Test
    void whatEachStepRemovedIsTheSame() throws SQLException {
        String counts = "year, month, coded, distinct_coded, dyadic, acts, events, mentions";
        List<String> ours = query("SELECT " + counts + " FROM store.event_volume ORDER BY ALL");
        assertThat(ours).hasSize(9);
        assertThat(query("SELECT " + counts + " FROM " + spark("volume") + " ORDER BY ALL")).isEqualTo(ours);
    }

    @Test
    void everyEventHasTheSameFileAndLine() throws SQLException {
        String columns = "day, source, target, code, goldstein, goldstein_host, mentions, reports, place, url, file, line, event_id";
        List<String> ours = query("SELECT " + columns + " FROM read_parquet('"
                + folder.resolve("home/events/gdelt/months") + "/*/*/*.parquet', hive_partitioning = false) ORDER BY ALL");
        assertThat(ours).hasSizeGreaterThan(500);
        assertThat(query("SELECT " + columns + " FROM read_parquet('" + folder.resolve("spark/events")
                        + "/*/*/*.parquet', hive_partitioning = false) ORDER BY ALL"))
                .isEqualTo(ours);
    }

    @Test
    void theSameLinesAreInQuarantine() throws SQLException {
        List<String> ours = query("SELECT file, line FROM store.row_issue ORDER BY ALL");
        assertThat(ours).hasSizeGreaterThan(50);
        assertThat(query("SELECT file, line FROM " + spark("quarantine") + " ORDER BY ALL")).isEqualTo(ours);
    }
}
