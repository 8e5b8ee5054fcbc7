package org.entente.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Which state a code means in a year; the table that {@code entente events actors} prints. */
final class ActorCodes implements Serializable {
    private static final long serialVersionUID = 1;

    private final HashMap<String, ArrayList<Spell>> byCode;

    private ActorCodes(HashMap<String, ArrayList<Spell>> byCode) {
        this.byCode = byCode;
    }

    private record Spell(int first, int last, short state) implements Serializable {}

    /** Reads the table from any storage that Spark reads. */
    static ActorCodes read(SparkSession spark, String file) {
        HashMap<String, ArrayList<Spell>> byCode = new HashMap<>();
        List<Row> rows = spark.read()
                .option("header", "true")
                .schema("code STRING, first_year INT, last_year INT, state SMALLINT")
                .csv(file)
                .collectAsList();
        for (Row row : rows) {
            byCode.computeIfAbsent(row.getString(0), code -> new ArrayList<>())
                    .add(new Spell(row.getInt(1), row.getInt(2), row.getShort(3)));
        }
        return new ActorCodes(byCode);
    }

    /** COW number; null for a code that means no state in the year. */
    @Nullable Short find(String code, int year) {
        for (Spell spell : ((Map<String, ArrayList<Spell>>) byCode).getOrDefault(code, new ArrayList<>())) {
            if (spell.first() <= year && year <= spell.last()) {
                return spell.state();
            }
        }
        return null;
    }
}
