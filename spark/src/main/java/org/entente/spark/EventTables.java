package org.entente.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Merges reports into events and sums events by month, with the texts of SQL that the workbench
 * runs.
 */
final class EventTables {
    private final SparkSession spark;
    private final Tables tables;

    EventTables(SparkSession spark, Tables tables) {
        this.spark = spark;
        this.tables = tables;
    }

    /** From {@code reports} to {@code events}, by month and sorted by pair. */
    void merge() {
        tables.read("reports").createOrReplaceTempView("reports");
        Dataset<Row> events = spark.sql(text("merge.sql")).selectExpr("*", "year(day) AS year", "month(day) AS month");
        tables.writeByMonth(
                "events",
                events.repartition(events.col("year"), events.col("month"))
                        .selectExpr("*", "least(source, target) AS low", "greatest(source, target) AS high")
                        .sortWithinPartitions("year", "month", "low", "high", "day", "source", "code")
                        .drop("low", "high"));
    }

    /**
     * From {@code events} and {@code reports} to {@code rollup} and {@code volume}. Reports of an
     * earlier job do not say what their files cover, so that the volume does not say it either.
     */
    void rollUp() {
        Dataset<Row> reports = tables.read("reports");
        boolean dated = Arrays.asList(reports.columns()).contains("covers");
        (dated ? reports : reports.selectExpr("*", "CAST(NULL AS TINYINT) AS covers"))
                .createOrReplaceTempView("reports");
        tables.read("events").createOrReplaceTempView("events");
        tables.writeForWorkbench("rollup", spark.sql(text("rollup.sql")));
        tables.writeForWorkbench("volume", spark.sql(text("volume.sql")));
    }

    private static String text(String name) {
        try (InputStream in = EventTables.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
