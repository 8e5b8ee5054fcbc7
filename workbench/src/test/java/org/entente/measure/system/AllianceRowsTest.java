package org.entente.measure.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.entente.Seeds;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Lineage;
import org.entente.provenance.RowRef;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rows behind the alliances of many pairs, read at once, are those that the measure of
 * alliances reads pair by pair.
 */
class AllianceRowsTest {
    private static final Measure TYPE = StandardMeasures.create().get("alliance.type");
    private static final int[] STATES = {2, 200, 220, 640, 710, 770};

    static LongStream seeds() {
        return Seeds.first(3);
    }

    private static void member(
            CanonicalRows rows, int alliance, int state, String first, @Nullable String last, boolean defence) {
        rows.row(
                "alliance_member",
                alliance,
                state,
                state,
                0,
                first,
                "day",
                last,
                last == null ? null : "day",
                defence,
                false,
                false,
                false,
                true,
                false);
    }

    private static void treaty(Store store, int line, int alliance) {
        store.execute("""
                INSERT INTO alliance VALUES (1, 2, ?, ?, DATE '1950-01-01', 'day', NULL, NULL, true, 0,
                    [2, 200], true, false, false, false, false)
                """, line, alliance);
    }

    private static List<Figure> positive(Store store, List<Subjects.Pair> pairs, YearRange years) {
        return TYPE.compute(Question.of(new Subjects.Pairs(pairs), years), store).figures().stream()
                .filter(f -> f.value() != null && f.getValue() > 0)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void manyPairsHaveTheRowsThatEachHasByItself(long seed) {
        Random random = new Random(seed);
        CanonicalRows rows = new CanonicalRows().snapshot("atop", "5", 1950, 1990, "alliance_member", "alliance");
        for (int alliance = 1; alliance <= 12; alliance++) {
            for (int state : STATES) {
                if (random.nextInt(3) == 0) {
                    int year = 1960 + random.nextInt(12);
                    @Nullable String last = random.nextInt(4) == 0 ? null : "%d-%02d-15".formatted(year + random.nextInt(8), 12);
                    member(
                            rows,
                            alliance,
                            state,
                            year + "-0" + (1 + random.nextInt(9)) + "-15",
                            last,
                            random.nextBoolean());
                }
            }
        }
        try (Store store = rows.store()) {
            for (int alliance = 1; alliance <= 12; alliance += 2) {
                treaty(store, 100 + alliance, alliance);
            }
            List<Subjects.Pair> pairs = new ArrayList<>();
            for (int a : STATES) {
                for (int b : STATES) {
                    if (a != b) {
                        pairs.add(new Subjects.Pair(a, b));
                    }
                }
            }
            List<Figure> figures = positive(store, pairs, new YearRange(1958, 1985));
            assertThat(figures).isNotEmpty();
            Map<AllianceRows.Tie, List<RowRef>> found = AllianceRows.read(figures, store);
            List<Lineage> lineages = TYPE.lineages(figures, store);
            for (int i = 0; i < figures.size(); i++) {
                Figure figure = figures.get(i);
                int low = Math.min(figure.id().from(), figure.id().to());
                int high = Math.max(figure.id().from(), figure.id().to());
                AllianceRows.Tie tie =
                        new AllianceRows.Tie(figure.id().getPeriod().first(), low, high);
                TieRows.Found merged = TieRows.merge(found.getOrDefault(tie, List.of()));
                assertThat(merged.rows())
                        .as(tie.toString())
                        .containsExactlyInAnyOrderElementsOf(lineages.get(i).rows());
                assertThat(merged.count()).isEqualTo(lineages.get(i).rowCount());
            }
            long ties = figures.stream()
                    .map(f -> List.of(
                            f.id().getPeriod().first(),
                            Math.min(f.id().from(), f.id().to()),
                            Math.max(f.id().from(), f.id().to())))
                    .distinct()
                    .count();
            assertThat(found).hasSize((int) ties);
        }
    }

    /**
     * One is a member from the last day of 1970, the other to the first day of 1973, and a third
     * has no end.
     */
    @Test
    void aDayOfTheYearIsEnoughAndTheYearBeforeOrAfterIsNot() {
        CanonicalRows rows = new CanonicalRows().snapshot("atop", "5", 1950, 1990, "alliance_member", "alliance");
        member(rows, 7, 2, "1970-12-31", null, true);
        member(rows, 7, 200, "1960-01-01", "1973-01-01", true);
        member(rows, 7, 220, "1973-01-02", null, true);
        try (Store store = rows.store()) {
            treaty(store, 9, 7);
            List<Subjects.Pair> pairs =
                    List.of(new Subjects.Pair(2, 200), new Subjects.Pair(220, 2), new Subjects.Pair(200, 220));
            List<Figure> figures = positive(store, pairs, new YearRange(1965, 1985));
            Map<AllianceRows.Tie, List<RowRef>> found = AllianceRows.read(figures, store);
            RowRef treaty = new RowRef("atop:5", "alliance", 2, List.of(9L));
            for (int year = 1965; year <= 1985; year++) {
                boolean together = year >= 1970 && year <= 1973;
                assertThat(found.getOrDefault(new AllianceRows.Tie(year, 2, 200), List.of()))
                        .isEqualTo(together ? List.of(member(1), member(2), treaty) : List.of());
                assertThat(found.getOrDefault(new AllianceRows.Tie(year, 2, 220), List.of()))
                        .isEqualTo(year >= 1973 ? List.of(member(1), member(3), treaty) : List.of());
                assertThat(found.getOrDefault(new AllianceRows.Tie(year, 200, 220), List.of()))
                        .isEmpty();
            }
            assertThat(AllianceRows.read(List.of(), store)).isEmpty();
        }
    }

    private static RowRef member(long line) {
        return new RowRef("atop:5", "alliance_member", 1, List.of(line));
    }

    @Test
    void rowsOfOneFileAreMergedWithEachLineOnce() {
        TieRows.Found found = TieRows.merge(List.of(
                new RowRef("b:1", "rivalry", 1, List.of(4L)),
                new RowRef("a:1", "alliance", 2, List.of(3L, 9L)),
                new RowRef("b:1", "rivalry", 1, List.of(2L, 4L)),
                new RowRef("a:1", "alliance", 1, List.of(3L))));
        assertThat(found.rows())
                .containsExactly(
                        new RowRef("a:1", "alliance", 1, List.of(3L)),
                        new RowRef("a:1", "alliance", 2, List.of(3L, 9L)),
                        new RowRef("b:1", "rivalry", 1, List.of(2L, 4L)));
        assertThat(found.count()).isEqualTo(5);
        assertThat(TieRows.merge(List.of())).isEqualTo(TieRows.Found.NONE);
    }
}
