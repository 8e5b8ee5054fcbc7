package org.entente.dossier.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.country.CountryNames;
import org.entente.dossier.Dossier;
import org.entente.dossier.DossierTexts;
import org.entente.dossier.Table;
import org.entente.dossier.writing.DossierWriter;
import org.entente.measure.CanonicalRows;
import org.entente.measure.Figures;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.FigureIds;
import org.entente.text.Span;
import org.junit.jupiter.api.Test;

/** What the section on society says of a pair without a case. Numbers are made up. */
class LinkTableTest {
    @Test
    void theLatestFigureOfEachDirectionStandsWithItsYear() {
        CanonicalRows rows = new CanonicalRows();
        rows.snapshot("un-migrants", "2019", 2015, 2015)
                .covers("pair_quantity", "migrants", 2015, 2015)
                .covers("pair_quantity", "migrants", 2019, 2019);
        flow(rows, 2015, 359, 350, 900);
        flow(rows, 2019, 359, 350, 1200);
        flow(rows, 2015, 350, 359, 40);
        try (var store = rows.store()) {
            Figures figures = new Figures(StandardMeasures.create(), store, FrozenFigures.none());
            Dossier dossier = new DossierWriter(
                            figures, FigureIds::write, List.of(), DossierTexts.english(), List.of(new SocietySection()))
                    .write(
                            CountryNames.standard().resolve("MDA"),
                            CountryNames.standard().resolve("GRC"),
                            2010,
                            2020,
                            null,
                            List.of());

            List<String> texts = dossier.sections().get(0).blocks().stream()
                    .filter(block -> block instanceof Table table && table.id().equals("society-links"))
                    .flatMap(block -> ((Table) block).rows().stream())
                    .map(row -> row.cells().stream()
                            .map(cell -> Span.plain(cell.spans()))
                            .collect(Collectors.joining(" | ")))
                    .toList();

            assertThat(texts)
                    .containsExactly(
                            "Migrants from the one living in the other | 1,200 persons (2019) | 40 persons (2015)"
                                    + " | un-migrants:2019");
        }
    }

    private static void flow(CanonicalRows rows, int year, int from, int to, int persons) {
        rows.row("pair_quantity", year, from, "P" + from, to, "P" + to, "migrants", "persons", persons, null);
    }
}
