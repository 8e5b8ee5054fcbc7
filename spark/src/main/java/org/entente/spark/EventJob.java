package org.entente.spark;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * The job to submit.
 *
 * <pre>
 * spark-submit --class org.entente.spark.EventJob entente-spark.jar import --input FILES --actors actors.csv --output FOLDER
 * spark-submit --class org.entente.spark.EventJob entente-spark.jar rollup --output FOLDER
 * </pre>
 *
 * {@code import} reads the texts into {@code FOLDER/reports} and {@code FOLDER/quarantine} and merges them into {@code FOLDER/events};
 * {@code rollup} sums these into {@code FOLDER/rollup} and {@code FOLDER/volume}, which {@code entente events rollup --from FOLDER} reads.
 */
public final class EventJob {
    private EventJob() {}

    public static void main(String[] args) throws IOException {
        String verb = args.length == 0 ? "" : args[0];
        Map<String, String> options = options(Arrays.asList(args).subList(Math.min(1, args.length), args.length));
        try (SparkSession spark =
                SparkSession.builder().appName("entente events " + verb).getOrCreate()) {
            run(spark, verb, options);
        }
    }

    static void run(SparkSession spark, String verb, Map<String, String> options) {
        switch (verb) {
            case "import" -> {
                new ReportReader(spark, ActorCodes.read(spark, get(options, "actors")))
                        .read(get(options, "input"), get(options, "output"));
                new EventTables(spark, get(options, "output")).merge();
            }
            case "rollup" -> new EventTables(spark, get(options, "output")).rollUp();
            default ->
                throw new IllegalArgumentException(
                        "say import --input FILES --actors FILE --output FOLDER, or rollup --output FOLDER");
        }
    }

    private static Map<String, String> options(List<String> words) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i += 2) {
            if (!words.get(i).startsWith("--") || i + 1 == words.size()) {
                throw new IllegalArgumentException("an option is --name VALUE, not " + words.get(i));
            }
            options.put(words.get(i).substring(2), words.get(i + 1));
        }
        return options;
    }

    private static String get(Map<String, String> options, String name) {
        String value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException("--" + name + " is missing");
        }
        return value;
    }
}
