package org.entente.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** Merges reports into events and sums events by month, with the texts of SQL that the workbench runs. */
final class EventTables {
    private final SparkSession spark;
    private final String folder;

    EventTables(SparkSession spark, String folder) {
        this.spark = spark;
        this.folder = folder;
    }

    /** From {@code reports} to {@code events}, by month and sorted by pair. */
    void merge() {
        spark.read().parquet(folder + "/reports").createOrReplaceTempView("reports");
        Dataset<Row> events = spark.sql(text("merge.sql")).selectExpr("*", "year(day) AS year", "month(day) AS month");
        events.repartition(events.col("year"), events.col("month"))
                .selectExpr("*", "least(source, target) AS low", "greatest(source, target) AS high")
                .sortWithinPartitions("year", "month", "low", "high", "day", "source", "code")
                .drop("low", "high")
                .write()
                .mode(SaveMode.Overwrite)
                .partitionBy("year", "month")
                .parquet(folder + "/events");
    }

    /** From {@code events} and {@code reports} to {@code rollup} and {@code volume}. */
    void rollUp() {
        spark.read().parquet(folder + "/reports").createOrReplaceTempView("reports");
        spark.read().parquet(folder + "/events").createOrReplaceTempView("events");
        write(spark.sql(text("rollup.sql")), "rollup");
        write(spark.sql(text("volume.sql")), "volume");
    }

    private void write(Dataset<Row> table, String name) {
        table.coalesce(1).write().mode(SaveMode.Overwrite).parquet(folder + "/" + name);
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
