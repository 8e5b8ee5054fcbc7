package org.entente.measure.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.entente.Seeds;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Question;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Lineage;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Third parties against a second reckoning, on random pledges, disputes and rivalries of years in
 * which nobody voted.
 */
class ThirdPartyReckoningTest {
    private static final Measures MEASURES = StandardMeasures.create();
    private static final int[] STATES = {2, 200, 220, 230, 325, 350, 365, 640, 710, 740};
    private static final YearRange YEARS = new YearRange(1928, 1932);
    private static final List<String> KINDS = List.of("common_rivals", "common_allies", "imbalance", "cross_pressure");

    /**
     * A row of a table about one or two states in some years; of an alliance or dispute with its
     * number.
     */
    private record Row(String table, long line, int number, int a, int b, int from, int to, String how) {
        boolean holds(int year) {
            return from <= year && year <= to;
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final CanonicalRows canonical = new CanonicalRows();
    private final SystemRows typed = new SystemRows(canonical);

    static LongStream seeds() {
        return Seeds.first(1);
    }

    private void add(String table, int number, int a, int b, int from, int to, String how) {
        rows.add(new Row(table, rows.size() + 1, number, a, b, from, to, how));
    }

    private Store store(long seed) {
        Random random = new Random(seed);
        canonical.snapshot("atop", "1", 1910, 1940, "alliance_member", "alliance");
        for (int alliance = 1; alliance <= 9; alliance++) {
            Set<Integer> members = new TreeSet<>();
            for (int i = 0; i < 3; i++) {
                members.add(STATES[random.nextInt(STATES.length)]);
            }
            for (int member : members) {
                int from = 1920 + random.nextInt(10);
                int to = from + random.nextInt(12);
                String pledges = List.of("d", "oc", "n", "a", "c", "").get(random.nextInt(6));
                typed.member(alliance, member, from, to, pledges);
                add("alliance_member", alliance, member, 0, from, to, pledges);
            }
        }
        canonical.snapshot("rivalries", "1", 1910, 1940, "rivalry");
        for (int i = 0; i < 14; i++) {
            int a = STATES[random.nextInt(STATES.length)];
            int b = STATES[random.nextInt(STATES.length)];
            if (a != b) {
                int from = 1915 + random.nextInt(18);
                @Nullable Integer to = random.nextInt(4) == 0 ? null : Integer.valueOf(from + random.nextInt(8));
                typed.rivalry(a, b, from, to);
                add("rivalry", 0, a, b, from, to == null ? 9999 : to, "");
            }
        }
        canonical.snapshot("mid", "1", 1910, 1940, "dispute_participant", "dispute");
        for (int dispute = 1; dispute <= 8; dispute++) {
            int a = STATES[random.nextInt(STATES.length)];
            int b = STATES[random.nextInt(STATES.length)];
            if (a != b) {
                int year = 1914 + random.nextInt(19);
                typed.side(dispute, a, true, year).side(dispute, b, false, year);
                add("dispute_participant", dispute, a, b, year, year, "");
                add("dispute_participant", dispute, a, b, year, year, "");
            }
        }
        return canonical.store();
    }

    /** The rows of alliances in which both are at a time in the year. */
    private List<Row> alliances(int a, int b, int year) {
        List<Row> found = new ArrayList<>();
        for (Row one : rows) {
            for (Row other : rows) {
                boolean both = one.table().equals("alliance_member")
                        && other.table().equals("alliance_member")
                        && one.number() == other.number()
                        && one.a() == a
                        && other.a() == b;
                if (both && one.holds(year) && other.holds(year)) {
                    found.addAll(List.of(one, other));
                }
            }
        }
        return found;
    }

    private boolean owes(int a, int b, int year, String some) {
        return alliances(a, b, year).stream()
                .anyMatch(row -> row.a() == a && row.how().chars().anyMatch(pledge -> some.indexOf(pledge) >= 0));
    }

    private boolean defends(int a, int b, int year) {
        return owes(a, b, year, "d") || owes(b, a, year, "d");
    }

    private boolean rivals(int a, int b, int year) {
        return rows.stream().anyMatch(row -> row.table().equals("rivalry") && isOf(row, a, b) && row.holds(year));
    }

    private static boolean isOf(Row row, int a, int b) {
        return (row.a() == a && row.b() == b) || (row.a() == b && row.b() == a);
    }

    private boolean pact(int a, int b, int year) {
        if (defends(a, b, year)) {
            return true;
        }
        boolean both = alliances(a, b, year).stream()
                .anyMatch(row -> row.a() == a
                        && row.how().matches(".*[nc].*")
                        && alliances(b, a, year).stream()
                                .anyMatch(other -> other.number() == row.number()
                                        && other.a() == b
                                        && other.how().matches(".*[nc].*")));
        for (int k : STATES) {
            both &= !(defends(a, k, year) && rivals(k, b, year) && !rivals(k, a, year));
            both &= !(defends(b, k, year) && rivals(k, a, year) && !rivals(k, b, year));
        }
        return both;
    }

    /** The rows of rivalries of the year, and of disputes of the year and the ten before. */
    private List<Row> hostile(int a, int b, int year) {
        return rows.stream()
                .filter(row -> isOf(row, a, b))
                .filter(row ->
                        row.table().equals("rivalry") ? row.holds(year) : row.from() <= year && year <= row.from() + 10)
                .toList();
    }

    /** Whether a dispute is not remembered: there is a pact, or a rivalry of its time has ended. */
    private boolean settled(Row dispute, int year) {
        int end = rows.stream()
                .filter(row -> row.table().equals("rivalry") && isOf(row, dispute.a(), dispute.b()))
                .filter(row -> row.holds(dispute.from()))
                .mapToInt(Row::to)
                .max()
                .orElse(9999);
        return year > end || year > dispute.from() && pact(dispute.a(), dispute.b(), year);
    }

    private int sign(int a, int b, int year) {
        if (a == b) {
            return 0;
        }
        boolean hostile =
                hostile(a, b, year).stream().anyMatch(row -> row.table().equals("rivalry") || !settled(row, year));
        return hostile ? -1 : pact(a, b, year) ? 1 : 0;
    }

    private Set<String> lines(int a, int b, int year) {
        Set<String> lines = new TreeSet<>();
        if (owes(a, b, year, "donac") || owes(b, a, year, "donac")) {
            alliances(a, b, year).forEach(row -> lines.add(row.table() + " " + row.line()));
        }
        hostile(a, b, year).forEach(row -> lines.add(row.table() + " " + row.line()));
        return lines;
    }

    private static String text(int sign) {
        return sign > 0 ? "+" : sign < 0 ? "−" : "0";
    }

    /** The third states that a measure tells of. */
    private List<Integer> named(String kind, int a, int b, int year) {
        List<Integer> named = new ArrayList<>();
        for (int k : STATES) {
            int first = sign(a, k, year);
            int second = sign(b, k, year);
            boolean counts = switch (kind) {
                case "common_rivals" -> first < 0 && second < 0;
                case "common_allies" -> first > 0 && second > 0;
                case "cross_pressure" -> first * second < 0;
                default -> first * second != 0;
            };
            if (counts) {
                named.add(k);
            }
        }
        return named;
    }

    /** The figure as reckoned; answers its worked line. */
    private String assertFigure(String kind, Figure figure) {
        FigureId id = figure.id();
        int a = id.from();
        int b = id.to();
        int year = id.getPeriod().first();
        String what = kind + " " + a + " " + b + " " + year;
        List<Integer> named = named(kind, a, b, year);
        String each = named.stream()
                .map(k -> FigureIds.code(k) + " " + text(sign(a, k, year)) + text(sign(b, k, year)))
                .collect(Collectors.joining(", "));
        assertThat(figure.snapshot()).isEqualTo("atop:1");
        if (!kind.equals("imbalance")) {
            assertThat(figure.status()).as(what).isEqualTo(named.isEmpty() ? Status.ZERO : Status.OBSERVED);
            assertThat(figure.getValue()).as(what).isEqualTo(named.size());
            String codes = named.stream().map(FigureIds::code).collect(Collectors.joining(" "));
            assertThat(figure.note()).isEqualTo(codes + (codes.isEmpty() ? "" : "; ") + "with rivalries:1, mid:1");
            return "third_party.%s = %d; signs with (first, second): %s"
                    .formatted(kind, named.size(), each.isEmpty() ? "none" : each);
        }
        int own = sign(a, b, year);
        if (own == 0 || named.isEmpty()) {
            assertThat(figure.status()).as(what).isEqualTo(Status.UNDEFINED);
            assertThat(figure.note()).contains(own == 0 ? "no tie of either sign" : "no third state has a tie");
            return figure.note();
        }
        long odd = named.stream()
                .filter(k -> own * sign(a, k, year) * sign(b, k, year) < 0)
                .count();
        double share = (double) odd / named.size();
        assertThat(figure.getValue()).as(what).isCloseTo(share, within(1e-15));
        assertThat(figure.n()).as(what).isEqualTo(named.size());
        return String.format(
                Locale.ROOT,
                "third_party.imbalance = %d / %d = %.6f; the two %s, and (first, second): %s",
                odd,
                named.size(),
                share,
                text(own),
                each);
    }

    private void assertLineage(String kind, Figure figure, Lineage lineage) {
        int a = figure.id().from();
        int b = figure.id().to();
        int year = figure.id().getPeriod().first();
        Set<String> lines = new TreeSet<>();
        if (figure.value() != null) {
            for (int k : named(kind, a, b, year)) {
                lines.addAll(lines(a, k, year));
                lines.addAll(lines(b, k, year));
            }
            if (kind.equals("imbalance")) {
                lines.addAll(lines(a, b, year));
            }
        }
        Set<String> found = new TreeSet<>();
        lineage.rows().forEach(ref -> ref.lines().forEach(line -> found.add(ref.table() + " " + line)));
        assertThat(found).as(kind + " " + figure.id()).isEqualTo(lines);
        assertThat(lineage.rowCount()).isEqualTo(lines.size());
        assertThat(lineage.worked()).isEqualTo(assertFigure(kind, figure));
        assertThat(lineage.definition()).isEqualTo("third_party." + kind + " v2");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyPairHasTheThirdStatesSignsAndRowsReckoned(long seed) {
        try (Store store = store(seed)) {
            List<Subjects.Pair> pairs = new ArrayList<>();
            for (int a : STATES) {
                for (int b : STATES) {
                    if (a < b) {
                        // Either order is the same pair.
                        pairs.add((a + b) % 2 == 0 ? new Subjects.Pair(a, b) : new Subjects.Pair(b, a));
                    }
                }
            }
            for (String kind : KINDS) {
                Measure measure = MEASURES.get("third_party." + kind);
                List<Figure> figures = measure.compute(Question.of(new Subjects.Pairs(pairs), YEARS), store)
                        .figures();
                assertThat(figures).hasSize(pairs.size() * YEARS.length());
                figures.forEach(figure -> assertFigure(kind, figure));
                // Three pairs in all years.
                List<Figure> some = figures.stream()
                        .filter(f -> (f.id().from() + f.id().to()) % 18 == 0)
                        .toList();
                List<Lineage> lineages = measure.lineages(some, store);
                for (int i = 0; i < some.size(); i++) {
                    assertLineage(kind, some.get(i), lineages.get(i));
                }
                assertThat(measure.countRows(some.subList(0, 2), store))
                        .containsExactly(
                                lineages.get(0).rowCount(), lineages.get(1).rowCount());
            }
            for (Subjects.Pair pair : pairs.subList(0, 3)) {
                Triads triads = Triads.read(MEASURES, store, pair.from(), pair.to(), 1930);
                assertThat(triads.own()).isEqualTo(sign(pair.from(), pair.to(), 1930));
                assertThat(triads.lacking()).isEmpty();
                assertThat(triads.thirds())
                        .isEqualTo(named("imbalance", pair.from(), pair.to(), 1930).stream()
                                .map(k -> new Triads.Third(k, sign(pair.from(), k, 1930), sign(pair.to(), k, 1930)))
                                .toList());
                triads.thirds().forEach(third -> {
                    int product = triads.own() * third.withFirst() * third.withSecond();
                    assertThat(triads.isBalanced(third).orElse(null)).isEqualTo(product == 0 ? null : product > 0);
                });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void allPairsOverMoreYearsThanAreHeldAtOnceAreTheSame(long seed) {
        try (Store store = store(seed)) {
            YearRange years = new YearRange(1921, 1933);
            for (String kind : KINDS) {
                Measure measure = MEASURES.get("third_party." + kind);
                List<Figure> all = measure.compute(Question.of(new Subjects.AllPairs(), years), store)
                        .figures();
                List<Figure> some = measure.compute(Question.of(Subjects.pair(640, 365), years), store)
                        .figures();
                assertThat(all)
                        .filteredOn(f -> f.id().from() == 365 && f.id().to() == 640)
                        .isEqualTo(some);
                assertThat(some).hasSize(13);
            }
        }
    }
}
