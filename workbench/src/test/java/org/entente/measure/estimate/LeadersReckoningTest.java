package org.entente.measure.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Question;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every entry of a {@link RandomPanel} towards every partner, against {@link LeadersReckoning}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeadersReckoningTest {
    private static final Offset<Double> NEAR = within(1e-9);
    private static final String ENTERED = "%s, in office from %s";
    private final Measures measures = StandardMeasures.create();
    private final RandomPanel panel = new RandomPanel(7);
    private final Store store = panel.rows().store();
    private final LeadersReckoning three = new LeadersReckoning(panel, 3);
    private final LeadersReckoning five = new LeadersReckoning(panel, 5);

    @AfterAll
    void close() {
        store.close();
    }

    private List<Figure> list(String id, String options, int from, int to) {
        return measures.get(id)
                .compute(
                        Question.of(Subjects.pair(from, to), new YearRange(1949, 1991))
                                .withArgument("igo.joint" + options),
                        store)
                .figures();
    }

    /**
     * The spell that a figure is about: of several that begin in its year the one with an effect,
     * else the last.
     */
    private Optional<RandomPanel.Spell> spell(LeadersReckoning reckoning, Figure figure) {
        int year = figure.id().getPeriod().first();
        List<RandomPanel.Spell> here = panel.spells().stream()
                .filter(s -> s.state() == figure.id().from() && s.first().getYear() == year)
                .filter(s -> year >= RandomPanel.FIRST && year <= RandomPanel.LAST)
                .toList();
        return here.stream()
                .filter(s -> effect(reckoning, s, figure).isPresent())
                .findFirst()
                .or(() -> here.stream().reduce((earlier, later) -> later));
    }

    private static Optional<LeadersReckoning.Effect> effect(
            LeadersReckoning reckoning, RandomPanel.Spell spell, Figure figure) {
        return reckoning.counts(spell)
                ? reckoning.effect(
                        figure.id().from(), figure.id().to(), spell.first().getYear())
                : Optional.empty();
    }

    private static String note(RandomPanel.Spell spell) {
        return ENTERED.formatted(spell.name(), spell.first());
    }

    /** Checks why a figure is absent; otherwise gives the effect that it is about. */
    private Optional<LeadersReckoning.Effect> expected(LeadersReckoning reckoning, int k, Figure figure) {
        Optional<RandomPanel.Spell> spell = spell(reckoning, figure);
        assertThat(figure.snapshot()).isEqualTo("cow-igo:1");
        if (spell.isEmpty()) {
            assertThat(figure.status()).isEqualTo(Status.UNDEFINED);
            assertThat(figure.note())
                    .isEqualTo("nobody entered office in %s in %d"
                            .formatted(
                                    StateSystem.standard()
                                            .get(figure.id().from())
                                            .name(),
                                    figure.id().getPeriod().first()));
            return Optional.empty();
        }
        Optional<LeadersReckoning.Effect> effect = effect(reckoning, spell.get(), figure);
        if (effect.isEmpty()) {
            assertThat(figure.status()).isEqualTo(Status.NOT_REPORTED);
            assertThat(figure.note())
                    .isEqualTo(note(spell.get()) + ": "
                            + (reckoning.counts(spell.get())
                                    ? "the measure has no value in one of the %d years on either side, or fewer than 6 in the ten before"
                                            .formatted(k)
                                    : "not in office in each of the %d years after".formatted(k)));
        }
        return effect;
    }

    private List<int[]> ways() {
        List<int[]> ways = new ArrayList<>();
        for (int a : RandomPanel.STATES) {
            for (int b : RandomPanel.STATES) {
                if (a != b) {
                    ways.add(new int[] {a, b});
                }
            }
        }
        return ways;
    }

    @Test
    void changesAndTrendsAtEveryEntry() {
        int known = 0;
        for (int[] way : ways()) {
            List<Figure> effects = list("leaders.effect", "", way[0], way[1]);
            List<Figure> raws = list("leaders.raw", "", way[0], way[1]);
            List<Figure> trends = list("leaders.trend", "", way[0], way[1]);
            assertThat(effects).hasSize(43);
            for (int i = 0; i < effects.size(); i++) {
                Optional<LeadersReckoning.Effect> effect = expected(three, 3, effects.get(i));
                assertThat(raws.get(i).note()).isEqualTo(effects.get(i).note());
                if (effect.isPresent()) {
                    known++;
                    assertThat(effects.get(i).getValue()).isCloseTo(effect.get().delta(), NEAR);
                    assertThat(raws.get(i).getValue()).isCloseTo(effect.get().raw(), NEAR);
                    assertThat(trends.get(i).getValue()).isCloseTo(effect.get().slope(), NEAR);
                    assertThat(effects.get(i).n()).isEqualTo(effect.get().before());
                    assertThat(effects.get(i).note())
                            .isEqualTo(note(spell(three, effects.get(i)).orElseThrow()));
                    assertThat(raws.get(i).status()).isEqualTo(effect.get().raw() == 0 ? Status.ZERO : Status.OBSERVED);
                }
            }
        }
        assertThat(known).isGreaterThan(50);
    }

    @Test
    void withFiveYearsOnEachSide() {
        int known = 0;
        for (int[] way : ways()) {
            for (Figure figure : list("leaders.effect", "+k5", way[0], way[1])) {
                Optional<LeadersReckoning.Effect> effect = expected(five, 5, figure);
                if (effect.isPresent()) {
                    known++;
                    assertThat(figure.getValue()).isCloseTo(effect.get().delta(), NEAR);
                }
            }
        }
        assertThat(known).isGreaterThan(10);
    }

    @Test
    void howRareAChangeIsInEachSet() {
        for (int[] way : ways()) {
            for (String set : List.of("+pair", "+partners", "+all")) {
                List<Figure> places = list("leaders.p", set, way[0], way[1]);
                List<Figure> seeable = list("leaders.seeable", set, way[0], way[1]);
                for (int i = 0; i < places.size(); i++) {
                    Optional<LeadersReckoning.Effect> effect = expected(three, 3, places.get(i));
                    if (effect.isPresent()) {
                        assertPlace(places.get(i), seeable.get(i), effect.get(), set);
                    }
                }
            }
        }
    }

    private void assertPlace(Figure place, Figure seeable, LeadersReckoning.Effect effect, String set) {
        RandomPanel.Spell spell = spell(three, place).orElseThrow();
        if (!effect.isScaled()) {
            String why = note(spell)
                    + ": the measure does not deviate from a straight line in the years before, so nothing can be scaled by it";
            assertAbsent(place, why, null);
            assertAbsent(seeable, why, null);
            return;
        }
        int a = place.id().from();
        int b = place.id().to();
        double[] sizes = switch (set) {
            case "+pair" -> three.ofPair(a, b, spell.first().getYear());
            case "+partners" -> three.ofPartners(spell, a, b);
            default -> three.alike(effect, Optional.of(spell), a, b);
        };
        assertPlace(place, seeable, effect, sizes, note(spell));
    }

    private static void assertPlace(
            Figure place, Figure seeable, LeadersReckoning.Effect effect, double[] sizes, String note) {
        if (sizes.length == 0) {
            assertAbsent(place, note + ": there is no other case in this reference set", 0L);
            assertAbsent(seeable, note + ": there is no other case in this reference set", 0L);
            return;
        }
        assertThat(place.getValue()).as(place.toString()).isCloseTo(LeadersReckoning.p(effect, sizes), NEAR);
        assertThat(place.n()).isEqualTo(sizes.length);
        assertThat(place.note()).isEqualTo(note);
        OptionalDouble least = LeadersReckoning.seeable(effect, sizes);
        if (least.isPresent()) {
            assertThat(seeable.getValue()).isCloseTo(least.getAsDouble(), NEAR);
            assertThat(seeable.n()).isEqualTo(sizes.length);
        } else {
            assertAbsent(
                    seeable,
                    note
                            + ": %d cases are too few: even the greatest effect would have p = %.3f"
                                    .formatted(sizes.length, 1.0 / (1 + sizes.length)),
                    (long) sizes.length);
        }
    }

    private static void assertAbsent(Figure figure, String note, @Nullable Long n) {
        assertThat(figure.status()).isEqualTo(Status.UNDEFINED);
        assertThat(figure.note()).isEqualTo(note);
        assertThat(figure.n()).isEqualTo(n);
    }

    /**
     * At a year that is named the other pairs of either state are set beside, whoever entered then.
     */
    @Test
    void comparesAStatedDateWithItsNeighbours() {
        int known = 0;
        for (int[] way : new int[][] {{640, 770}, {770, 2}, {2, 20}}) {
            List<Figure> stated = list("leaders.stated", "", way[0], way[1]);
            for (Figure figure : stated) {
                assertThat(figure.id().from()).isLessThan(figure.id().to());
                int year = figure.id().getPeriod().first();
                Optional<LeadersReckoning.Effect> effect = three.effect(way[0], way[1], year);
                if (effect.isEmpty() || year > RandomPanel.LAST) {
                    assertThat(figure.status()).isEqualTo(Status.NOT_REPORTED);
                    assertThat(figure.note()).startsWith("the measure has no value in one of the 3 years");
                    continue;
                }
                known++;
                assertThat(figure.getValue()).isCloseTo(effect.get().delta(), NEAR);
                assertThat(figure.n()).isEqualTo(effect.get().before());
                assertThat(figure.note()).isEqualTo("stated date");
                if (effect.get().isScaled()) {
                    assertStated(way, year, effect.get());
                }
            }
        }
        assertThat(known).isGreaterThan(30);
    }

    private void assertStated(int[] way, int year, LeadersReckoning.Effect effect) {
        List<String> sets = List.of("+pair", "+partners", "+all");
        List<double[]> sizes = List.of(
                three.ofPair(way[0], way[1], year),
                three.ofNeighbours(way[0], way[1], year),
                three.alike(effect, Optional.empty(), way[0], way[1]));
        for (int s = 0; s < sets.size(); s++) {
            Figure place = list("leaders.stated_p", sets.get(s), way[0], way[1]).get(year - 1949);
            if (sizes.get(s).length == 0) {
                assertAbsent(place, "stated date: there is no other case in this reference set", 0L);
            } else {
                assertThat(place.getValue()).isCloseTo(LeadersReckoning.p(effect, sizes.get(s)), NEAR);
                assertThat(place.n()).isEqualTo(sizes.get(s).length);
            }
        }
    }
}
