package org.entente.dossier.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.country.CountryNames;
import org.entente.dossier.Block;
import org.entente.dossier.Dossier;
import org.entente.dossier.DossierTexts;
import org.entente.dossier.Evidence;
import org.entente.dossier.Table;
import org.entente.dossier.section.Sections;
import org.entente.measure.CanonicalRows;
import org.entente.measure.Figures;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.FigureIds;
import org.entente.store.Store;
import org.entente.text.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What a dossier says of the choice of data, and of the votes that might have been others, over
 * typed rows.
 */
class RobustnessTest {
    private static final int TURKEY = 640;
    private static final int PAKISTAN = 770;

    private final CanonicalRows rows = new CanonicalRows();

    @AfterEach
    void close() {
        rows.store().close();
    }

    private Dossier dossier() {
        Store store = rows.store();
        Figures figures = new Figures(StandardMeasures.create(), store, FrozenFigures.none());
        CountryNames names = CountryNames.standard();
        return new DossierWriter(figures, FigureIds::write, List.of(), DossierTexts.english(), Sections.standard())
                .write(names.resolve("TUR"), names.resolve("PAK"), 1990, 2012, null, List.of());
    }

    private static List<String> table(Dossier dossier, String id) {
        return dossier.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .filter(table -> table.id().equals(id))
                .flatMap(table -> table.rows().stream())
                .map(row -> row.cells().stream()
                        .map(cell -> cell.spans().stream().map(Span::text).collect(Collectors.joining()))
                        .collect(Collectors.joining(" | ")))
                .toList();
    }

    private static String politics(Dossier dossier) {
        return dossier.sections().stream()
                .filter(section -> section.id().equals("politics"))
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> Span.plain(((Block.Paragraph) block).spans()))
                .collect(Collectors.joining(" "));
    }

    /**
     * Twelve roll calls of 2011, half of them on human rights, on each a resolution; so many alike.
     */
    private void votes(String vintage, int alike) {
        rows.snapshot("un-votes", vintage, 2010, 2012, "un_vote");
        rows.member(TURKEY, "Turkey").member(PAKISTAN, "Pakistan");
        for (int i = 1; i <= 12; i++) {
            rows.rollCall(i, 66, "2011-11-0" + (i % 9 + 1), "R/66/" + i);
            if (i % 2 == 0) {
                rows.issue(i, "hr");
            }
            rows.votes(i, new int[] {TURKEY, PAKISTAN}, 1, i <= alike ? 1 : 2);
        }
    }

    private void trade(String source, String vintage, String reporter, int sold, int bought) {
        rows.snapshot(source, vintage, 2009, 2011, "trade_flow");
        rows.flow(2010, TURKEY, PAKISTAN, reporter, sold);
        rows.flow(2010, PAKISTAN, TURKEY, reporter, bought);
    }

    @Test
    void releasesAndSourcesAreCompared() {
        votes("2015-12-23", 9);
        votes("2020-01-14", 6);
        trade("cow-trade", "4.0", "importer", 100, 90);
        trade("itpd", "2016", "reconciled", 80, 95);
        Dossier dossier = dossier();
        assertThat(table(dossier, "robustness"))
                .contains(
                        "Voting agreement, Türkiye and Pakistan, 2011 | release | un-votes:2015-12-23 | 75.0% | ",
                        "Voting agreement, Türkiye and Pakistan, 2011 | release | un-votes:2020-01-14 | 50.0% | ")
                .anySatisfy(row -> assertThat(row)
                        .startsWith("Trade balance, Türkiye to Pakistan, 2010 | source | cow-trade:4.0 | US$10"))
                .anySatisfy(row -> assertThat(row)
                        .startsWith("Trade balance, Türkiye to Pakistan, 2010 | source | itpd:2016 | −US$15"));
        // Each of them leads to what it rests on.
        assertThat(dossier.evidence().stream().map(Evidence::id))
                .contains("trade.balance/TUR>PAK/2010@itpd:2016", "un.agreement/TUR-PAK/2011@un-votes:2015-12-23");
    }

    @Test
    void oneReadingIsNoComparison() {
        votes("2020-01-14", 6);
        trade("cow-trade", "4.0", "importer", 100, 90);
        assertThat(table(dossier(), "robustness")).isEmpty();
    }

    @Test
    void agendaAndIntervalAreShownWithTheVotes() {
        votes("2020-01-14", 6);
        Dossier dossier = dossier();
        assertThat(table(dossier, "issues-latest"))
                .contains("Human rights | 6 of 12 | 50.0%", "All roll calls | 12 | 50.0%");
        // The middle 95 % of draws of 12 with p = 1/2: from 3 to 9 of 12, give or take one.
        assertThat(politics(dossier))
                .containsPattern(
                        "The 95% interval is (16\\.7|25\\.0|33\\.3)% to (66\\.7|75\\.0|83\\.3)% \\(1,000 resamples");
        assertThat(dossier.sections().stream()
                        .flatMap(section -> section.blocks().stream())
                        .filter(Block.Notes.class::isInstance)
                        .flatMap(block -> ((Block.Notes) block).notes().stream())
                        .map(Span::plain))
                .anySatisfy(note -> assertThat(note).contains("adopted without a vote are not roll calls"));
    }
}
