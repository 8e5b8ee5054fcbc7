package org.entente.spark;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * Tables of Apache Iceberg in a catalogue that is the folder itself (of the type {@code hadoop}),
 * in the namespace {@code gdelt}: a table is replaced in one step, and what it was before can still
 * be read by its snapshot. The roll-up is written as Parquet too, since the workbench does not read
 * Iceberg.
 */
final class IcebergTables implements Tables {
    private static final String CATALOGUE = "entente";
    private static final String CATALOGUE_CLASS = "org.apache.iceberg.spark.SparkCatalog";

    private final SparkSession spark;
    private final String folder;

    private IcebergTables(SparkSession spark, String folder) {
        this.spark = spark;
        this.folder = folder;
    }

    static IcebergTables open(SparkSession spark, String folder) {
        try {
            Class.forName(CATALOGUE_CLASS, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new UsageException(
                    "--table iceberg needs Iceberg's library: add --packages org.apache.iceberg:iceberg-spark-runtime-4.1_2.13:1.12.0"
                            + " to spark-submit");
        }
        String setting = "spark.sql.catalog." + CATALOGUE;
        spark.conf().set(setting, CATALOGUE_CLASS);
        spark.conf().set(setting + ".type", "hadoop");
        spark.conf().set(setting + ".warehouse", folder);
        spark.conf().set(setting + ".cache-enabled", "false");
        return new IcebergTables(spark, folder);
    }

    private static String table(String name) {
        return CATALOGUE + ".gdelt." + name;
    }

    @Override
    public Dataset<Row> read(String name) {
        return spark.table(table(name));
    }

    @Override
    public void write(String name, Dataset<Row> rows) {
        rows.writeTo(table(name)).using("iceberg").createOrReplace();
    }

    @Override
    public void writeByMonth(String name, Dataset<Row> rows) {
        // The rows come laid out and sorted; Iceberg would shuffle them once more.
        rows.writeTo(table(name))
                .using("iceberg")
                .tableProperty("write.distribution-mode", "none")
                .partitionedBy(functions.col("year"), functions.col("month"))
                .createOrReplace();
    }

    @Override
    public void writeForWorkbench(String name, Dataset<Row> rows) {
        write(name, rows.coalesce(1));
        Tables.writeParquet(folder, name, read(name));
    }
}
