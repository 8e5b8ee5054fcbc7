package org.entente.spark;

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

/**
 * Made-up files, read by the workbench and by the job into one folder.
 *
 * @param folder holds {@code input}, the workbench's {@code home}, and what the job writes,
 *     {@code spark}
 */
record BothEngines(Path folder) {
    static final String GROUPS =
            "source, target, year, month, quad, root, events, reports, mentions, round(goldstein_sum, 9), goldstein_count";

    /** Writes the files and runs the workbench. */
    void runWorkbench() throws IOException, InterruptedException {
        MadeUpEvents.write(folder.resolve("input"), 3, 4000, 7);
        Path home = folder.resolve("home");
        Workbench.run(home, folder.resolve("actors.csv"), "events", "actors");
        Workbench.run(
                home,
                folder.resolve("log.txt"),
                "events",
                "import",
                folder.resolve("input").toString());
    }

    /** What the job is reported. */
    Map<String, String> options() {
        return Map.of(
                "input", folder.resolve("input").toString(),
                "actors", folder.resolve("actors.csv").toString(),
                "output", folder.resolve("spark").toString());
    }

    /** Rows as texts; the workbench's store is {@code store}. */
    List<String> query(String sql) throws SQLException {
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

    List<String> ourGroups() throws SQLException {
        return query("SELECT " + GROUPS + " FROM store.event_month ORDER BY ALL");
    }

    List<String> theirGroups() throws SQLException {
        return query("SELECT " + GROUPS + " FROM " + spark("rollup") + " ORDER BY ALL");
    }

    /** A table that the job wrote. */
    String spark(String table) {
        return "read_parquet('" + folder.resolve("spark") + "/" + table + "/*.parquet')";
    }
}
