package org.entente.measure.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.entente.country.YearRange;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.model.Measures;
import org.entente.measure.model.QuestionException;
import org.entente.numerics.pairs.PairPanel;
import org.entente.numerics.pairs.Scale;
import org.entente.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The panel of a {@link RandomPanel} and the studies on it, in memory and as they are kept beside a
 * store.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PanelStudiesTest {
    private final Measures measures = StandardMeasures.create();
    private final RandomPanel drawn = new RandomPanel(5);
    private final Store store = drawn.rows().store();
    private final Studies studies = new Studies();
    private final Subject subject = Subject.parse("igo.joint", null, measures);

    @AfterAll
    void close() {
        store.close();
    }

    @Test
    void everyNumberOfEveryPairHasItsPlace() {
        PairFigures figures = studies.figures(store, subject, null, null);
        assertThat(figures.years()).isEqualTo(new YearRange(1950, 1992));
        assertThat(figures.panel().pairs()).isEqualTo(21);
        assertThat(figures.unplaced()).isZero();
        assertThat(figures.few()).isZero();
        for (int a : RandomPanel.STATES) {
            OptionalInt member = figures.findMember(a);
            assertThat(figures.state(member.orElseThrow())).isEqualTo(a);
            for (int b : RandomPanel.STATES) {
                for (int year = RandomPanel.FIRST; a < b && year <= RandomPanel.LAST; year++) {
                    int pair = figures.findPair(b, a).orElseThrow();
                    OptionalInt value = drawn.find(a, b, year);
                    assertThat(figures.panel().has(pair, figures.at(year))).isEqualTo(value.isPresent());
                    if (value.isPresent()) {
                        assertThat(figures.panel().get(pair, figures.at(year))).isEqualTo(value.getAsInt());
                    }
                }
            }
        }
        assertThat(figures.findMember(365)).isEmpty();
        assertThat(figures.findPair(2, 365)).isEmpty();
        assertThat(figures.year(figures.at(1977))).isEqualTo(1977);
        assertThat(figures.snapshot().ref()).isEqualTo("cow-igo:1");
        assertThat(figures.subject()).isEqualTo(subject);
    }

    @Test
    void onlyYearsThatAreAskedForAndCoveredAreRead() {
        PairFigures some = PairFigures.read(
                subject, subject.findSnapshot(store, null, null).orElseThrow(), new YearRange(1940, 1960), store);
        assertThat(some.years()).isEqualTo(new YearRange(1950, 1960));
        PairFigures late = PairFigures.read(
                subject, subject.findSnapshot(store, null, null).orElseThrow(), new YearRange(1975, 2100), store);
        assertThat(late.years()).isEqualTo(new YearRange(1975, 1992));
        PairFigures none = PairFigures.read(
                subject, subject.findSnapshot(store, null, null).orElseThrow(), new YearRange(2000, 2010), store);
        assertThat(none.years()).isEqualTo(new YearRange(2000, 2010));
        assertThat(none.panel().pairs()).isZero();
    }

    /** The first pair's numbers begin at zero, which has no logarithm. */
    @Test
    void zerosThatHaveNoLogarithmAreCounted() {
        PairFigures figures = studies.figures(store, Subject.parse("igo.joint", Scale.LOG, measures), null, null);
        int pair = figures.findPair(2, 20).orElseThrow();
        assertThat(figures.panel().has(pair, figures.at(1950))).isFalse();
        assertThat(figures.panel().get(pair, figures.at(1953))).isEqualTo(Math.log(3));
        assertThat(figures.unplaced()).isEqualTo(1);
    }

    private static void assertSame(PairPanel actual, PairPanel expected) {
        assertThat(actual.members()).isEqualTo(expected.members());
        assertThat(actual.years()).isEqualTo(expected.years());
        assertThat(actual.pairs()).isEqualTo(expected.pairs());
        assertThat(actual.present()).isEqualTo(expected.present());
        assertThat(actual.numbers()).isEqualTo(expected.numbers());
        for (int p = 0; p < expected.pairs(); p++) {
            assertThat(actual.first(p)).isEqualTo(expected.first(p));
            assertThat(actual.second(p)).isEqualTo(expected.second(p));
        }
    }

    @Test
    void aPanelIsReadBackAsItWasKept(@TempDir Path folder) {
        PairFigures figures = studies.figures(store, Subject.parse("igo.joint", Scale.LOG, measures), null, null);
        PairFigures again = KeptForm.again(
                folder, PairFigures.class, PairFigures.form(figures.subject(), figures.snapshot()), figures);
        assertThat(again).isNotSameAs(figures);
        assertSame(again.panel(), figures.panel());
        assertThat(again.years()).isEqualTo(figures.years());
        assertThat(again.unplaced()).isEqualTo(1);
        assertThat(again.few()).isEqualTo(figures.few());
        assertThat(again.state(2)).isEqualTo(200);
        assertThat(again.findPair(770, 640)).isEqualTo(figures.findPair(640, 770));
    }

    @Test
    void levelsAreReadBackAsTheyWereKept(@TempDir Path folder) {
        LevelsStudy levels = studies.levels(store, subject, null, null);
        LevelsStudy again =
                KeptForm.again(folder, LevelsStudy.class, LevelsStudy.form(levels::figures, levels.leaders()), levels);
        assertThat(again).isNotSameAs(levels);
        assertThat(again.levels().wide().effect())
                .isEqualTo(levels.levels().wide().effect());
        assertThat(again.levels().narrow().mean())
                .isEqualTo(levels.levels().narrow().mean());
        YearRange span = new YearRange(1950, 1990);
        LevelsStudy.Change one = (LevelsStudy.Change) levels.ask(640, 770, span, 3);
        LevelsStudy.Change other = (LevelsStudy.Change) again.ask(770, 640, span, 3);
        assertThat(other.change().shares().value())
                .isEqualTo(one.change().shares().value());
        assertThat(other.change().shares().low())
                .isEqualTo(one.change().shares().low());
        assertThat(other.change().p()).isEqualTo(one.change().p());
        assertThat(other.first()).isEqualTo(640);
        assertThat(other.second()).isEqualTo(770);
        assertThat(levels.ask(640, 770, span, 3)).isSameAs(one);
    }

    @Test
    void entriesAreReadBackAsTheyWereKept(@TempDir Path folder) {
        LeadersStudy study = studies.entries(store, subject, 3, null, null);
        LeadersStudy again = KeptForm.again(
                folder, LeadersStudy.class, LeadersStudy.form(study::figures, study.leaders(), 3), study);
        assertThat(again).isNotSameAs(study);
        assertThat(again.entries()).isEqualTo(study.entries()).isGreaterThan(10);
        assertThat(again.k()).isEqualTo(3);
        assertThat(again.list(640, 770)).isEqualTo(study.list(770, 640)).isNotEmpty();
        assertThat(again.at(2, 640, 1970)).isEqualTo(study.at(2, 640, 1970)).isPresent();
    }

    @Test
    void entriesOfBothStatesComeInOrderOfTime() {
        LeadersStudy study = studies.entries(store, subject, 3, null, null);
        List<LocalDate> days = drawn.spells().stream()
                .filter(s -> s.state() == 640 || s.state() == 770)
                .map(RandomPanel.Spell::first)
                .filter(day -> day.getYear() >= 1950)
                .sorted()
                .toList();
        assertThat(study.list(640, 770))
                .extracting(outcome -> outcome.spell().first())
                .containsExactlyElementsOf(days);
        assertThat(study.list(640, 770)).isSameAs(study.list(770, 640));
        assertThat(study.at(640, 365, 1970)).isEmpty();
        assertThat(study.at(640, 770, 1949)).isEmpty();
        LeadersReckoning reckoning = new LeadersReckoning(drawn, 3);
        assertThat(study.entries()).isEqualTo((int)
                drawn.spells().stream().filter(reckoning::counts).count());
    }

    /**
     * Which leaders were in office on the same days, with the mean of the years that belong to
     * both, spell by spell.
     */
    @Test
    void jointSpellsAreThoseWithCommonDays() {
        LeadersStudy study = studies.entries(store, subject, 3, null, null);
        List<String> expected = new ArrayList<>();
        List<RandomPanel.Spell[]> joint = new ArrayList<>();
        for (RandomPanel.Spell x : drawn.spells()) {
            for (RandomPanel.Spell y : drawn.spells()) {
                if (x.state() == 220 && y.state() == 710 && !later(x, y).isAfter(sooner(x, y))) {
                    joint.add(new RandomPanel.Spell[] {x, y});
                }
            }
        }
        joint.sort(Comparator.comparing(both -> later(both[0], both[1])));
        for (RandomPanel.Spell[] both : joint) {
            double sum = 0;
            int n = 0;
            for (int year = RandomPanel.FIRST; year <= RandomPanel.LAST; year++) {
                boolean here = drawn.leader(220, year).equals(both[0])
                        && drawn.leader(710, year).equals(both[1]);
                if (here && drawn.find(220, 710, year).isPresent()) {
                    sum += drawn.find(220, 710, year).getAsInt();
                    n++;
                }
            }
            if (!sooner(both[0], both[1]).isBefore(LocalDate.of(1950, 1, 1))) {
                expected.add(text(both[0].name(), both[1].name(), later(both[0], both[1]), sooner(both[0], both[1]), n)
                        + (n == 0 ? "none" : "%.6f".formatted(sum / n)));
            }
        }
        assertThat(JointSpell.list(study, 220, 710).stream()
                        .map(s -> text(s.first().name(), s.second().name(), s.from(), s.to(), s.years())
                                + (s.mean() == null ? "none" : "%.6f".formatted(s.mean()))))
                .containsExactlyElementsOf(expected)
                .hasSizeGreaterThan(10);
    }

    private static LocalDate later(RandomPanel.Spell x, RandomPanel.Spell y) {
        return x.first().isAfter(y.first()) ? x.first() : y.first();
    }

    private static LocalDate sooner(RandomPanel.Spell x, RandomPanel.Spell y) {
        return x.last().isBefore(y.last()) ? x.last() : y.last();
    }

    private static String text(String first, String second, LocalDate from, LocalDate to, int years) {
        return "%s %s %s %s %d ".formatted(first, second, from, to, years);
    }

    /** On a scale of logarithms the mean is a geometric one. */
    @Test
    void theMeanOfAJointSpellIsTakenBackToTheUnit() {
        LeadersStudy study = studies.entries(store, Subject.parse("igo.joint", Scale.LOG, measures), 3, null, null);
        for (JointSpell spell : JointSpell.list(study, 2, 20)) {
            double logs = 0;
            for (int year = 1951; year <= RandomPanel.LAST; year++) {
                boolean here = drawn.leader(2, year).name().equals(spell.first().name())
                        && drawn.leader(20, year).name().equals(spell.second().name());
                logs += here ? Math.log(year - 1950) : 0;
            }
            if (spell.years() > 0) {
                assertThat(spell.mean()).isCloseTo(Math.exp(logs / spell.years()), within(1e-9));
            }
        }
        assertThat(JointSpell.list(study, 2, 365)).isEmpty();
    }

    @Test
    void whatIsNotImportedIsAMistake() {
        Subject votes = Subject.parse("un.agreement", null, measures);
        assertThatThrownBy(() -> studies.figures(store, votes, null, null))
                .isInstanceOf(QuestionException.class)
                .hasMessage("no imported source covers it; it needs un-votes");
        assertThat(studies.hasLeaders(store)).isTrue();
        assertThat(studies.figures(store, subject, null, null)).isSameAs(studies.figures(store, subject, null, null));
        try (Store none = Store.empty()) {
            assertThat(studies.hasLeaders(none)).isFalse();
            assertThatThrownBy(() -> studies.leaders(none))
                    .isInstanceOf(QuestionException.class)
                    .hasMessage("no leaders are imported; it needs archigos or reign");
        }
    }
}
