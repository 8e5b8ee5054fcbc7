package org.entente.measure.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.measure.Figures;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Origin;
import org.entente.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Joint organisations of Türkiye (640) and Pakistan (770), which are those of two other pairs on
 * average until 1991 and twenty more from 1992 on. Of the 28 pairs of eight other states one does
 * not vary before, one has a gap and one is zero once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SynthStudyTest {
    private static final int[] STATES = {2, 20, 70, 90, 100, 130, 150, 160};
    private static final int FIRST = 1980;
    private static final int LAST = 1999;
    private static final int AT = 1992;
    private static final int BEFORE = AT - FIRST;
    private final int[][][] drawn = new int[STATES.length][STATES.length][LAST - FIRST + 1];
    private final Store store = rows().store();
    private final Figures figures = new Figures(StandardMeasures.create(), store, FrozenFigures.none());

    @AfterAll
    void close() {
        store.close();
    }

    private CanonicalRows rows() {
        Random random = new Random(2);
        CanonicalRows rows = new CanonicalRows().snapshot("cow-igo", "1", FIRST, LAST, "igo_joint");
        for (int i = 0; i < STATES.length; i++) {
            for (int j = i + 1; j < STATES.length; j++) {
                int level = 20 + random.nextInt(30);
                for (int t = 0; t <= LAST - FIRST; t++) {
                    boolean still = i == 6 && t < BEFORE;
                    boolean zero = i == 5 && j == 7 && t == 3;
                    drawn[i][j][t] = still ? level : zero ? 0 : level + 2 * random.nextInt(6);
                    if (!(i == 5 && j == 6 && t == 15)) {
                        rows.row("igo_joint", FIRST + t, STATES[i], STATES[j], drawn[i][j][t]);
                    }
                }
            }
        }
        for (int t = 0; t <= LAST - FIRST; t++) {
            rows.row("igo_joint", FIRST + t, 640, 770, (drawn[0][1][t] + drawn[2][3][t]) / 2 + (t < BEFORE ? 0 : 20));
            // A pair of Türkiye is none to compare with.
            rows.row("igo_joint", FIRST + t, 2, 640, 10 + t);
        }
        return rows;
    }

    private SynthOutcome study(int at, int most, Set<Set<Integer>> excluded, BreakScale scale) {
        return SynthStudy.study(
                figures,
                "igo.joint",
                Question.of(Subjects.pair(640, 770), new YearRange(1970, 2010)),
                scale,
                at,
                most,
                excluded);
    }

    private double[] series(Subjects.Pair pair) {
        for (int i = 0; i < STATES.length; i++) {
            for (int j = i + 1; j < STATES.length; j++) {
                if (STATES[i] == pair.from() && STATES[j] == pair.to()) {
                    return Arrays.stream(drawn[i][j]).asDoubleStream().toArray();
                }
            }
        }
        throw new IllegalArgumentException(pair.toString());
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int t = 0; t < BEFORE; t++) {
            sum += Math.pow(a[t] - b[t], 2);
        }
        return sum;
    }

    @Test
    void donorsAreWholeVaryAndShareNobody() {
        SynthOutcome.Estimated found = (SynthOutcome.Estimated) study(AT, 100, Set.of(), BreakScale.LEVEL);
        assertThat(found.start()).isEqualTo(BEFORE);
        assertThat(found.eligible()).isEqualTo(26);
        assertThat(found.donors()).hasSize(26).doesNotContain(new Subjects.Pair(150, 160), new Subjects.Pair(130, 150));
        double[] treated = found.series().values();
        List<Subjects.Pair> sorted = new ArrayList<>(found.donors());
        sorted.sort(Comparator.comparingDouble(pair -> distance(treated, series(pair))));
        assertThat(found.donors()).isEqualTo(sorted);
        assertThat(found.series().snapshot()).isEqualTo("cow-igo:1");
    }

    @Test
    void theNearestAreKeptAndTheEligibleCounted() {
        List<Subjects.Pair> all = ((SynthOutcome.Estimated) study(AT, 100, Set.of(), BreakScale.LEVEL)).donors();
        SynthOutcome.Estimated found =
                (SynthOutcome.Estimated) study(AT, 20, Set.of(Set.of(20, 2), Set.of(640, 20)), BreakScale.LEVEL);
        assertThat(found.eligible()).isEqualTo(25);
        List<Subjects.Pair> left = new ArrayList<>(all);
        left.remove(new Subjects.Pair(2, 20));
        assertThat(found.donors()).isEqualTo(left.subList(0, 20));
    }

    /**
     * Until 1991 the weighted donors are the pair; after it the pair stands twenty above the two
     * that it is made of.
     */
    @Test
    void theSyntheticPairIsTheWeightedDonors() {
        SynthOutcome.Estimated found = (SynthOutcome.Estimated) study(AT, 100, Set.of(), BreakScale.LEVEL);
        double[] weights = found.result().fit().weights();
        for (int t = 0; t <= LAST - FIRST; t++) {
            double sum = 0;
            for (int j = 0; j < weights.length; j++) {
                sum += weights[j] * series(found.donors().get(j))[t];
            }
            assertThat(found.synthetic(t)).isCloseTo(sum, within(1e-9));
            assertThat(found.actual(t)).isEqualTo((drawn[0][1][t] + drawn[2][3][t]) / 2 + (t < BEFORE ? 0 : 20));
        }
        List<Integer> used = SynthStudy.listWeighted(found);
        List<Integer> expected = new ArrayList<>();
        for (int j = 0; j < weights.length; j++) {
            if (weights[j] > 1e-3) {
                expected.add(j);
            }
        }
        expected.sort(Comparator.comparingDouble(j -> -weights[j]));
        assertThat(used).isEqualTo(expected).isNotEmpty();
    }

    @Test
    void aZeroWithoutBoundHasNoLogarithm() {
        SynthOutcome.Estimated found = (SynthOutcome.Estimated) study(AT, 100, Set.of(), BreakScale.LOG);
        assertThat(found.eligible()).isEqualTo(25);
        assertThat(found.donors()).doesNotContain(new Subjects.Pair(130, 160));
        int first = (drawn[0][1][0] + drawn[2][3][0]) / 2;
        assertThat(found.actual(0)).isEqualTo(Math.log(first));
    }

    private static void assertRefused(SynthOutcome outcome, SynthOutcome.Reason reason, int found, int needed) {
        SynthOutcome.Refused refused = (SynthOutcome.Refused) outcome;
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.found()).isEqualTo(found);
        assertThat(refused.needed()).isEqualTo(needed);
    }

    @Test
    void whatCannotBeEstimatedSaysWhatIsLacking() {
        assertRefused(study(FIRST + 7, 100, Set.of(), BreakScale.LEVEL), SynthOutcome.Reason.BEFORE, 7, 8);
        assertThat(study(FIRST + 8, 100, Set.of(), BreakScale.LEVEL)).isInstanceOf(SynthOutcome.Estimated.class);
        assertRefused(study(LAST + 1, 100, Set.of(), BreakScale.LEVEL), SynthOutcome.Reason.AFTER, 0, 1);
        Set<Set<Integer>> excluded = new HashSet<>();
        for (int k = 1; k < STATES.length; k++) {
            excluded.add(Set.of(STATES[0], STATES[k]));
        }
        assertThat(study(AT, 100, excluded, BreakScale.LEVEL)).isInstanceOf(SynthOutcome.Estimated.class);
        excluded.add(Set.of(70, 90));
        assertRefused(study(AT, 100, excluded, BreakScale.LEVEL), SynthOutcome.Reason.DONORS, 18, 19);
    }

    /** Frozen figures are those of one pair. */
    @Test
    void withoutTheFileThereAreNoOthers() {
        try (Store none = Store.empty()) {
            List<FrozenFigures.Entry> kept =
                    figures.list("igo.joint", Question.of(Subjects.pair(640, 770), new YearRange(FIRST, LAST))).stream()
                            .map(figure -> new FrozenFigures.Entry(frozen(figure), "igo.joint v1", 1))
                            .toList();
            Figures frozen = new Figures(StandardMeasures.create(), none, new FrozenFigures(kept, List.of()));
            SynthOutcome outcome = SynthStudy.study(
                    frozen,
                    "igo.joint",
                    Question.of(Subjects.pair(640, 770), new YearRange(1970, 2010)),
                    BreakScale.LEVEL,
                    AT,
                    100,
                    Set.of());
            assertRefused(outcome, SynthOutcome.Reason.NO_OTHERS, 0, 19);
        }
    }

    private static Figure frozen(Figure live) {
        return new Figure(
                live.id(),
                live.status(),
                Origin.FROZEN,
                live.value(),
                live.low(),
                live.high(),
                live.unit(),
                live.n(),
                live.snapshot(),
                live.note());
    }

    private SynthOutcome other(CanonicalRows rows, int a, int b) {
        try (Store some = rows.store()) {
            return SynthStudy.study(
                    new Figures(StandardMeasures.create(), some, FrozenFigures.none()),
                    "igo.joint",
                    Question.of(Subjects.pair(a, b), new YearRange(1970, 2010)),
                    BreakScale.LEVEL,
                    AT,
                    100,
                    Set.of());
        }
    }

    /** Of 1980–1984 and 1986–1991 only the six years after the gap are before the date. */
    @Test
    void onlyConsecutiveYearsCount() {
        CanonicalRows rows = rows();
        for (int t = 0; t <= LAST - FIRST; t++) {
            if (t != 5) {
                rows.row("igo_joint", FIRST + t, 365, 710, 30 + t % 4);
            }
        }
        assertRefused(other(rows, 365, 710), SynthOutcome.Reason.BEFORE, 6, 8);
    }

    /** A pair that is exactly like one other is compared with that one. */
    @Test
    void oneDonorIsNoSyntheticPair() {
        CanonicalRows rows = rows();
        for (int t = 0; t <= LAST - FIRST; t++) {
            rows.row("igo_joint", FIRST + t, 365, 710, drawn[0][1][t]);
        }
        assertRefused(other(rows, 365, 710), SynthOutcome.Reason.ONE_DONOR, 100, 0);
    }
}
