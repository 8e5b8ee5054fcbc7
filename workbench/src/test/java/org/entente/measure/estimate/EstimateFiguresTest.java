package org.entente.measure.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.entente.country.YearRange;
import org.entente.measure.Figures;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Status;
import org.entente.numerics.pairs.Scale;
import org.entente.provenance.Lineage;
import org.entente.provenance.RowRef;
import org.entente.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Levels and entries of a {@link RandomPanel} as the dossier asks for them, and the rows behind
 * them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EstimateFiguresTest {
    private static final YearRange SPAN = new YearRange(1955, 1990);
    private static final YearRange EVER = new YearRange(1816, 2100);
    private final Measures measures = StandardMeasures.create();
    private final RandomPanel panel = new RandomPanel(7);
    private final Store store = panel.rows().store();
    private final Figures figures = new Figures(measures, store, FrozenFigures.none());

    @AfterAll
    void close() {
        store.close();
    }

    private static List<String> written(List<FigureId> ids) {
        return ids.stream().map(FigureIds::write).toList();
    }

    @Test
    void levelsComeInTheOrderOfReading() {
        LevelsFigures levels = LevelsFigures.read(figures, "igo.joint", 770, 640, SPAN);
        assertThat(levels.isKnown()).isTrue();
        assertThat(levels.lines())
                .extracting(line -> line.part() + " " + line.state())
                .containsExactly(
                        "SYSTEM 0", "STATE 770", "LEADER 770", "STATE 640", "LEADER 640", "LEADER_PAIR 0", "PAIR 0");
        assertThat(levels.lines().get(0).p()).isNull();
        for (LevelsFigures.Line line : levels.lines()) {
            if (line.state() > 0) {
                assertThat(line.contribution().id().from()).isEqualTo(line.state());
                assertThat(Objects.requireNonNull(line.p()).id().from()).isEqualTo(line.state());
            }
        }
        double sum = levels.lines().stream()
                .mapToDouble(line -> line.contribution().getValue())
                .sum();
        assertThat(sum).isCloseTo(levels.change().getValue(), within(1e-9));
        assertThat(levels.start().id().measure()).isEqualTo("levels.start");
        assertThat(levels.end().id().measure()).isEqualTo("levels.end");
        assertThat(written(levels.tests().stream().map(Figure::id).toList()))
                .containsExactly(
                        "levels.p:igo.joint+state/PAK>TUR/1955-1990",
                        "levels.p:igo.joint+leader/PAK>TUR/1955-1990",
                        "levels.p:igo.joint+state/TUR>PAK/1955-1990",
                        "levels.p:igo.joint+leader/TUR>PAK/1955-1990",
                        "levels.p:igo.joint+leader_pair/PAK>TUR/1955-1990",
                        "levels.p:igo.joint+pair/PAK>TUR/1955-1990");
    }

    @Test
    void levelsThatAreNotKnownHaveNoP() {
        LevelsFigures levels = LevelsFigures.read(figures, "igo.joint", 640, 365, SPAN);
        assertThat(levels.isKnown()).isFalse();
        assertThat(levels.tests()).isEmpty();
        assertThat(levels.lines()).hasSize(7).allMatch(line -> line.p() == null);
    }

    @Test
    void theIdsThatACaseKeeps() {
        assertThat(written(LevelsFigures.ids("igo.joint+w5", 640, 770, SPAN)))
                .containsExactly(
                        "levels.start:igo.joint+w5/TUR-PAK/1955-1990",
                        "levels.end:igo.joint+w5/TUR-PAK/1955-1990",
                        "levels.change:igo.joint+w5/TUR-PAK/1955-1990",
                        "levels.system:igo.joint+w5/TUR-PAK/1955-1990",
                        "levels.state:igo.joint+w5/TUR>PAK/1955-1990",
                        "levels.state:igo.joint+w5/PAK>TUR/1955-1990",
                        "levels.leader:igo.joint+w5/TUR>PAK/1955-1990",
                        "levels.leader:igo.joint+w5/PAK>TUR/1955-1990",
                        "levels.leader_pair:igo.joint+w5/TUR-PAK/1955-1990",
                        "levels.pair:igo.joint+w5/TUR-PAK/1955-1990",
                        "levels.p:igo.joint+w5+state/TUR>PAK/1955-1990",
                        "levels.p:igo.joint+w5+state/PAK>TUR/1955-1990",
                        "levels.p:igo.joint+w5+leader/TUR>PAK/1955-1990",
                        "levels.p:igo.joint+w5+leader/PAK>TUR/1955-1990",
                        "levels.p:igo.joint+w5+leader_pair/TUR>PAK/1955-1990",
                        "levels.p:igo.joint+w5+pair/TUR>PAK/1955-1990");
        assertThat(LevelsFigures.argument("igo.joint", null, 5, measures)).isEqualTo("igo.joint+w5");
        assertThat(LevelsFigures.argument("igo.joint", Scale.LOG, 3, measures)).isEqualTo("igo.joint+log");
        assertThat(LeadersFigures.argument("igo.joint", null, 5, measures)).isEqualTo("igo.joint+k5");
        assertThat(LeadersFigures.argument("trade.total", Scale.LOG, 3, measures))
                .isEqualTo("trade.total");
    }

    @Test
    void entriesOfBothStatesComeInOrderOfTime() {
        LeadersFigures found = LeadersFigures.read(figures, "igo.joint", 770, 220, new YearRange(1950, 1985));
        List<String> known = new ArrayList<>();
        List<String> untold = new ArrayList<>();
        LeadersReckoning reckoning = new LeadersReckoning(panel, 3);
        panel.spells().stream()
                .filter(s -> s.state() == 770 || s.state() == 220)
                .filter(s -> s.first().getYear() >= 1950 && s.first().getYear() <= 1985)
                .sorted(Comparator.comparing(RandomPanel.Spell::first))
                .forEach(s -> {
                    boolean tells = reckoning.counts(s)
                            && reckoning.effect(220, 770, s.first().getYear()).isPresent();
                    (tells ? known : untold).add(s.state() + " " + s.first().getYear());
                });
        assertThat(found.entries())
                .extracting(e -> e.effect().id().from() + " " + e.year())
                .containsExactlyElementsOf(known);
        assertThat(new TreeSet<>(found.untold().stream()
                        .map(f -> f.id().from() + " " + f.id().getPeriod().first())
                        .toList()))
                .isEqualTo(new TreeSet<>(
                        untold.stream().filter(u -> !known.contains(u)).toList()));
        assertThat(found.untold())
                .isSortedAccordingTo(Comparator.comparing(f -> f.id().getPeriod()))
                .allMatch(f -> f.status() == Status.NOT_REPORTED);
    }

    @Test
    void anEntryHasItsFiguresInTheOrderOfTheSets() {
        LeadersFigures found = LeadersFigures.read(figures, "igo.joint", 640, 770, EVER);
        List<Figure> tests = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (LeadersFigures.Entry entry : found.entries()) {
            String where = FigureIds.write(entry.effect().id()).substring("leaders.effect:igo.joint".length());
            List<String> expected = List.of(
                    "leaders.effect:igo.joint" + where,
                    "leaders.raw:igo.joint" + where,
                    "leaders.trend:igo.joint" + where,
                    "leaders.p:igo.joint+pair" + where,
                    "leaders.p:igo.joint+partners" + where,
                    "leaders.p:igo.joint+all" + where,
                    "leaders.seeable:igo.joint+pair" + where,
                    "leaders.seeable:igo.joint+partners" + where,
                    "leaders.seeable:igo.joint+all" + where);
            List<FigureId> own = new ArrayList<>();
            LeadersFigures.add(entry, own);
            assertThat(written(own)).isEqualTo(expected);
            assertThat(entry.place(LeadersStudy.Set.ALL))
                    .isSameAs(entry.places().get(2));
            assertThat(entry.place(LeadersStudy.Set.PAIR))
                    .isSameAs(entry.places().get(0));
            // With fewer than nineteen cases no p is 0.05, and no test is made.
            assertThat(entry.tests())
                    .isEqualTo(entry.places().stream()
                            .filter(p -> p.value() != null && Objects.requireNonNull(p.n()) >= 19)
                            .toList());
            tests.addAll(entry.tests());
            ids.addAll(expected);
        }
        found.untold().forEach(f -> ids.add(FigureIds.write(f.id())));
        assertThat(found.entries()).isNotEmpty();
        assertThat(found.tests()).isEqualTo(tests).isNotEmpty();
        assertThat(written(found.ids())).isEqualTo(ids);
    }

    @Test
    void aStatedDateHasPlacesOnly() {
        LeadersFigures.Entry entry =
                LeadersFigures.at(figures, "igo.joint", 2, 20, 1970).orElseThrow();
        assertThat(entry.raw()).isNull();
        assertThat(entry.trend()).isNull();
        assertThat(entry.seeable()).isEmpty();
        assertThat(entry.year()).isEqualTo(1970);
        List<FigureId> ids = new ArrayList<>();
        LeadersFigures.add(entry, ids);
        assertThat(written(ids))
                .containsExactly(
                        "leaders.stated:igo.joint/USA-CAN/1970",
                        "leaders.stated_p:igo.joint+pair/USA-CAN/1970",
                        "leaders.stated_p:igo.joint+partners/USA-CAN/1970",
                        "leaders.stated_p:igo.joint+all/USA-CAN/1970");
        // Both grow by one a year, so that nothing can be scaled.
        assertThat(entry.tests()).isEmpty();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.6g", value);
    }

    /**
     * The rows of ten years before and three after, and that of the leader; the difference, the
     * trend and what is left.
     */
    @Test
    void theLineageOfAnEntry() {
        LeadersFigures found = LeadersFigures.read(figures, "igo.joint", 640, 770, EVER);
        LeadersReckoning reckoning = new LeadersReckoning(panel, 3);
        for (LeadersFigures.Entry entry : found.entries()) {
            int year = entry.year();
            LeadersReckoning.Effect effect = reckoning.effect(640, 770, year).orElseThrow();
            String delta =
                    "%s − %s·4 = %s".formatted(number(effect.raw()), number(effect.slope()), number(effect.delta()));
            Lineage lineage = figures.lineage(entry.effect());
            assertThat(lineage.worked()).isEqualTo("leaders.effect = " + delta);
            assertThat(lineage.definition()).isEqualTo("leaders.effect v1");
            List<Long> lines = new ArrayList<>(panel.lines(640, 770, year - 10, year - 1));
            lines.addAll(panel.lines(640, 770, year + 1, year + 3));
            long spell = panel.spells().stream()
                    .filter(s -> entry.effect().note().startsWith(s.name() + ","))
                    .findFirst()
                    .orElseThrow()
                    .line();
            assertThat(lineage.rows())
                    .containsExactly(
                            new RowRef("cow-igo:1", "igo_joint", 1, lines),
                            new RowRef("archigos:1990-12-31", "leader_spell", 1, List.of(spell)));
            assertThat(lineage.rowCount()).isEqualTo(lines.size() + 1);
            assertThat(figures.lineage(Objects.requireNonNull(entry.raw())).worked())
                    .isEqualTo("leaders.raw = " + number(effect.raw()));
            for (Figure p : entry.tests()) {
                assertThat(figures.lineage(p).worked())
                        .isEqualTo("leaders.p = %s, of %d; Δ = %s; Δ/σ = %s/%s = %s"
                                .formatted(
                                        number(p.getValue()),
                                        p.n(),
                                        delta,
                                        number(effect.delta()),
                                        number(effect.deviation()),
                                        number(effect.delta() / effect.deviation())));
            }
        }
    }

    @Test
    void theLineageOfAStatedDateNamesNoLeader() {
        LeadersFigures.Entry entry =
                LeadersFigures.at(figures, "igo.joint", 2, 20, 1970).orElseThrow();
        Lineage lineage = figures.lineage(entry.effect());
        List<Long> lines = new ArrayList<>(panel.lines(2, 20, 1960, 1969));
        lines.addAll(panel.lines(2, 20, 1971, 1973));
        assertThat(lineage.rows()).containsExactly(new RowRef("cow-igo:1", "igo_joint", 1, lines));
        assertThat(lineage.worked()).isEqualTo("leaders.stated = 4 − 1·4 = 0");
        assertThat(entry.effect().status()).isEqualTo(Status.ZERO);
        Figure place = entry.places().get(0);
        assertThat(figures.lineage(place)).isEqualTo(new Lineage("leaders.stated_p v1", place.note(), List.of(), 0));
    }

    /**
     * Of twenty years to the last, from 2000 on where at least ten lie behind it; six years are the
     * least.
     */
    @Test
    void theSpanThatIsShown() {
        assertThat(Estimates.findSpan(figures, "igo.joint", 640, 770, EVER)).contains(new YearRange(1971, 1990));
        assertThat(Estimates.findSpan(figures, "igo.joint", 640, 770, new YearRange(1980, 1985)))
                .contains(new YearRange(1980, 1985));
        assertThat(Estimates.findSpan(figures, "igo.joint", 640, 770, new YearRange(1980, 1984)))
                .isEmpty();
        assertThat(Estimates.findSpan(figures, "igo.joint", 640, 770, new YearRange(1900, 1960)))
                .contains(new YearRange(1950, 1960));
        assertThat(Estimates.findSpan(figures, "trade.total", 640, 770, EVER)).isEmpty();
        assertThat(Estimates.spillover(figures)).isEmpty();
        assertThat(Estimates.ids(figures, 640, 770, Map.of())).isEmpty();
    }
}
