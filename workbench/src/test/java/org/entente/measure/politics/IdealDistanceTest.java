package org.entente.measure.politics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Lineage;
import org.entente.provenance.RowRef;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Distances of ideal points, published and estimated, and joint organisations, on typed rows and
 * random votes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdealDistanceTest {
    private static final Measures MEASURES = new Measures(PoliticsMeasures.list());
    private static final int[] MEMBERS = {2, 40, 365, 640, 770};
    private static final double Z = 1.6448536269514722;

    /** Lines of the votes that count, by member and session. */
    private final List<long[]> counted = new ArrayList<>();

    private final Store store = create();

    private Store create() {
        CanonicalRows rows =
                new CanonicalRows().snapshot("un-ideal-points", "2025", 1, 1).covers("ideal_point", "fp", 2009, 2011);
        point(rows, 640, 2010, "fp", 0.4, 0.2, 0.7);
        point(rows, 770, 2010, "fp", -0.5, -0.8, -0.1);
        point(rows, 265, 2010, "fp", 0.5, 0.3, 0.9);
        point(rows, 640, 2010, "all", 9.0, 8.0, 10.0);
        point(rows, 770, 2011, "fp", -0.25, null, null);
        point(rows, 640, 2011, "fp", 0.75, 0.5, 1.0);
        rows.snapshot("cow-igo", "3", 2009, 2010, "igo_joint");
        rows.row("igo_joint", 2010, 640, 770, 51).row("igo_joint", 2009, 640, 770, 0);
        rows.row("igo_joint", 2010, 365, 640, 40).row("igo_joint", 2010, 365, 770, 30);
        rows.snapshot("un-votes", "1", 2004, 2007, "un_vote");
        Random random = new Random(9);
        long line = 11;
        for (int rcid = 1; rcid <= 60; rcid++) {
            int session = 60 + rcid % 3;
            boolean amendment = rcid % 7 == 0;
            line++;
            rows.row(
                    "un_roll_call",
                    rcid,
                    session,
                    (session + 1945) + "-11-01",
                    session + 1945,
                    "R/" + rcid,
                    "",
                    "",
                    amendment ? true : null,
                    rcid % 11 == 0 ? true : null,
                    null);
            for (int m = 0; m < MEMBERS.length; m++) {
                // Cuba votes seldom, and not at all in session 62.
                boolean votes = m != 1 || session < 62 && rcid % 5 < 2;
                if (votes) {
                    int vote = random.nextInt(9) == 0 ? 8 : 1 + Math.min(2, random.nextInt(2 + m));
                    rows.row("un_vote", rcid, MEMBERS[m], vote);
                    if (vote < 4 && !amendment && rcid % 11 != 0) {
                        counted.add(new long[] {MEMBERS[m], session, line});
                    }
                    line++;
                }
            }
        }
        return rows.store();
    }

    private static void point(
            CanonicalRows rows,
            int state,
            int year,
            String series,
            double value,
            @Nullable Double low,
            @Nullable Double high) {
        rows.row("ideal_point", state, year - 1945, year, series, value, low, null, value, null, high, 90);
    }

    @AfterAll
    void close() {
        store.close();
    }

    private List<Figure> ask(String id, Subjects subjects, YearRange years, Period.Kind kind) {
        return MEASURES.get(id)
                .compute(Question.of(subjects, years).withKind(kind), store)
                .figures();
    }

    private void assertLineage(Figure figure, String worked, Long... lines) {
        Lineage lineage = MEASURES.get(figure.id().measure()).lineage(figure, store);
        assertThat(lineage.worked()).isEqualTo(worked);
        String table = figure.id().measure().equals("igo.joint") ? "igo_joint" : "ideal_point";
        assertThat(lineage.rows()).containsExactly(new RowRef(figure.snapshot(), table, 1, List.of(lines)));
        assertThat(lineage.rowCount()).isEqualTo(lines.length);
    }

    @Test
    void publishedPointsAreApartAsTheirQuantilesAllow() {
        List<Figure> figures =
                ask("un.ideal_distance", Subjects.pair(770, 640), new YearRange(2009, 2012), Period.Kind.YEAR);
        assertThat(figures).hasSize(4);
        assertThat(figures.get(0).status()).isEqualTo(Status.NOT_REPORTED);
        assertThat(figures.get(0).note()).isEqualTo("the file has no ideal point of one of the two in that session");
        Figure bounded = figures.get(1);
        assertThat(bounded.getValue()).isCloseTo(0.9, within(1e-12));
        assertThat(bounded.low()).isCloseTo(0.3, within(1e-12));
        assertThat(bounded.high()).isCloseTo(1.5, within(1e-12));
        assertThat(bounded.n()).isNull();
        assertLineage(bounded, "un.ideal_distance = |0.4000 − -0.5000| = 0.9000", 1L, 2L);
        Figure open = figures.get(2);
        assertThat(open.value()).isEqualTo(1);
        assertThat(open.low()).isNull();
        assertLineage(open, "un.ideal_distance = |0.7500 − -0.2500| = 1.0000", 5L, 6L);
        assertThat(figures.get(3).note()).isEqualTo("un-ideal-points:2025 covers 2009-2011");
        // Points that may be the same are 0 apart at the least; East Germany is a party of the file
        // in 2010.
        Figure near = ask("un.ideal_distance", Subjects.pair(640, 265), YearRange.of(2010), Period.Kind.YEAR)
                .get(0);
        assertThat(near.getValue()).isCloseTo(0.1, within(1e-12));
        assertThat(near.low()).isEqualTo(0);
        assertThat(near.high()).isCloseTo(0.7, within(1e-12));
        List<Figure> sessions =
                ask("un.ideal_distance", Subjects.pair(640, 770), new YearRange(2010, 2011), Period.Kind.SESSION);
        assertThat(sessions).extracting(f -> f.id().getPeriod().code()).containsExactly("s65", "s66");
        assertThat(sessions).extracting(Figure::value).containsExactly(bounded.value(), open.value());
        assertThat(ask("un.ideal_distance", new Subjects.AllPairs(), new YearRange(2010, 2011), Period.Kind.YEAR))
                .extracting(f -> f.id().from() + "-" + f.id().to() + "/"
                        + f.id().getPeriod().code())
                .containsExactlyInAnyOrder("265-640/2010", "265-770/2010", "640-770/2010", "640-770/2011");
    }

    @Test
    void organisationsAreAsTheFilePrintsThem() {
        List<Figure> figures = ask("igo.joint", Subjects.pair(770, 640), new YearRange(2009, 2010), Period.Kind.YEAR);
        assertThat(figures).extracting(Figure::value).containsExactly(0.0, 51.0);
        assertThat(figures).extracting(Figure::status).containsExactly(Status.ZERO, Status.OBSERVED);
        assertThat(figures).extracting(Figure::n).containsExactly(0L, 51L);
        assertLineage(figures.get(0), "igo.joint = 0, as the file prints it", 8L);
        assertLineage(figures.get(1), "igo.joint = 51, as the file prints it", 7L);
        Figure silent = ask("igo.joint", Subjects.pair(640, 2), YearRange.of(2010), Period.Kind.YEAR)
                .get(0);
        assertThat(silent.status()).isEqualTo(Status.NOT_REPORTED);
        assertThat(silent.note()).isEqualTo("the file has no row for the pair");
    }

    private Figure distance(int a, int b, int year) {
        return ask("un.ideal_distance_estimated", Subjects.pair(a, b), YearRange.of(year), Period.Kind.YEAR)
                .get(0);
    }

    @Test
    void estimatesHaveTheirDeviationsAndVotes() {
        IdealReport report = IdealReport.of(store).orElseThrow();
        assertThat(report.points()).hasSize(14);
        assertThat(report.converged()).isTrue();
        assertThat(report.iterations()).isPositive();
        List<Figure> all =
                ask("un.ideal_estimate", new Subjects.AllStates(), new YearRange(2005, 2007), Period.Kind.YEAR);
        assertThat(all).hasSize(14);
        TreeSet<String> notes = new TreeSet<>();
        for (IdealReport.Point p : report.points()) {
            assertThat(p.year()).isEqualTo(1945 + p.session());
            Figure figure = ask(
                            "un.ideal_estimate", Subjects.state(p.member()), YearRange.of(p.year()), Period.Kind.YEAR)
                    .get(0);
            assertThat(all).contains(figure);
            List<Long> lines = counted.stream()
                    .filter(c -> c[0] == p.member() && c[1] == p.session())
                    .map(c -> c[2])
                    .toList();
            assertThat(p.n()).isEqualTo(lines.size());
            assertThat(figure.getValue()).isEqualTo(p.estimate());
            assertThat(figure.low()).isCloseTo(p.estimate() - Z * p.error(), within(1e-12));
            assertThat(figure.high()).isCloseTo(p.estimate() + Z * p.error(), within(1e-12));
            assertThat(figure.n()).isEqualTo(p.n());
            assertThat(figure.note()).isEqualTo(p.n() < 10 ? "few_items" : "");
            notes.add(figure.note());
            Lineage lineage = MEASURES.get("un.ideal_estimate").lineage(figure, store);
            assertThat(lineage.worked())
                    .isEqualTo(String.format(
                            Locale.ROOT,
                            "un.ideal_estimate = %.4f, s = %.4f, from its votes and those of all others",
                            p.estimate(),
                            p.error()));
            assertThat(lineage.rows()).containsExactly(new RowRef("un-votes:1", "un_vote", 1, lines));
        }
        assertThat(notes).containsExactly("", "few_items");
        Figure none = ask("un.ideal_estimate", Subjects.state(40), YearRange.of(2007), Period.Kind.YEAR)
                .get(0);
        assertThat(none.status()).isEqualTo(Status.NOT_REPORTED);
        assertThat(none.note()).isEqualTo("no vote on a whole resolution in the session that began in that year");
    }

    @Test
    void estimatedDistancesAreThoseOfTheEstimates() {
        IdealReport report = IdealReport.of(store).orElseThrow();
        Measure measure = MEASURES.get("un.ideal_distance_estimated");
        List<Figure> all =
                ask(measure.definition().id(), new Subjects.AllPairs(), new YearRange(2005, 2007), Period.Kind.YEAR);
        int pairs = 0;
        for (IdealReport.Point p : report.points()) {
            for (IdealReport.Point q : report.points()) {
                if (p.session() == q.session() && p.member() < q.member()) {
                    pairs++;
                    Figure figure = distance(q.member(), p.member(), p.year());
                    assertThat(all).contains(figure);
                    double value = Math.abs(p.estimate() - q.estimate());
                    double half = Z * Math.sqrt(p.error() * p.error() + q.error() * q.error());
                    assertThat(figure.getValue()).isCloseTo(value, within(1e-12));
                    assertThat(figure.low()).isCloseTo(Math.max(0, value - half), within(1e-12));
                    assertThat(figure.high()).isCloseTo(value + half, within(1e-12));
                    int least = Math.min(p.n(), q.n());
                    assertThat(figure.n()).isEqualTo(least);
                    assertThat(figure.note()).isEqualTo(least < 10 ? "few_items" : "");
                    Lineage lineage = measure.lineage(figure, store);
                    assertThat(lineage.worked())
                            .isEqualTo(String.format(
                                    Locale.ROOT,
                                    "un.ideal_distance_estimated = |%.4f − %.4f| = %.4f",
                                    p.estimate(),
                                    q.estimate(),
                                    value));
                    assertThat(lineage.rowCount()).isEqualTo(p.n() + q.n());
                }
            }
        }
        assertThat(all).hasSize(pairs);
        assertThat(distance(640, 40, 2007).status()).isEqualTo(Status.NOT_REPORTED);
        assertThat(distance(640, 750, 2006).status()).isEqualTo(Status.NOT_REPORTED);
        List<Figure> sessions =
                ask(measure.definition().id(), Subjects.pair(640, 770), new YearRange(2005, 2006), Period.Kind.SESSION);
        assertThat(sessions).extracting(f -> f.id().getPeriod().code()).containsExactly("s60", "s61");
        assertThat(sessions)
                .extracting(Figure::value)
                .containsExactly(
                        distance(640, 770, 2005).value(),
                        distance(640, 770, 2006).value());
    }

    /** Both ways round and twice, as a list of pairs may have them. */
    @Test
    void answersAPairThatIsNamedTwiceTwice() {
        Subjects pairs = new Subjects.Pairs(
                List.of(new Subjects.Pair(640, 770), new Subjects.Pair(770, 640), new Subjects.Pair(640, 770)));
        for (String id :
                List.of("un.ideal_distance_estimated", "un.ideal_distance", "igo.joint", "alliance.s", "un.s")) {
            int year = id.startsWith("un.ideal_distance_") ? 2006 : 2010;
            List<Figure> figures = ask(id, pairs, YearRange.of(year), Period.Kind.YEAR);
            assertThat(figures).as(id).hasSize(3);
            assertThat(figures.get(1)).isEqualTo(figures.get(0));
            assertThat(figures.get(2)).isEqualTo(figures.get(0));
        }
    }
}
