package org.entente.spark;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.SparkSession;

/**
 * The job to submit.
 *
 * <pre>
 * spark-submit --class org.entente.spark.EventJob entente-spark.jar import --input FILES --actors actors.csv --output FOLDER
 * spark-submit --class org.entente.spark.EventJob entente-spark.jar rollup --output FOLDER
 * </pre>
 *
 * {@code import} reads the texts into the tables {@code reports} and {@code quarantine} and merges them into {@code events};
 * {@code rollup} sums these into {@code FOLDER/rollup} and {@code FOLDER/volume}, which {@code entente events rollup --from FOLDER} reads.
 * Tables are folders of Parquet below FOLDER, or with {@code --table iceberg} tables of Apache Iceberg in the catalogue FOLDER.
 */
public final class EventJob {
    private static final String USAGE =
            "say import --input FILES --actors FILE --output FOLDER [--table parquet|iceberg],"
                    + " or rollup --output FOLDER [--table parquet|iceberg]";

    private static final Map<String, Set<String>> OPTIONS = Map.of(
            "import", Set.of("input", "actors", "output", "table"),
            "rollup", Set.of("output", "table"));

    private EventJob() {}

    /**
     * Exits with 2 and one message for what was asked wrongly; any other failure ends the job with
     * its trace.
     */
    public static void main(String[] args) throws IOException {
        String verb = args.length == 0 ? "" : args[0];
        try {
            Map<String, String> options =
                    options(verb, Arrays.asList(args).subList(Math.min(1, args.length), args.length));
            try (SparkSession spark =
                    SparkSession.builder().appName("entente events " + verb).getOrCreate()) {
                run(spark, verb, options);
            }
        } catch (UsageException e) {
            System.err.println("entente-spark: " + e.getMessage());
            System.exit(2);
        }
    }

    static void run(SparkSession spark, String verb, Map<String, String> options) {
        Tables tables = Tables.open(spark, options.getOrDefault("table", "parquet"), get(options, "output"));
        if (verb.equals("import")) {
            new ReportReader(spark, ActorCodes.read(spark, get(options, "actors")), tables).read(get(options, "input"));
            new EventTables(spark, tables).merge();
        } else {
            new EventTables(spark, tables).rollUp();
        }
    }

    private static Map<String, String> options(String verb, List<String> words) {
        Set<String> known = OPTIONS.get(verb);
        if (known == null) {
            throw new UsageException(USAGE);
        }
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i += 2) {
            if (!words.get(i).startsWith("--")
                    || i + 1 == words.size()
                    || !known.contains(words.get(i).substring(2))) {
                throw new UsageException(words.get(i) + " is no option of " + verb + " with a value: " + USAGE);
            }
            options.put(words.get(i).substring(2), words.get(i + 1));
        }
        return options;
    }

    private static String get(Map<String, String> options, String name) {
        String value = options.get(name);
        if (value == null) {
            throw new UsageException("--" + name + " is missing: " + USAGE);
        }
        return value;
    }
}
