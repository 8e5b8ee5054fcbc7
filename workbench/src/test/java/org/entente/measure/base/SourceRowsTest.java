package org.entente.measure.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.measure.TypedDefinitions;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Lineage;
import org.entente.provenance.Origin;
import org.entente.provenance.RowRef;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rows behind figures: collected once, grouped by period, table and file, and read again from
 * the store.
 */
class SourceRowsTest {
    private static final Snapshot SNAPSHOT =
            new Snapshot(1, "typed", "1", Instant.parse("2026-01-01T00:00:00Z"), 0, 0, 0, List.of());

    /** Lines by period, then by table and file. */
    private static Map<Integer, Map<String, TreeSet<Long>>> random(long seed, TracedLines into) {
        Random random = new Random(seed);
        Map<Integer, Map<String, TreeSet<Long>>> all = new TreeMap<>();
        for (int i = 0; i < 300; i++) {
            int period = 2000 + random.nextInt(5);
            String table = random.nextBoolean() ? "alliance" : "alliance_member";
            int file = 1 + random.nextInt(3);
            long line = 1 + random.nextInt(20);
            into.add(period, table, file, line);
            all.computeIfAbsent(period, key -> new TreeMap<>())
                    .computeIfAbsent(table + " " + file, key -> new TreeSet<>())
                    .add(line);
        }
        return all;
    }

    private static List<RowRef> refs(Map<String, TreeSet<Long>> lines) {
        List<RowRef> refs = new ArrayList<>();
        lines.forEach((name, numbers) -> {
            String[] parts = name.split(" ", -1);
            refs.add(new RowRef("typed:1", parts[0], Integer.parseInt(parts[1]), List.copyOf(numbers)));
        });
        return refs;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void eachPeriodHasItsRowsOnceByTableAndFile(long seed) {
        TracedLines lines = new TracedLines();
        Map<Integer, Map<String, TreeSet<Long>>> wanted = random(seed, lines);
        Columns columns = lines.toColumns();
        Map<Integer, SourceRows.PeriodRows> periods = SourceRows.byPeriod(columns);
        assertThat(periods.keySet()).isEqualTo(wanted.keySet());
        int rows = 0;
        for (Map.Entry<Integer, Map<String, TreeSet<Long>>> one : wanted.entrySet()) {
            int period = one.getKey();
            SourceRows.PeriodRows some = periods.getOrDefault(period, SourceRows.PeriodRows.NONE);
            Lineage lineage = SourceRows.lineage("made.up v3", "x = 1", SNAPSHOT, columns, some);
            List<RowRef> refs = refs(one.getValue());
            assertThat(lineage.rows()).isEqualTo(refs);
            long count = refs.stream().mapToLong(ref -> ref.lines().size()).sum();
            assertThat(lineage.rowCount()).isEqualTo(count);
            assertThat(lineage.definition()).isEqualTo("made.up v3");
            assertThat(lineage.worked()).isEqualTo("x = 1");
            assertThat(SourceRows.list(SNAPSHOT, columns, row -> columns.getInt("period", row) == period))
                    .isEqualTo(refs);
            rows += (int) count;
        }
        assertThat(columns.rows()).isEqualTo(rows);
        Lineage none = SourceRows.lineage("made.up v3", "", SNAPSHOT, columns, SourceRows.PeriodRows.NONE);
        assertThat(none.rows()).isEmpty();
        assertThat(none.rowCount()).isZero();
    }

    @Test
    void linesOfOnePeriodAreOneReferenceATableAndFile() {
        TracedLines lines = new TracedLines();
        lines.add(2000, "alliance", 2, 7);
        lines.add(2000, "alliance", 1, 9);
        lines.add(2000, "alliance", 1, 3);
        lines.add(2000, "alliance_member", 1, 4);
        lines.add(2000, "alliance", 1, 9);
        Columns columns = lines.toColumns();
        List<RowRef> refs = List.of(
                new RowRef("typed:1", "alliance", 1, List.of(3L, 9L)),
                new RowRef("typed:1", "alliance", 2, List.of(7L)),
                new RowRef("typed:1", "alliance_member", 1, List.of(4L)));
        assertThat(SourceRows.list(SNAPSHOT, columns)).isEqualTo(refs);
        assertThat(SourceRows.lineage("made.up v3", "x = 1", SNAPSHOT, columns))
                .isEqualTo(new Lineage("made.up v3", "x = 1", refs, 4));
        assertThat(SourceRows.byPeriod(new TracedLines().toColumns())).isEmpty();
    }

    private static Figure figure(String snapshot) {
        FigureId id = new FigureId("trade.total", null, Shape.DYAD, 640, 770, Period.year(2010), null, null);
        return new Figure(id, Status.OBSERVED, Origin.COMPUTED, 1.0, null, null, "US$", null, snapshot, "");
    }

    private static CanonicalRows rows() {
        return new CanonicalRows()
                .snapshot("cow-trade", "3.0", 2010, 2011, "trade_flow")
                .flow(2010, 640, 770, 5)
                .snapshot("cow-trade", "4.0", 2010, 2012, "trade_flow")
                .flow(2010, 640, 770, 6)
                .flow(2010, 770, 640, 7)
                .flow(2011, 640, 770, 8)
                .snapshot("nmc", "6.0", 1816, 2012, "state_year")
                .row("state_year", 640, "Turkey", 2010, "cinc", "share", 0.1, null, null, null, null)
                .row("state_year", 640, "Turkey", 2010, "tpop", "people", 7e7, null, null, null, null);
    }

    @Test
    void theSnapshotOfAFigureIsFoundByItsName() {
        try (Store store = rows().store()) {
            assertThat(SourceRows.snapshot(store, figure("cow-trade:3.0")).id()).isEqualTo(1);
            assertThat(SourceRows.snapshot(store, figure("cow-trade:4.0")).id()).isEqualTo(2);
            assertThatThrownBy(() -> SourceRows.snapshot(store, figure("cow-trade:5.0")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the snapshot cow-trade:5.0 is not in the store");
        }
    }

    @Test
    void tracedRowsAreReadFromTheStoreByLine() {
        Measures measures = StandardMeasures.create();
        Measure total = measures.get("trade.total");
        try (Store store = rows().store()) {
            RowRef ref = new RowRef("cow-trade:4.0", "trade_flow", 1, List.of(2L, 3L, 4L));
            Columns all = TracedRows.read(store, ref, total, 10);
            assertThat(all.doubles("value")).containsExactly(6e6, 7e6, 8e6);
            assertThat(all.longs("line")).containsExactly(2, 3, 4);
            assertThat(all.names()).doesNotContain("snapshot", "file");
            assertThat(TracedRows.read(store, ref, total, 2).doubles("value")).containsExactly(6e6, 7e6);
            RowRef states = new RowRef("nmc:6.0", "state_year", 1, List.of(5L, 6L));
            assertThat(TracedRows.read(store, states, total, 10).rows()).isEqualTo(2);
            Measure ratio = measures.get("capability.ratio");
            assertThat(ratio.findVariable()).contains("cinc");
            assertThat(TracedRows.read(store, states, ratio, 10).doubles("value"))
                    .containsExactly(0.1);
            assertThatThrownBy(
                            () -> TracedRows.read(store, new RowRef("nmc:6.0", "snapshot", 1, List.of(1L)), total, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("snapshot");
            assertThatThrownBy(
                            () -> TracedRows.read(store, new RowRef("nmc:7", "state_year", 1, List.of(1L)), total, 1))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("nmc:7 is not in the store");
        }
    }

    /** By the preferred source first, and of each the vintage that is named or the newest. */
    @ParameterizedTest
    @CsvSource({
        "'', '', nmc:6.0 cow-trade:4.0, 1816-2012",
        "cow-trade, '', cow-trade:4.0, 2010-2012",
        "cow-trade, 3.0, cow-trade:3.0, 2010-2011",
        "'', 3.0, cow-trade:3.0, 2010-2011",
        "nmc, 3.0, '', ''",
        "itpd, '', '', ''"
    })
    void aQuestionChoosesItsSnapshots(String source, String vintage, String chosen, String span) {
        Definition definition = TypedDefinitions.of("made.up", Shape.DYAD, "nmc", "cow-trade");
        Question question = Question.of(Subjects.pair(640, 770), YearRange.of(2010))
                .withVintage(source.isEmpty() ? null : source, vintage.isEmpty() ? null : vintage);
        try (Store store = rows().store()) {
            List<String> refs = SourceChoice.list(definition, question, store).stream()
                    .map(Snapshot::ref)
                    .toList();
            assertThat(String.join(" ", refs)).isEqualTo(chosen);
            assertThat(SourceChoice.find(definition, question, store).map(Snapshot::ref).stream()
                            .toList())
                    .isEqualTo(refs.stream().limit(1).toList());
            assertThat(SourceChoice.findSpan(definition, question, store)
                            .map(YearRange::toString)
                            .orElse(""))
                    .isEqualTo(span);
        }
    }

    @Test
    void withoutASnapshotTheReasonNamesWhatIsNeeded() {
        Definition definition = TypedDefinitions.of("made.up", Shape.DYAD, "nmc", "cow-trade");
        Question question = Question.of(Subjects.pair(640, 770), YearRange.of(2010));
        assertThat(SourceChoice.noneReason(definition, question))
                .isEqualTo("no imported source covers it; it needs nmc or cow-trade");
        assertThat(SourceChoice.noneReason(definition, question.withVintage("nmc", null)))
                .isEqualTo("no imported source covers it; it needs nmc");
        assertThat(SourceChoice.noneReason(definition, question.withVintage(null, "7")))
                .isEqualTo("the vintage 7 of nmc or cow-trade is not imported");
    }
}
