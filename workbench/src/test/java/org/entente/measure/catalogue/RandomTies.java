package org.entente.measure.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Random rows of ties between six states that were members throughout 1990 to 1995, as they would come from files; the same
 * rows can be laid into a store in another order, over two files, with other states, or with more of them.
 */
final class RandomTies {
    static final List<Integer> STATES = List.of(350, 630, 640, 710, 750, 770);
    static final int FIRST = 1990;
    static final int LAST = 1995;
    private static final List<String> SOURCES = List.of(
            "atop",
            "cow-igo",
            "un-ideal-points",
            "mme",
            "mid",
            "nmc",
            "sipri-milex",
            "desta",
            "nuclear-cooperation",
            "cow-contiguity",
            "cow-capitals");
    private static final Map<String, List<String>> COVERED = Map.of(
            "atop", List.of("alliance_member", "alliance"),
            "cow-igo", List.of("igo_joint"),
            "mme", List.of("exercise", "exercise_participant"),
            "mid", List.of("dispute_participant"),
            "cow-contiguity", List.of("contiguity"),
            "cow-capitals", List.of("capital"));
    private static final Map<String, List<String>> PARTS = Map.of(
            "un-ideal-points", List.of("ideal_point", "fp"),
            "nmc", List.of("state_year", "cinc"),
            "sipri-milex", List.of("state_year", "milex_constant_usd"),
            "desta", List.of("agreement", "trade"),
            "nuclear-cooperation", List.of("agreement", "nuclear"));

    private final Random random;
    private final List<Integer> states;
    private final List<Row> rows = new ArrayList<>();
    private int line;

    /** A row; {@code places} says at which of its values states stand. */
    private record Row(
            String source, String table, int line, @Nullable Object[] values, int... places) {}

    RandomTies(long seed, List<Integer> states) {
        random = new Random(seed);
        this.states = List.copyOf(states);
        for (int alliance = 1; alliance <= 4; alliance++) {
            alliance(alliance);
        }
        for (int number = 1; number <= 12; number++) {
            exercise(number);
        }
        for (int number = 1; number <= 6; number++) {
            dispute(number);
        }
        for (int number = 1; number <= 6; number++) {
            trade(number);
        }
        for (int i = 0; i < states.size(); i++) {
            quantities(states.get(i));
            for (int j = i + 1; j < states.size(); j++) {
                pair(states.get(i), states.get(j));
            }
        }
    }

    private void add(String source, String table, @Nullable Object[] values, int... places) {
        rows.add(new Row(source, table, line, values, places));
    }

    private static @Nullable Object[] values(@Nullable Object... values) {
        return values;
    }

    private String day() {
        return "%d-%02d-%02d".formatted(FIRST + random.nextInt(6), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private String[] span() {
        String[] days = {day(), day()};
        Arrays.sort(days);
        return days;
    }

    private List<Integer> some(int least) {
        List<Integer> all = new ArrayList<>(states);
        Collections.shuffle(all, random);
        return all.subList(0, least + random.nextInt(all.size() - least + 1));
    }

    private void alliance(int number) {
        line++;
        add(
                "atop",
                "alliance",
                values(number, "1990-01-01", "day", null, null, false, 0, "[]", false, false, false, false, false));
        for (int member : some(2)) {
            line++;
            String[] span = span();
            boolean open = random.nextBoolean();
            add(
                    "atop",
                    "alliance_member",
                    values(
                            number,
                            member,
                            member,
                            0,
                            span[0],
                            "day",
                            open ? null : span[1],
                            open ? null : "day",
                            random.nextBoolean(),
                            random.nextBoolean(),
                            random.nextBoolean(),
                            random.nextBoolean(),
                            random.nextBoolean(),
                            false),
                    1);
        }
    }

    private void exercise(int number) {
        line++;
        String[] span = span();
        List<Integer> parties = some(2);
        add(
                "mme",
                "exercise",
                values(
                        "mme" + number,
                        random.nextInt(4) == 0 ? null : "Name " + number % 5,
                        null,
                        null,
                        null,
                        null,
                        span[0],
                        "day",
                        span[1],
                        "day",
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        null,
                        null,
                        parties.size(),
                        random.nextInt(5) == 0));
        for (int party : parties) {
            add("mme", "exercise_participant", values(party, "S"), 0);
        }
    }

    private void dispute(int number) {
        for (int state : some(2)) {
            line++;
            String[] span = span();
            add(
                    "mid",
                    "dispute_participant",
                    values(
                            number,
                            state,
                            random.nextBoolean(),
                            span[0],
                            "day",
                            span[1],
                            "day",
                            true,
                            null,
                            null,
                            null,
                            null,
                            null),
                    1);
        }
    }

    private void trade(int number) {
        line++;
        String key = String.valueOf(number);
        List<Integer> parties = some(2);
        int signed = FIRST + random.nextInt(5);
        int type = 1 + random.nextInt(3);
        add(
                "desta",
                "agreement",
                values(
                        key,
                        "trade",
                        "base_treaty",
                        key,
                        "Treaty " + key,
                        type,
                        signed,
                        random.nextInt(4) == 0 ? null : signed,
                        parties.size()));
        int place = 0;
        for (int party : parties) {
            add("desta", "agreement_member", values(key, ++place, party, party, random.nextInt(2)), 2);
        }
        line++;
        add(
                "desta",
                "agreement",
                values(
                        key + "_1",
                        "trade",
                        "withdrawal",
                        key,
                        "Withdrawal " + key,
                        7,
                        signed + 1,
                        null,
                        parties.size()));
        place = 0;
        for (int party : parties) {
            add("desta", "agreement_member", values(key + "_1", ++place, party, party, place == 1 ? 1 : 2), 2);
        }
    }

    private void quantities(int state) {
        line++;
        add(
                "cow-capitals",
                "capital",
                values(
                        state,
                        "C",
                        "1816-01-01",
                        "2024-12-31",
                        random.nextDouble() * 160 - 80,
                        random.nextDouble() * 360 - 180),
                0);
        for (int year = FIRST; year <= LAST; year++) {
            line++;
            double point = random.nextGaussian();
            add(
                    "un-ideal-points",
                    "ideal_point",
                    values(
                            state,
                            year - 1945,
                            year,
                            "fp",
                            point,
                            point - 0.3,
                            point - 0.2,
                            point,
                            point + 0.2,
                            point + 0.4,
                            90),
                    0);
            if (random.nextInt(6) > 0) {
                line++;
                quantity("nmc", state, year, "cinc", random.nextInt(6) == 0 ? null : (Double) random.nextDouble());
                quantity("sipri-milex", state, year, "milex_constant_usd", (double) random.nextInt(4));
            }
        }
    }

    private void quantity(String source, int state, int year, String variable, @Nullable Double value) {
        add(
                source,
                "state_year",
                values(state, "S", year, variable, "u", value, null, null, value == null ? "-9" : null, null),
                0);
    }

    private void pair(int a, int b) {
        for (int year = FIRST; year <= LAST; year++) {
            line++;
            if (random.nextInt(4) > 0) {
                add("cow-igo", "igo_joint", values(year, a, b, random.nextInt(3)), 1, 2);
            }
            if (random.nextInt(4) == 0) {
                int type = 1 + random.nextInt(5);
                add("cow-contiguity", "contiguity", values(year, a, b, type), 1, 2);
                line++;
                add("cow-contiguity", "contiguity", values(year, b, a, type), 1, 2);
            }
        }
        if (random.nextInt(3) == 0) {
            line++;
            String key = a + "-" + b;
            add(
                    "nuclear-cooperation",
                    "agreement",
                    values(key, "nuclear", "agreement", key, "N" + key, 2, FIRST + random.nextInt(6), null, 2));
            add("nuclear-cooperation", "agreement_member", values(key, 1, a, a, null), 2);
            add("nuclear-cooperation", "agreement_member", values(key, 2, b, b, null), 2);
        }
    }

    /** The rows as they come. */
    Store store() {
        return store(false, 1, IntUnaryOperator.identity());
    }

    /**
     * A store with the rows.
     *
     * @param shuffled whether they come in another order and stand on other lines
     * @param files over how many files they are divided
     * @param relabel what each state is called
     */
    Store store(boolean shuffled, int files, IntUnaryOperator relabel) {
        Store store = Store.empty();
        for (int number = 1; number <= SOURCES.size(); number++) {
            declare(store, number, SOURCES.get(number - 1), files);
        }
        List<Integer> lines = new ArrayList<>();
        for (int i = 0; i <= line; i++) {
            lines.add(i + 1);
        }
        List<Row> ordered = new ArrayList<>(rows);
        if (shuffled) {
            Collections.shuffle(lines, new Random(7));
            Collections.shuffle(ordered, new Random(8));
        }
        ordered.forEach(row -> insert(store, row, lines.get(row.line()), files, relabel));
        return store;
    }

    private static void declare(Store store, int number, String source, int files) {
        store.execute(
                "INSERT INTO snapshot VALUES (?, ?, 'v', 'typed', ?, TIMESTAMP '2026-01-01', 0, 0, 0)",
                number,
                source,
                source);
        for (int file = 1; file <= files; file++) {
            store.execute("INSERT INTO snapshot_file VALUES (?, ?, 'f', 'data', repeat('ab', 32), 1, 0)", number, file);
        }
        for (String table : COVERED.getOrDefault(source, List.of())) {
            store.execute("INSERT INTO coverage VALUES (?, ?, '', ?, ?)", number, table, FIRST, LAST);
        }
        List<String> part = PARTS.getOrDefault(source, List.of());
        if (!part.isEmpty()) {
            store.execute("INSERT INTO coverage VALUES (?, ?, ?, ?, ?)", number, part.get(0), part.get(1), FIRST, LAST);
        }
    }

    private static void insert(Store store, Row row, int line, int files, IntUnaryOperator relabel) {
        @Nullable Object[] values = row.values().clone();
        for (int place : row.places()) {
            values[place] = relabel.applyAsInt((Integer) values[place]);
        }
        if (row.table().equals("igo_joint") && (Integer) values[1] > (Integer) values[2]) {
            Object first = values[1];
            values[1] = values[2];
            values[2] = first;
        }
        @Nullable Object[] all = new @Nullable Object[values.length + 3];
        all[0] = SOURCES.indexOf(row.source()) + 1;
        all[1] = 1 + line % files;
        all[2] = line;
        System.arraycopy(values, 0, all, 3, values.length);
        store.execute("INSERT INTO " + row.table() + " VALUES (" + "?, ".repeat(all.length - 1) + "?)", all);
    }

    /** These rows and those of two other states among themselves. */
    static RandomTies withOthers(long seed, List<Integer> states, List<Integer> others) {
        RandomTies ties = new RandomTies(seed, states);
        RandomTies more = new RandomTies(seed + 1000, others);
        int lines = ties.line;
        for (Row row : more.rows) {
            ties.rows.add(new Row(row.source(), row.table(), row.line() + lines, renamed(row), row.places()));
        }
        ties.line += more.line;
        return ties;
    }

    /** Treaties, disputes and exercises of others have numbers of their own. */
    private static @Nullable Object[] renamed(Row row) {
        @Nullable Object[] values = row.values().clone();
        if (row.table().startsWith("alliance") || row.table().startsWith("dispute")) {
            values[0] = (Integer) values[0] + 100;
        } else if (row.table().startsWith("agreement")) {
            values[0] = "o" + values[0];
        }
        if (row.table().equals("agreement")) {
            values[3] = "o" + values[3];
        }
        return values;
    }
}
