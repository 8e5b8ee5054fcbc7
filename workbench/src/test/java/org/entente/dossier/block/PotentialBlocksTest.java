package org.entente.dossier.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.entente.country.CountryNames;
import org.entente.dossier.Block;
import org.entente.dossier.Chart;
import org.entente.dossier.Dossier;
import org.entente.dossier.DossierTexts;
import org.entente.dossier.Table;
import org.entente.dossier.section.EconomySection;
import org.entente.dossier.writing.DossierWriter;
import org.entente.measure.CanonicalRows;
import org.entente.measure.FigureFreezer;
import org.entente.measure.Figures;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.estimate.Estimates;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.FigureIds;
import org.entente.store.Store;
import org.entente.text.Span;
import org.junit.jupiter.api.Test;

/**
 * Trade of Türkiye (640), Pakistan (770) and ten states of the Americas as a product of their
 * sizes, in 1970 and 1975.
 */
class PotentialBlocksTest {
    private static final int[] STATES = {640, 770, 90, 91, 92, 93, 94, 95, 100, 101, 130, 135};

    /**
     * Türkiye sells Pakistan ten times, and Pakistan Türkiye a hundredth, of what the sizes
     * suggest.
     */
    private static CanonicalRows rows(boolean capitals) {
        return rows(capitals, true);
    }

    /** @param food whether the file lists what Türkiye sells Pakistan of section 0 */
    private static CanonicalRows rows(boolean capitals, boolean food) {
        CanonicalRows rows = new CanonicalRows().snapshot("cow-trade", "1", 1970, 1975, "trade_flow");
        for (int year : new int[] {1970, 1975}) {
            for (int k = 0; k < STATES.length; k++) {
                for (int l = 0; l < STATES.length; l++) {
                    if (k != l) {
                        int usual = 100 * (k + 1) * (l + 2);
                        rows.flow(
                                year,
                                STATES[k],
                                STATES[l],
                                k == 0 && l == 1 ? 10 * usual : k == 1 && l == 0 ? usual / 100 : usual);
                    }
                }
            }
        }
        if (capitals) {
            rows.snapshot("cow-capitals", "1", 1816, 2024, "capital");
            for (int k = 0; k < STATES.length; k++) {
                rows.row("capital", STATES[k], "C" + k, "1816-01-01", "2024-12-31", 0, k * k + 2 * (k % 3));
            }
        }
        rows.snapshot("unctad-trade", "1", 1975, 1975, "trade_flow");
        for (int k = 0; k < STATES.length; k++) {
            for (int l = 0; l < STATES.length; l++) {
                if (k != l) {
                    rows.flow(1975, STATES[k], STATES[l], "reconciled", 7);
                }
                for (String section : List.of("0", "7")) {
                    if (k != l && (food || k != 0 || l != 1 || !section.equals("0"))) {
                        rows.product(1975, STATES[k], STATES[l], "SITC", section, 1e6 * (k + 1) * (l + 2));
                    }
                }
            }
        }
        return rows;
    }

    private static Dossier write(Figures figures) {
        return new DossierWriter(
                        figures, FigureIds::write, List.of(), DossierTexts.english(), List.of(new EconomySection()))
                .write(
                        CountryNames.standard().resolve("TUR"),
                        CountryNames.standard().resolve("PAK"),
                        1970,
                        1976,
                        null,
                        List.of());
    }

    private static Figures live(Store store) {
        return new Figures(StandardMeasures.create(), store, FrozenFigures.none());
    }

    private static List<Block> after(Dossier dossier) {
        List<Block> all = dossier.sections().get(0).blocks();
        int at = 0;
        while (!(all.get(at) instanceof Block.Heading heading && heading.id().equals("potential"))) {
            at++;
        }
        return all.subList(at + 1, all.size() - 1);
    }

    private static String words(Block block) {
        return Span.plain(((Block.Paragraph) block).spans());
    }

    @Test
    void expectedAndActualAreShownInBothDirections() {
        try (Store store = rows(true).store()) {
            List<Block> blocks = after(write(live(store)));

            assertThat(words(blocks.get(0)))
                    .contains("For 1975 a gravity model", "Türkiye to export goods worth US$300 million to Pakistan")
                    .contains("(80% interval", "Actual exports were US$3 billion, above that interval")
                    .contains("expects Pakistan to export goods worth US$400 million to Türkiye")
                    .contains("Actual exports were US$4 million, below that interval"
                            + " and US$396 million less than expected.");
            Chart chart = (Chart) blocks.get(1);
            assertThat(chart.panels()).hasSize(2);
            assertThat(chart.panels().get(0).series()).hasSize(2);
            assertThat(chart.panels().get(0).series().get(0).points())
                    .hasSize(2)
                    .allSatisfy(point -> {
                        assertThat(point.low()).isLessThanOrEqualTo(point.value());
                        assertThat(point.high()).isGreaterThanOrEqualTo(point.value());
                    });
            // Two years are shown, and those between them have no rows.
            assertThat(chart.table().rows()).hasSize(2);
            Table sections = (Table) blocks.get(2);
            assertThat(sections.rows()).hasSize(2);
            assertThat(Span.plain(sections.rows().get(1).cells().get(0).spans()))
                    .isEqualTo("SITC 7: machinery and transport equipment");
            assertThat(Span.plain(sections.rows().get(1).cells().get(1).spans()))
                    .startsWith("US$3 million (");
        }
    }

    @Test
    void aFlowThatTheFileDoesNotReportIsSaidToBeSo() {
        try (Store store = rows(true, false).store()) {
            Table sections = (Table) after(write(live(store))).get(2);

            assertThat(cells(sections, 0).get(1)).startsWith("US$");
            assertThat(cells(sections, 0).get(2)).isEqualTo("not reported");
            // What is expected to the last digits is no negative zero.
            assertThat(cells(sections, 0).get(4)).isEqualTo("US$0");
            assertThat(cells(sections, 1).get(2)).isEqualTo("US$0");
        }
    }

    private static List<String> cells(Table table, int row) {
        return table.rows().get(row).cells().stream()
                .map(cell -> Span.plain(cell.spans()))
                .toList();
    }

    @Test
    void aCaseKeepsThem() {
        try (Store store = rows(true).store();
                Store empty = Store.empty()) {
            Figures figures = live(store);
            FrozenFigures frozen = new FigureFreezer(
                            figures, snapshot -> new FrozenFigures.FrozenSnapshot(snapshot, "typed", "free"))
                    .freeze(640, 770, Estimates.ids(figures, 640, 770, Map.of()));

            List<Block> before = after(write(figures));
            List<Block> kept = after(write(new Figures(StandardMeasures.create(), empty, frozen)));
            assertThat(words(kept.get(0))).isEqualTo(words(before.get(0)));
            assertThat(kept.get(1)).isEqualTo(before.get(1));
            assertThat(kept.get(2)).isEqualTo(before.get(2));
        }
    }

    @Test
    void whereNothingCanBeExpectedANoticeSaysWhatIsMissing() {
        try (Store store = rows(false).store()) {
            Dossier dossier = write(live(store));

            assertThat(after(dossier)).hasSize(1).allMatch(Block.GapNotice.class::isInstance);
            assertThat(dossier.gaps().stream().map(gap -> gap.id())).contains("potential");
        }
    }
}
