package org.entente.dossier.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.entente.country.StateSystem;
import org.entente.dossier.Block;
import org.entente.dossier.DossierTexts;
import org.entente.dossier.Table;
import org.entente.dossier.section.Sections;
import org.entente.dossier.writing.DossierWriter;
import org.entente.measure.CanonicalRows;
import org.entente.measure.Figures;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.FigureIds;
import org.entente.store.Store;
import org.entente.text.Span;
import org.junit.jupiter.api.Test;

/** What a dossier says of each state's arms trade and military spending. */
class MilitaryWeightTest {
    private static final int TURKIYE = 640;
    private static final int PAKISTAN = 770;
    private static final int USA = 2;

    /** A world of 1000 a year in which Türkiye exports 20 and Pakistan imports 50, from 2005 on 100. */
    private static Store arms() {
        CanonicalRows rows = new CanonicalRows()
                .snapshot("sipri-tiv", "2010-12-31", 2000, 2009)
                .covers("arms_total", "supplier", 2000, 2009)
                .covers("arms_total", "recipient", 2000, 2009);
        for (int year = 2000; year <= 2009; year++) {
            rows.armsTotal("supplier", TURKIYE, year, 20)
                    .armsTotal("supplier", USA, year, 980)
                    .armsTotal("recipient", PAKISTAN, year, year < 2005 ? 50 : 100)
                    .armsTotal("recipient", USA, year, year < 2005 ? 950 : 900);
        }
        rows.snapshot("sipri-milex", "2010-12-31", 2000, 2009)
                .covers("state_year", "milex_current_usd", 2000, 2009)
                .row("state_year", TURKIYE, "Türkiye", 2009, "milex_current_usd", "US$", 16.4e9, null, null, null, null)
                .row("state_year", USA, "USA", 2009, "milex_current_usd", "US$", 668e9, null, null, null, null);
        return rows.store();
    }

    private static List<Block> defence(Store store) {
        StateSystem states = StateSystem.standard();
        Figures figures = new Figures(StandardMeasures.create(), store, FrozenFigures.none());
        return new DossierWriter(figures, FigureIds::write, List.of(), DossierTexts.english(), Sections.standard())
                .write(states.get(TURKIYE), states.get(PAKISTAN), null, null, null, List.of()).sections().stream()
                        .filter(section -> section.id().equals("defence"))
                        .findFirst()
                        .orElseThrow()
                        .blocks();
    }

    private static String prose(List<Block> blocks) {
        return blocks.stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> Span.plain(((Block.Paragraph) block).spans()))
                .reduce("", (a, b) -> a + b + "\n");
    }

    @Test
    void sharesOfTheWorldStandWithRanksAndSpendingInWords() {
        try (Store store = arms()) {
            assertThat(prose(defence(store)))
                    .contains("In 2005–2009 Türkiye accounted for 2.0% of the world’s arms exports, rank 2 of 2, and"
                            + " imported none. In 2009 Türkiye spent US$16.4 billion on its military, rank 2 of 2.")
                    .contains(
                            "In 2005–2009 Pakistan exported no major arms, and accounted for 10.0% of the world’s arms"
                                    + " imports, rank 2 of 2.");
        }
    }

    @Test
    void theTableSetsTheFiveYearsBeforeBesideThem() {
        try (Store store = arms()) {
            Table table = defence(store).stream()
                    .filter(Table.class::isInstance)
                    .map(Table.class::cast)
                    .filter(t -> t.id().equals("military-weight"))
                    .findFirst()
                    .orElseThrow();

            assertThat(table.columns().stream().map(Table.Column::title))
                    .containsExactly("State", "What", "2000–2004", "2005–2009");
            Stream<String> rows = table.rows().stream()
                    .map(row -> row.cells().stream()
                            .map(cell -> Span.plain(cell.spans()))
                            .reduce((a, b) -> a + " | " + b)
                            .orElseThrow());
            assertThat(rows)
                    .contains("Pakistan | Share of the world's arms imports | 5.0% | 10.0%")
                    .contains("Türkiye | Rank among arms exporters | 2 | 2");
        }
    }

    @Test
    void withoutTotalsNothingIsSaid() {
        try (Store store = Store.empty()) {
            assertThat(prose(defence(store))).doesNotContain("world’s arms");
        }
    }
}
