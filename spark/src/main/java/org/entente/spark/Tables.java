package org.entente.spark;

import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** The tables of the job, which lie below one folder of any storage that Spark writes. */
interface Tables {
    Dataset<Row> read(String name);

    /** Replaces a table. */
    void write(String name, Dataset<Row> rows);

    /**
     * Replaces a table that has columns {@code year} and {@code month}, by which it is laid out.
     */
    void writeByMonth(String name, Dataset<Row> rows);

    /**
     * Replaces a small table of the roll-up, which is plain Parquet in any case, so that the
     * workbench can take it.
     */
    void writeForWorkbench(String name, Dataset<Row> rows);

    /**
     * Opens the tables of a folder.
     *
     * @param form {@code parquet} or {@code iceberg}
     * @throws UsageException when there is no such form, or its library is not on the class path
     */
    static Tables open(SparkSession spark, String form, String folder) {
        return switch (form.toLowerCase(Locale.ROOT)) {
            case "parquet" -> new ParquetTables(spark, folder);
            case "iceberg" -> IcebergTables.open(spark, folder);
            default -> throw new UsageException("--table is parquet or iceberg, not " + form);
        };
    }

    /** One file of Parquet in a folder of its own. */
    static void writeParquet(String folder, String name, Dataset<Row> rows) {
        rows.coalesce(1).write().mode(SaveMode.Overwrite).parquet(folder + "/" + name);
    }
}
