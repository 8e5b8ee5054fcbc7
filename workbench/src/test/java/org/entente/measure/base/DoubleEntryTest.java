package org.entente.measure.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.RealStore;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.model.FigureSink;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.RowAppender;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Double entry: every measure of {@code double-entry.sql} computed twice, by its class and by one
 * SQL statement, over everything in the publishers' files, for all pairs or states at once. Each
 * figure of the one is a figure of the other. One year in ENTENTE_TEST_EVERY is compared (default
 * 33; 1 for all years).
 */
class DoubleEntryTest {
    private static final double EXACT = 1e-9;
    private static final String SETUP = "setup";
    private static final int LAST_YEAR = 2030;
    private static final int FEW_YEARS = 20;
    private static final String TRADE_SUCCESSIONS = "/org/entente/measure/politics/trade-successions.tsv";
    private static final int EVERY = Integer.parseInt(System.getenv().getOrDefault("ENTENTE_TEST_EVERY", "33"));

    private static @Nullable Store store;

    @BeforeAll
    static void open() throws IOException {
        store = RealStore.everything();
        addMembers(store);
        addTradeSuccessions(store);
        for (Entry setup : blocks()) {
            if (setup.measure().equals(SETUP)) {
                store.execute(setup.sql(newest(store, setup.source())));
            }
        }
    }

    private static void addMembers(Store store) {
        store.execute("CREATE TEMP TABLE system_member (state SMALLINT, year SMALLINT, major BOOLEAN)");
        store.execute("CREATE TEMP TABLE system_dyad (a SMALLINT, b SMALLINT, year SMALLINT)");
        try (RowAppender members = store.appender("system_member");
                RowAppender dyads = store.appender("system_dyad")) {
            for (int year = StateSystem.FIRST_YEAR; year <= LAST_YEAR; year++) {
                for (State member : StateSystem.standard().listMembers(year)) {
                    members.begin()
                            .add((short) member.cow())
                            .add((short) year)
                            .add(StateSystem.standard().isMajor(member.cow(), year))
                            .end();
                }
                int[] numbers = StateSystem.standard().listDyadNumbers(year);
                for (int i = 0; i < numbers.length; i += 2) {
                    add(dyads, numbers[i], numbers[i + 1], year);
                    add(dyads, numbers[i + 1], numbers[i], year);
                }
            }
        }
    }

    private static void addTradeSuccessions(Store store) throws IOException {
        store.execute("CREATE TEMP TABLE trade_succession (earlier VARCHAR, later VARCHAR)");
        try (InputStream in = Objects.requireNonNull(StandardMeasures.class.getResourceAsStream(TRADE_SUCCESSIONS));
                RowAppender rows = store.appender("trade_succession")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(cells -> rows.begin().add(cells[0]).add(cells[1]).end());
        }
    }

    private static void add(RowAppender dyads, int a, int b, int year) {
        dyads.begin().add((short) a).add((short) b).add((short) year).end();
    }

    /**
     * A second entry.
     *
     * @param sparse whether a figure of 0 may be missing among its rows
     * @param dear whether its years are computed one by one, and half as many of them, since all
     *     together take a minute
     */
    record Entry(String measure, @Nullable String argument, String source, boolean sparse, boolean dear, String sql) {
        String sql(Snapshot snapshot) {
            return sql.replace("{snapshot}", String.valueOf(snapshot.id()));
        }

        @Override
        public String toString() {
            return measure + (argument == null ? "" : ":" + argument) + " " + source;
        }
    }

    static List<Entry> entries() throws IOException {
        return blocks().stream().filter(block -> !block.measure().equals(SETUP)).toList();
    }

    private static List<Entry> blocks() throws IOException {
        try (InputStream in = Objects.requireNonNull(DoubleEntryTest.class.getResourceAsStream("double-entry.sql"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n--- "))
                    .skip(1)
                    .map(DoubleEntryTest::entry)
                    .toList();
        }
    }

    private static Entry entry(String block) {
        int end = block.indexOf('\n');
        String[] words = block.substring(0, end).split(" ");
        String[] id = words[0].split(":", 2);
        return new Entry(
                id[0],
                id.length == 1 ? null : id[1],
                words[1],
                List.of(words).contains("sparse"),
                List.of(words).contains("dear"),
                block.substring(end));
    }

    private record Key(long a, long b, long year) {}

    /**
     * What SQL gives.
     *
     * @param every one year in how many is compared
     */
    private record Second(Map<Key, Double> values, int every) {
        boolean isCompared(@Nullable Period period) {
            return Objects.requireNonNull(period).first() % every == 0;
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void bothEntriesAgree(Entry entry) {
        Store opened = Objects.requireNonNull(store);
        Snapshot snapshot = newest(opened, entry.source());
        Second compared = second(opened, entry, snapshot);
        Map<Key, Double> second = compared.values();
        Measure measure = StandardMeasures.create().get(entry.measure());
        Subjects subjects = switch (measure.definition().shape()) {
            case SYSTEM -> new Subjects.WholeSystem();
            case STATE -> new Subjects.AllStates();
            case DYAD, DIRECTED_DYAD -> new Subjects.AllPairs();
        };
        Sink sink = new Sink(entry, compared);
        for (YearRange years : years(entry, compared)) {
            Question question = Question.of(subjects, years)
                    .withArgument(entry.argument())
                    .withVintage(snapshot.source(), snapshot.vintage());
            measure.compute(question, opened, sink);
        }
        sink.met.forEach(second::remove);
        // The files also speak of states before or after their membership in the system; of those
        // there are no figures.
        second.keySet().removeIf(key -> !isSubject(key));
        System.out.println(entry + ": " + sink.equal + " equal, " + sink.zeros + " zeros; only by class "
                + sink.alone.size() + "; only by SQL " + second.size() + "; differ " + sink.different.size());
        assertThat(sink.different).as("different").isEmpty();
        assertThat(sink.alone).as("only by class").isEmpty();
        assertThat(second.entrySet().stream().limit(5))
                .as("only by SQL, " + second.size())
                .isEmpty();
        assertThat(sink.equal).isPositive();
    }

    private static List<YearRange> years(Entry entry, Second second) {
        return entry.dear() && second.every() > 1
                ? second.values().keySet().stream()
                        .map(key -> Math.toIntExact(key.year()))
                        .distinct()
                        .sorted()
                        .map(YearRange::of)
                        .toList()
                : List.of(new YearRange(StateSystem.FIRST_YEAR, LAST_YEAR));
    }

    private static Snapshot newest(Store store, String source) {
        return store.listSnapshots().stream()
                .filter(s -> s.source().equals(source))
                .max(Comparator.comparing(Snapshot::vintage))
                .orElseThrow();
    }

    private static boolean isSubject(Key key) {
        StateSystem system = StateSystem.standard();
        int a = Math.toIntExact(key.a());
        int b = Math.toIntExact(key.b());
        int year = Math.toIntExact(key.year());
        return b == 0 ? a == 0 || system.isMember(a, year) : system.isDyad(a, b, year);
    }

    private static Second second(Store store, Entry entry, Snapshot snapshot) {
        Columns rows = store.query(entry.sql(snapshot));
        Map<Key, Double> values = new HashMap<>();
        long[] a = rows.longs("a");
        long[] b = rows.longs("b");
        long[] year = rows.longs("year");
        double[] value = rows.doubles("value");
        // A file of few years is compared in all of them.
        int every =
                Arrays.stream(year).distinct().count() <= FEW_YEARS ? 1 : entry.dear() && EVERY > 1 ? 2 * EVERY : EVERY;
        int compared = 0;
        for (int i = 0; i < rows.rows(); i++) {
            if (year[i] % every == 0) {
                values.put(new Key(a[i], b[i], year[i]), value[i]);
                compared++;
            }
        }
        assertThat(values).as("a row for each subject and year").hasSize(compared);
        return new Second(values, every);
    }

    /** Compares figures as they come. */
    private static final class Sink implements FigureSink {
        private final Entry entry;
        private final Second second;
        private final List<Key> met = new ArrayList<>();
        private final List<String> alone = new ArrayList<>();
        private final List<String> different = new ArrayList<>();
        private int equal;
        private int zeros;

        Sink(Entry entry, Second second) {
            this.entry = entry;
            this.second = second;
        }

        @Override
        public boolean wants(int a, int b, @Nullable Period period) {
            return second.isCompared(period);
        }

        @Override
        public void interval(
                int a,
                int b,
                @Nullable Period period,
                Status s,
                double value,
                double low,
                double high,
                long n,
                String ref,
                String note) {
            if (!second.isCompared(period)) {
                return;
            }
            Key key = new Key(a, b, Objects.requireNonNull(period).first());
            Double other = second.values().get(key);
            if (other == null) {
                if (value == 0 && entry.sparse()) {
                    zeros++;
                } else if (alone.size() < 5) {
                    alone.add(key + " = " + value + " " + note);
                }
                return;
            }
            met.add(key);
            if (Math.abs(value - other) <= EXACT * Math.max(1e-3, Math.abs(other))) {
                equal++;
            } else if (different.size() < 5) {
                different.add(key + " = " + value + ", by SQL " + other);
            }
        }

        @Override
        public void absent(int a, int b, @Nullable Period period, Status s, long n, String ref, String reason) {}
    }
}
