package org.entente.dossier.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.entente.country.CountryNames;
import org.entente.country.YearRange;
import org.entente.dossier.Block;
import org.entente.dossier.Dossier;
import org.entente.dossier.DossierTexts;
import org.entente.dossier.Section;
import org.entente.dossier.Table;
import org.entente.dossier.Waterfall;
import org.entente.dossier.section.LeadersSection;
import org.entente.dossier.section.LevelsSection;
import org.entente.dossier.section.OutlookSection;
import org.entente.measure.CanonicalRows;
import org.entente.measure.FigureFreezer;
import org.entente.measure.Figures;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.estimate.Estimates;
import org.entente.measure.estimate.LevelsFigures;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureIds;
import org.entente.store.Store;
import org.entente.text.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Levels and leaders of a dossier on typed trade of six states, live and frozen. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EstimateSectionsTest {
    private static final int[] STATES = {2, 220, 255, 640, 710, 770};
    private static final int TURKEY = 640;
    private static final int PAKISTAN = 770;

    private final CanonicalRows rows = new CanonicalRows();

    @BeforeAll
    void type() {
        SplittableRandom random = new SplittableRandom(5);
        rows.snapshot("cow-trade", "4.0", 1990, 2014, "trade_flow");
        for (int i : STATES) {
            for (int j : STATES) {
                for (int year = 1990; i != j && year <= 2014; year++) {
                    rows.flow(year, i, j, 100 + 10 * (year - 1990) + random.nextInt(50));
                }
            }
        }
        rows.snapshot("archigos", "2015-12-31", 1985, 2015, "leader_spell");
        rows.leader(TURKEY, "First", "1985-01-01", "2002-12-31");
        rows.leader(TURKEY, "Second", "2003-01-01", "2015-12-31");
        rows.leader(PAKISTAN, "Third", "1985-01-01", "2015-12-31");
    }

    @AfterAll
    void close() {
        rows.store().close();
    }

    private static Dossier write(Figures figures) {
        return new DossierWriter(
                        figures,
                        FigureIds::write,
                        List.of(),
                        DossierTexts.english(),
                        List.of(new LeadersSection(), new LevelsSection(), new OutlookSection()))
                .write(
                        CountryNames.standard().resolve("TUR"),
                        CountryNames.standard().resolve("PAK"),
                        1990,
                        2014,
                        null,
                        List.of());
    }

    private Figures live() {
        return new Figures(StandardMeasures.create(), rows.store(), FrozenFigures.none());
    }

    private static List<Block> blocks(Dossier dossier, String section) {
        return dossier.sections().stream()
                .filter(s -> s.id().equals(section))
                .map(Section::blocks)
                .findFirst()
                .orElseThrow();
    }

    private static List<Block> pictures(Dossier dossier) {
        return blocks(dossier, "levels").stream()
                .filter(block -> block instanceof Waterfall || block instanceof Table)
                .toList();
    }

    private static Table table(Dossier dossier, String id) {
        return blocks(dossier, "leaders").stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /**
     * A part has a number exactly where its range excludes zero and its ends are within a factor of
     * two.
     */
    @Test
    void onlyPartsThatHardlyDependOnTheOrderHaveANumber() {
        Dossier dossier = write(live());
        Table table = blocks(dossier, "levels").stream()
                .map(block -> block instanceof Waterfall picture ? picture.table() : block)
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .findFirst()
                .orElseThrow();

        assertThat(table.id()).isEqualTo("levels-trade-total-table");
        // The two levels, seven parts and the change; nothing is known of votes and arms.
        assertThat(table.rows()).hasSize(10);
        YearRange span = Estimates.findSpan(live(), "trade.total", 640, 770, new YearRange(1816, 2100))
                .orElseThrow();
        LevelsFigures levels = LevelsFigures.read(live(), "trade.total", 640, 770, span);
        int told = 0;
        for (int i = 0; i < levels.lines().size(); i++) {
            Figure part = levels.lines().get(i).contribution();
            double low = Objects.requireNonNull(part.low());
            double high = Objects.requireNonNull(part.high());
            boolean firm = low == 0 && high == 0 || low > 0 && high <= 2 * low || high < 0 && low >= 2 * high;
            told += firm ? 1 : 0;
            String cell = Span.plain(table.rows().get(i + 1).cells().get(1).spans());
            assertThat(cell.equals("cannot be determined"))
                    .as(cell + ": " + part.id() + " " + low + " " + high)
                    .isEqualTo(!firm);
        }
        boolean pictured = blocks(dossier, "levels").stream().anyMatch(Waterfall.class::isInstance);
        assertThat(pictured).isEqualTo(told == levels.lines().size());
        assertThat(dossier.gaps().stream().map(g -> g.id())).doesNotContain("levels");
    }

    @Test
    void entriesOfLeadersWithFewCasesAreNotTested() {
        Dossier dossier = write(live());

        assertThat(table(dossier, "leaders-office").rows()).hasSize(3);
        // Five pairs of Türkiye: the other four are the reference set, and with four no p is 0.05.
        assertThat(blocks(dossier, "leaders"))
                .noneMatch(block -> block instanceof Table found && found.id().equals("effects-trade-total"));
        assertThat(blocks(dossier, "leaders").stream()
                        .filter(Block.Paragraph.class::isInstance)
                        .map(block -> Span.plain(((Block.Paragraph) block).spans())))
                .anyMatch(text -> text.startsWith("Whether anything changed when leaders of Türkiye or Pakistan"));
    }

    /** The rows of the backtest, and what the notes below it say. */
    private static List<String> backtest(Dossier dossier) {
        return blocks(dossier, "outlook").stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .filter(table -> table.id().equals("outlook-backtest-trade-total"))
                .flatMap(table -> table.rows().stream())
                .map(row -> row.cells().stream()
                        .map(cell -> Span.plain(cell.spans()))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void theOutlookOfTradeHasAGravityInformedWay() {
        Dossier dossier = write(live());

        assertThat(backtest(dossier)).hasSize(8);
        assertThat(backtest(dossier).get(6)).startsWith("Gravity (what the sizes of the two imply");
        assertThat(blocks(dossier, "outlook").stream()
                        .filter(Block.Notes.class::isInstance)
                        .flatMap(block -> ((Block.Notes) block).notes().stream())
                        .map(Span::plain))
                .anyMatch(note ->
                        note.startsWith("Gravity, one of the methods") && note.contains("only data up to each year"));
    }

    @Test
    void aCaseKeepsThem() {
        Figures figures = live();
        FrozenFigures frozen = new FigureFreezer(
                        figures, snapshot -> new FrozenFigures.FrozenSnapshot(snapshot, "typed", "free"))
                .freeze(TURKEY, PAKISTAN, Estimates.ids(figures, TURKEY, PAKISTAN, java.util.Map.of()));
        Dossier before = write(figures);
        try (Store empty = Store.empty()) {
            Dossier after = write(new Figures(StandardMeasures.create(), empty, frozen));

            assertThat(pictures(after)).isNotEmpty().isEqualTo(pictures(before));
            assertThat(backtest(after)).isEqualTo(backtest(before)).hasSize(8);
            assertThat(blocks(after, "leaders"))
                    .noneMatch(
                            block -> block instanceof Table found && found.id().equals("effects-trade-total"));
        }
    }

    @Test
    void withoutLeadersTheGapSaysWhatWouldFillIt() {
        try (Store empty = Store.empty()) {
            Dossier dossier = write(new Figures(StandardMeasures.create(), empty, FrozenFigures.none()));

            assertThat(dossier.gaps().stream().map(g -> g.id())).contains("levels", "leaders");
            assertThat(blocks(dossier, "levels")).noneMatch(Waterfall.class::isInstance);
        }
    }
}
