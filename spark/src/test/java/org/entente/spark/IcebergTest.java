package org.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The same files once into Parquet and once into tables of Iceberg in a local catalogue: every row
 * of every table is compared.
 */
class IcebergTest {
    @TempDir
    static Path folder;

    private static SparkSession spark;
    private static Map<String, String> iceberg;

    @BeforeAll
    static void runBoth() throws IOException {
        MadeUpEvents.write(folder.resolve("input"), 2, 2000, 11);
        java.nio.file.Files.writeString(folder.resolve("actors.csv"), """
                code,first_year,last_year,state
                TUR,1816,9999,640
                PAK,1947,9999,770
                IND,1947,9999,750
                DEU,1954,1990,260
                DEU,1991,9999,255
                """);
        spark = SparkSession.builder()
                .master("local[2]")
                .appName("iceberg")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "4")
                .getOrCreate();
        Map<String, String> parquet = options("parquet");
        EventJob.run(spark, "import", parquet);
        EventJob.run(spark, "rollup", parquet);
        iceberg = options("iceberg");
        EventJob.run(spark, "import", iceberg);
        EventJob.run(spark, "rollup", iceberg);
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static Map<String, String> options(String form) {
        return new TreeMap<>(Map.of(
                "input", folder.resolve("input").toString(),
                "actors", folder.resolve("actors.csv").toString(),
                "output", folder.resolve(form).toString(),
                "table", form));
    }

    private static List<String> rows(Tables tables, String name, String columns) {
        return tables.read(name).selectExpr(columns.split(", ")).collectAsList().stream()
                .map(Row::mkString)
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reports | event_id, day, source, target, domestic, code, quad, goldstein, mentions, place, url, file, line, year, month",
                "events | day, source, target, code, quad, goldstein, goldstein_host, mentions, reports, place, url, file, line, event_id",
                "quarantine | file, line, field, value, reason",
                "files | file, name, lines, quarantined, sha256, bytes",
                "rollup | source, target, year, month, quad, root, events, reports, mentions, round(goldstein_sum * 1000000), goldstein_count",
                "volume | year, month, coded, distinct_coded, dyadic, acts, events, mentions"
            })
    void everyRowIsTheSame(String table, String columns) {
        List<String> plain =
                rows(Tables.open(spark, "parquet", folder.resolve("parquet").toString()), table, columns);
        assertThat(plain).isNotEmpty();
        assertThat(rows(Tables.open(spark, "iceberg", folder.resolve("iceberg").toString()), table, columns))
                .isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({"rollup", "volume", "files"})
    void theWorkbenchFindsTheRollUpAsParquetInBothForms(String table) {
        List<String> ours =
                rows(new ParquetTables(spark, folder.resolve("iceberg").toString()), table, "*");
        assertThat(ours)
                .isNotEmpty()
                .isEqualTo(
                        rows(new ParquetTables(spark, folder.resolve("parquet").toString()), table, "*"));
    }

    @Test
    void aTableThatIsWrittenAgainKeepsWhatItWasAsASnapshot() {
        long before = spark.sql("SELECT * FROM entente.gdelt.rollup.snapshots").count();
        EventJob.run(spark, "rollup", iceberg);

        assertThat(spark.sql("SELECT * FROM entente.gdelt.rollup.snapshots").count())
                .isGreaterThan(before);
    }
}
