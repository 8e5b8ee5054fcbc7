package org.entente.spark;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** Each table is a folder of Parquet. */
final class ParquetTables implements Tables {
    private final SparkSession spark;
    private final String folder;

    ParquetTables(SparkSession spark, String folder) {
        this.spark = spark;
        this.folder = folder;
    }

    @Override
    public Dataset<Row> read(String name) {
        return spark.read().parquet(folder + "/" + name);
    }

    @Override
    public void write(String name, Dataset<Row> rows) {
        rows.write().mode(SaveMode.Overwrite).parquet(folder + "/" + name);
    }

    @Override
    public void writeByMonth(String name, Dataset<Row> rows) {
        rows.write().mode(SaveMode.Overwrite).partitionBy("year", "month").parquet(folder + "/" + name);
    }

    @Override
    public void writeForWorkbench(String name, Dataset<Row> rows) {
        Tables.writeParquet(folder, name, rows);
    }
}
