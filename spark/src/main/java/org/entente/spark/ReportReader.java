package org.entente.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.apache.spark.api.java.JavaNewHadoopRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/**
 * Reads texts of GDELT into reports with the number of their file and line. A first pass counts the
 * lines of each part of a file, so that the second knows the number of every line whichever machine
 * reads it.
 */
final class ReportReader {
    private static final StructType LINES = StructType.fromDDL(
            "event_id BIGINT, day DATE, source SMALLINT, target SMALLINT, domestic BOOLEAN, code STRING, quad TINYINT, goldstein DOUBLE,"
                    + " mentions BIGINT, reports BIGINT, place STRING, url STRING, file INT, line BIGINT, covers TINYINT, year INT, month INT,"
                    + " field INT, value STRING, reason STRING");

    private final SparkSession spark;
    private final ActorCodes codes;
    private final Tables tables;

    ReportReader(SparkSession spark, ActorCodes codes, Tables tables) {
        this.spark = spark;
        this.codes = codes;
        this.tables = tables;
    }

    /** A part of a file that one task reads. */
    private record Part(String file, long start, long lines) implements Serializable {}

    /** Reads the files that a pattern names; writes reports, quarantine and the list of files. */
    void read(String input) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        JavaNewHadoopRDD<LongWritable, Text> text = (JavaNewHadoopRDD<LongWritable, Text>) context.newAPIHadoopFile(
                input, TextInputFormat.class, LongWritable.class, Text.class, context.hadoopConfiguration());
        List<Part> parts =
                text.mapPartitionsWithInputSplit(ReportReader::count, false).collect();
        Map<String, Integer> numbers = new HashMap<>();
        new TreeSet<>(parts.stream().map(Part::file).toList()).forEach(file -> numbers.put(file, numbers.size() + 1));
        Broadcast<HashMap<String, Long>> before = context.broadcast(linesBefore(parts));
        Broadcast<HashMap<String, Integer>> numbered = context.broadcast(new HashMap<>(numbers));
        Broadcast<ActorCodes> actors = context.broadcast(codes);
        JavaRDD<Row> rows = text.mapPartitionsWithInputSplit(
                (split, lines) -> {
                    FileSplit part = (FileSplit) split;
                    String file = part.getPath().toString();
                    long line = before.value().getOrDefault(key(file, part.getStart()), 0L);
                    return new Parsed(
                            lines,
                            new GdeltLine(
                                    actors.value(),
                                    Objects.requireNonNull(numbered.value().get(file))),
                            line);
                },
                false);
        Dataset<Row> all = spark.createDataFrame(rows, LINES).persist(StorageLevel.DISK_ONLY());
        tables.writeByMonth(
                "reports",
                all.where("reason IS NULL")
                        .drop("field", "value", "reason")
                        .repartition(all.col("year"), all.col("month"))
                        .sortWithinPartitions("year", "month"));
        tables.write(
                "quarantine",
                all.where("reason IS NOT NULL")
                        .select("file", "line", "field", "value", "reason")
                        .orderBy("file", "line"));
        writeFiles(all, parts, numbers);
        all.unpersist();
    }

    private void writeFiles(Dataset<Row> all, List<Part> parts, Map<String, Integer> numbers) {
        Map<String, Long> lines = new HashMap<>();
        parts.forEach(part -> lines.merge(part.file(), part.lines(), Long::sum));
        Map<String, FileHash> hashes = hashes(List.copyOf(numbers.keySet()));
        List<Row> files = new ArrayList<>();
        numbers.forEach((file, number) -> files.add(RowFactory.create(
                number,
                file.substring(file.lastIndexOf('/') + 1),
                lines.get(file),
                Objects.requireNonNull(hashes.get(file)).sha256(),
                Objects.requireNonNull(hashes.get(file)).bytes())));
        Dataset<Row> quarantined =
                all.where("reason IS NOT NULL").groupBy("file").count();
        Dataset<Row> listed = spark.createDataFrame(
                files, StructType.fromDDL("file INT, name STRING, lines BIGINT, sha256 STRING, bytes BIGINT"));
        tables.writeForWorkbench(
                "files",
                listed.join(quarantined, "file", "left")
                        .selectExpr("file", "name", "lines", "COALESCE(count, 0) AS quarantined", "sha256", "bytes")
                        .coalesce(1)
                        .orderBy("file"));
    }

    /** Each file is hashed as a whole, by one task. */
    private Map<String, FileHash> hashes(List<String> files) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<SerializableConfiguration> storage =
                context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
        Map<String, FileHash> all = new HashMap<>();
        context.parallelize(files, Math.max(1, files.size()))
                .map(file -> FileHash.of(file, storage.value().value()))
                .collect()
                .forEach(hash -> all.put(hash.file(), hash));
        return all;
    }

    private static Iterator<Part> count(Object split, Iterator<Tuple2<LongWritable, Text>> lines) {
        FileSplit part = (FileSplit) split;
        long n = 0;
        while (lines.hasNext()) {
            lines.next();
            n++;
        }
        return List.of(new Part(part.getPath().toString(), part.getStart(), n)).iterator();
    }

    private static HashMap<String, Long> linesBefore(List<Part> parts) {
        HashMap<String, Long> before = new HashMap<>();
        Map<String, Long> sums = new HashMap<>();
        parts.stream()
                .sorted(Comparator.comparing(Part::file).thenComparingLong(Part::start))
                .forEach(part -> {
                    before.put(key(part.file(), part.start()), sums.getOrDefault(part.file(), 0L));
                    sums.merge(part.file(), part.lines(), Long::sum);
                });
        return before;
    }

    private static String key(String file, long start) {
        return file + "#" + start;
    }

    /** The lines of a part, one after the other, as rows. */
    private static final class Parsed implements Iterator<Row> {
        private final Iterator<Tuple2<LongWritable, Text>> lines;
        private final GdeltLine parser;
        private long line;

        Parsed(Iterator<Tuple2<LongWritable, Text>> lines, GdeltLine parser, long before) {
            this.lines = lines;
            this.parser = parser;
            this.line = before;
        }

        @Override
        public boolean hasNext() {
            return lines.hasNext();
        }

        @Override
        public Row next() {
            line++;
            return parser.parse(lines.next()._2(), line);
        }
    }
}
