package org.entente.measure.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.measure.TypedDefinitions;
import org.entente.measure.model.Cells;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Period;
import org.entente.measure.model.Periods;
import org.entente.measure.model.Question;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Lineage;
import org.entente.provenance.RowRef;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The rules by which a yearly measure answers, on a measure that reads trade flows in millions. */
class YearlyMeasureTest {
    private static final String SILENT = "nothing in the file";
    private static final YearRange YEARS = new YearRange(2008, 2013);

    /**
     * What the first sells to the second in the last year of each window; the note is the number of
     * the snapshot.
     */
    private static final class Sold extends YearlyMeasure {
        private final boolean own;
        private final Subjects.@Nullable Pair only;

        Sold(Shape shape, Silence silence, boolean own, Subjects.@Nullable Pair only) {
            super(TypedDefinitions.of("made.sold", shape, "cow-trade", "itpd"), silence);
            this.own = own;
            this.only = only;
        }

        @Override
        protected Table table(String source, @Nullable String argument) {
            return Table.of("trade_flow");
        }

        @Override
        protected List<String> arguments() {
            return List.of("twice");
        }

        @Override
        protected boolean ownParties() {
            return own;
        }

        @Override
        protected Optional<Subjects.Pair> findOnlyPair(Store store, Snapshot snapshot) {
            return Optional.ofNullable(only);
        }

        @Override
        protected List<Period> periods(Question question) {
            return question.kind() == Period.Kind.WINDOW
                    ? Periods.listYearsOrWindows(definition(), question)
                    : Periods.listYears(definition(), question);
        }

        @Override
        protected Cells read(SnapshotQuery reading) {
            Cells cells = new Cells();
            Columns rows = reading.query("""
                    SELECT year, exporter, importer, value FROM trade_flow
                    WHERE snapshot = :snapshot AND year BETWEEN :from AND :to
                      AND (:among(exporter) OR :among(importer)) AND exporter <> importer ORDER BY line
                    """);
            boolean directed = definition().shape() == Shape.DIRECTED_DYAD;
            for (int i = 0; i < rows.rows(); i++) {
                int from = rows.getInt("exporter", i);
                int to = rows.getInt("importer", i);
                if (directed || from < to) {
                    int b = definition().shape() == Shape.STATE ? 0 : to;
                    int year = rows.getInt("year", i);
                    if (rows.isNull("value", i)) {
                        cells.absent(from, b, year, Status.NOT_REPORTED, "no value");
                    } else {
                        double value = rows.getDouble("value", i) / 1e6 * (reading.argument() == null ? 1 : 2);
                        cells.value(
                                from,
                                b,
                                year,
                                value,
                                1,
                                String.valueOf(reading.snapshot().id()));
                    }
                }
            }
            return cells;
        }

        @Override
        protected Columns rows(SnapshotQuery reading) {
            return reading.query("""
                    SELECT year AS period, 'trade_flow' AS table_name, file, line FROM trade_flow
                    WHERE snapshot = :snapshot AND year BETWEEN :from AND :to AND :among(exporter) AND :among(importer)
                    ORDER BY period, table_name, file, line
                    """);
        }

        @Override
        protected String worked(Figure figure, Cells cells, int row) {
            return row < 0 ? "silence" : "%s of %d".formatted(figure.getValue(), cells.from(row));
        }
    }

    private final Store store = new CanonicalRows()
            .snapshot("cow-trade", "1", 2009, 2010, "trade_flow")
            .flow(2009, 640, 770, 5)
            .flow(2010, 640, 770, null)
            .flow(2010, 770, 640, 7)
            .flow(2010, 626, 640, 3)
            .snapshot("itpd", "1", 2010, 2012, "trade_flow")
            .flow(2010, 640, 770, 50)
            .flow(2011, 640, 770, 60)
            .flow(2011, 640, 626, 61)
            .flow(2012, 2, 770, 0)
            .store();

    @AfterEach
    void close() {
        store.close();
    }

    private static Sold directed(YearlyMeasure.Silence silence) {
        return new Sold(Shape.DIRECTED_DYAD, silence, false, null);
    }

    private static final YearlyMeasure.Silence ZERO = YearlyMeasure.Silence.zero(SILENT);
    private static final YearlyMeasure.Silence UNKNOWN = YearlyMeasure.Silence.notReported(SILENT);

    private List<Figure> ask(Measure measure, Subjects subjects, YearRange years) {
        return measure.compute(Question.of(subjects, years), store).figures();
    }

    private static List<String> told(List<Figure> figures) {
        List<String> told = new ArrayList<>();
        for (Figure f : figures) {
            told.add("%s %s %s [%s] %s"
                    .formatted(f.id().getPeriod().code(), f.status().code(), f.value(), f.snapshot(), f.note()));
        }
        return told;
    }

    @Test
    void theFirstSourceThatCoversAYearAnswersIt() {
        assertThat(told(ask(directed(UNKNOWN), Subjects.pair(640, 770), YEARS)))
                .containsExactly(
                        "2008 out_of_coverage null [] cow-trade:1 covers 2009-2010, itpd:1 covers 2010-2012",
                        "2009 observed 5.0 [cow-trade:1] 1",
                        "2010 not_reported null [cow-trade:1] no value",
                        "2011 observed 60.0 [itpd:1] 2",
                        "2012 not_reported null [itpd:1] nothing in the file",
                        "2013 out_of_coverage null [] cow-trade:1 covers 2009-2010, itpd:1 covers 2010-2012");
    }

    @Test
    void silenceIsAZeroWhereTheSourceListsAllThereIs() {
        List<Figure> figures = ask(directed(ZERO), Subjects.pair(770, 640), new YearRange(2009, 2010));
        assertThat(told(figures))
                .containsExactly(
                        "2009 zero 0.0 [cow-trade:1] nothing in the file", "2010 observed 7.0 [cow-trade:1] 1");
        assertThat(figures.get(0).n()).isZero();
        assertThat(told(ask(directed(ZERO), Subjects.pair(2, 770), YearRange.of(2012))))
                .containsExactly("2012 zero 0.0 [itpd:1] 2");
        assertThat(ZERO).isEqualTo(new YearlyMeasure.Silence(Status.ZERO, SILENT));
        assertThat(UNKNOWN).isEqualTo(new YearlyMeasure.Silence(Status.NOT_REPORTED, SILENT));
        assertThatThrownBy(() -> new YearlyMeasure.Silence(Status.UNDEFINED, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("silence is undefined");
    }

    @Test
    void whoWasNoStateHasNoFigureUnlessTheSourcesPartiesCount() {
        Subjects pair = Subjects.pair(626, 640);
        assertThat(told(ask(directed(ZERO), pair, YearRange.of(2010))))
                .containsExactly(
                        "2010 not_a_state null [cow-trade:1] South Sudan was not a member of the state system in"
                                + " 2010");
        Sold own = new Sold(Shape.DIRECTED_DYAD, ZERO, true, null);
        assertThat(told(ask(own, pair, new YearRange(2009, 2010))))
                .containsExactly(
                        "2009 not_a_state null [cow-trade:1] South Sudan was not a member of the state system in 2009",
                        "2010 observed 3.0 [cow-trade:1] 1");
        assertThat(told(ask(own, new Subjects.AllPairs(), YearRange.of(2010))))
                .containsExactly(
                        "2010 not_reported null [cow-trade:1] no value",
                        "2010 observed 7.0 [cow-trade:1] 1",
                        "2010 observed 3.0 [cow-trade:1] 1");
    }

    @Test
    void allPairsAreThoseOfTheSystemWhereSilenceIsAZeroElseThoseListed() {
        List<String> members = new ArrayList<>();
        Members.forEach(Shape.DIRECTED_DYAD, YearRange.of(2010), (a, b) -> members.add(a + ">" + b));
        List<Figure> all = ask(directed(ZERO), new Subjects.AllPairs(), YearRange.of(2010));
        assertThat(all.stream().map(f -> f.id().from() + ">" + f.id().to())).containsExactlyElementsOf(members);
        assertThat(all).filteredOn(f -> f.status() == Status.ZERO).hasSize(members.size() - 2);
        assertThat(told(ask(directed(UNKNOWN), new Subjects.AllPairs(), YEARS)))
                .containsExactly(
                        "2009 observed 5.0 [cow-trade:1] 1",
                        "2010 not_reported null [cow-trade:1] no value",
                        "2010 observed 7.0 [cow-trade:1] 1",
                        "2011 observed 61.0 [itpd:1] 2",
                        "2011 observed 60.0 [itpd:1] 2",
                        "2012 zero 0.0 [itpd:1] 2");
        for (Figure figure : all.subList(0, 40)) {
            assertThat(ask(
                            directed(ZERO),
                            Subjects.pair(figure.id().from(), figure.id().to()),
                            YearRange.of(2010)))
                    .containsExactly(figure);
        }
    }

    @Test
    void aSourceAboutOnePairSaysNothingOfOthers() {
        Sold about = new Sold(Shape.DIRECTED_DYAD, ZERO, false, new Subjects.Pair(640, 770));
        assertThat(told(ask(about, Subjects.pair(770, 640), YearRange.of(2010))))
                .containsExactly("2010 observed 7.0 [cow-trade:1] 1");
        for (Subjects other : List.of(Subjects.pair(2, 770), Subjects.pair(640, 2))) {
            assertThat(told(ask(about, other, YearRange.of(2010))))
                    .containsExactly("2010 out_of_coverage null [] cow-trade:1 is about another pair");
        }
        assertThat(ask(about, new Subjects.AllPairs(), YEARS)).isEmpty();
    }

    @Test
    void aWindowNeedsAllItsYearsOfOneSourceAndStandsUnderTheLast() {
        Question windows = Question.of(Subjects.pair(640, 770), YEARS).withWindow(2);
        assertThat(told(directed(UNKNOWN).compute(windows, store).figures()))
                .containsExactly(
                        "2008-2009 out_of_coverage null [] cow-trade:1 covers 2009-2010, itpd:1 covers 2010-2012",
                        "2009-2010 not_reported null [cow-trade:1] no value",
                        "2010-2011 observed 60.0 [itpd:1] 2",
                        "2011-2012 not_reported null [itpd:1] nothing in the file",
                        "2012-2013 out_of_coverage null [] cow-trade:1 covers 2009-2010, itpd:1 covers 2010-2012");
    }

    @Test
    void shapeAndArgumentMustFit() {
        Sold pairs = new Sold(Shape.DYAD, UNKNOWN, false, null);
        Sold states = new Sold(Shape.STATE, UNKNOWN, false, null);
        assertThat(ask(pairs, Subjects.pair(770, 640), YearRange.of(2011))
                        .get(0)
                        .value())
                .isEqualTo(60);
        assertThat(ask(states, Subjects.state(2), YearRange.of(2012)).get(0).status())
                .isEqualTo(Status.ZERO);
        assertThat(ask(states, new Subjects.AllStates(), YearRange.of(2012))).hasSize(1);
        for (Subjects wrong : List.of(Subjects.state(640), new Subjects.AllStates())) {
            assertThatThrownBy(() -> ask(pairs, wrong, YEARS))
                    .isInstanceOf(QuestionException.class)
                    .hasMessage("made.sold is about two states, not one");
        }
        for (Subjects wrong : List.of(Subjects.pair(640, 770), new Subjects.AllPairs())) {
            assertThatThrownBy(() -> ask(states, wrong, YEARS))
                    .isInstanceOf(QuestionException.class)
                    .hasMessage("made.sold is about one state, not two");
        }
        Question question = Question.of(Subjects.pair(640, 770), YearRange.of(2011));
        assertThat(directed(UNKNOWN)
                        .compute(question.withArgument("twice"), store)
                        .figure(0)
                        .value())
                .isEqualTo(120);
        assertThatThrownBy(() -> directed(UNKNOWN).compute(question.withArgument("thrice"), store))
                .isInstanceOf(QuestionException.class)
                .hasMessage("made.sold has no argument \"thrice\"; there are twice");
        assertThatThrownBy(() -> directed(UNKNOWN).compute(question.withKind(Period.Kind.MONTH), store))
                .isInstanceOf(QuestionException.class);
    }

    @Test
    void theRowsOfAFigureAreThoseOfItsYearAndSource() {
        Sold measure = directed(ZERO);
        List<Figure> figures = new ArrayList<>(ask(measure, Subjects.pair(640, 770), YEARS));
        figures.addAll(ask(measure, Subjects.pair(770, 640), YearRange.of(2009)));
        List<Lineage> lineages = measure.lineages(figures, store);
        assertThat(lineages).extracting(Lineage::rowCount).containsExactly(0L, 1L, 2L, 1L, 0L, 0L, 1L);
        assertThat(measure.countRows(figures, store)).containsExactly(0L, 1L, 2L, 1L, 0L, 0L, 1L);
        assertThat(lineages)
                .extracting(Lineage::worked)
                .containsExactly(
                        figures.get(0).note(),
                        "5.0 of 640",
                        "no value",
                        "60.0 of 640",
                        "silence",
                        figures.get(5).note(),
                        "silence");
        assertThat(lineages.get(2).rows()).containsExactly(new RowRef("cow-trade:1", "trade_flow", 1, List.of(2L, 3L)));
        assertThat(lineages.get(3).rows()).containsExactly(new RowRef("itpd:1", "trade_flow", 1, List.of(6L)));
        for (int i = 0; i < figures.size(); i++) {
            assertThat(lineages.get(i).definition()).isEqualTo("made.sold v3");
            assertThat(measure.lineage(figures.get(i), store)).isEqualTo(lineages.get(i));
        }
    }

    @Test
    void withoutASourceOrItsYearsTheReasonSaysSo() {
        try (Store empty = Store.empty()) {
            Question question = Question.of(Subjects.pair(640, 770), YearRange.of(2011));
            assertThat(directed(ZERO).compute(question, empty).figure(0).note())
                    .isEqualTo("no imported source covers it; it needs cow-trade or itpd");
        }
        store.execute("DELETE FROM coverage");
        assertThat(ask(directed(ZERO), Subjects.pair(640, 770), YearRange.of(2011))
                        .get(0)
                        .note())
                .isEqualTo("the files declare no years");
    }
}
