package org.entente.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.dossier.Block;
import org.entente.dossier.Chart;
import org.entente.dossier.Dossier;
import org.entente.dossier.Section;
import org.entente.dossier.Table;
import org.entente.text.Span;

/**
 * The two pages of a dossier by themselves: its first section and what stands behind the numbers in
 * it.
 */
final class BriefPages {
    /** Id of the section that is the brief. */
    static final String BRIEF = "brief";

    private BriefPages() {}

    /**
     * The brief without its annex; a document that has no brief, such as a comparison, as it is.
     */
    static Dossier of(Dossier dossier) {
        List<Section> brief = dossier.sections().stream()
                .filter(section -> section.id().equals(BRIEF))
                .toList();
        if (brief.isEmpty()) {
            return dossier;
        }
        Set<String> shown = new HashSet<>();
        brief.forEach(section -> section.blocks().forEach(block -> add(block, shown)));
        return new Dossier(
                dossier.first(),
                dossier.second(),
                dossier.variant(),
                dossier.title(),
                dossier.summary(),
                dossier.firstYear(),
                dossier.lastYear(),
                dossier.caseId(),
                dossier.paper(),
                brief,
                dossier.evidence().stream()
                        .filter(evidence -> shown.contains(evidence.id()))
                        .toList(),
                dossier.definitions(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                dossier.sources(),
                dossier.texts());
    }

    /** Ids of the numbers in texts and tables of a dossier, without those that only charts show. */
    static Set<String> stated(Dossier dossier) {
        Set<String> stated = new HashSet<>();
        dossier.sections()
                .forEach(section -> section.blocks().stream()
                        .filter(block -> !(block instanceof Chart))
                        .forEach(block -> add(block, stated)));
        return stated;
    }

    private static void add(Block block, Set<String> shown) {
        if (block instanceof Block.Paragraph paragraph) {
            add(paragraph.spans(), shown);
        } else if (block instanceof Block.Notes notes) {
            notes.notes().forEach(note -> add(note, shown));
        } else if (block instanceof Block.Points points) {
            points.points().forEach(point -> add(point, shown));
        } else if (block instanceof Table table) {
            add(table, shown);
        } else if (block instanceof Chart chart) {
            add(chart.table(), shown);
            chart.panels()
                    .forEach(panel -> panel.series()
                            .forEach(series -> series.points().forEach(point -> shown.add(point.evidence()))));
        }
    }

    private static void add(Table table, Set<String> shown) {
        table.rows().forEach(row -> row.cells().forEach(cell -> add(cell.spans(), shown)));
    }

    private static void add(List<Span> spans, Set<String> shown) {
        for (Span span : spans) {
            if (span instanceof Span.FigureValue value) {
                shown.add(value.evidence());
            }
        }
    }
}
