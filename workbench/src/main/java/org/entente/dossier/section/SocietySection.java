package org.entente.dossier.section;

import java.util.ArrayList;
import java.util.List;
import org.entente.casefile.model.ReportedFigure;
import org.entente.dossier.Block;
import org.entente.dossier.EventEntry;
import org.entente.dossier.Section;
import org.entente.dossier.block.LinkCharts;
import org.entente.dossier.block.LinkTable;
import org.entente.dossier.block.OwnBlocks;
import org.entente.dossier.block.ReportedFigures;
import org.entente.dossier.block.Rows;
import org.entente.dossier.block.Ties;
import org.entente.dossier.evidence.Context;

/** Culture, aid and people: what data say of any pair, and what a case tells. */
final class SocietySection implements SectionWriter {

    @Override
    public String id() {
        return "society";
    }

    @Override
    public Section write(Context context) {
        List<Block> blocks = new ArrayList<>();
        new Ties(context).addSociety(blocks);
        List<EventEntry> events = context.events().stream()
                .filter(e -> e.sector().equals("society"))
                .toList();
        if (!events.isEmpty()) {
            context.prose()
                    .say(
                            "society.count",
                            context.names()
                                    .count(
                                            "n",
                                            events.size(),
                                            context.collector()
                                                    .counted(
                                                            "count:events.society",
                                                            context.texts().get("count.events.society"),
                                                            events.stream()
                                                                    .map(EventEntry::id)
                                                                    .toList())))
                    .addTo(blocks);
            Rows rows = new Rows(context, "date", "event");
            events.forEach(e ->
                    rows.add("", List.of(Rows.words(e.shown()), Rows.words(e.summary())), e.references(), e.locator()));
            blocks.add(rows.table("society-events", "table.society.caption"));
        }
        new LinkTable(context).latest().ifPresent(blocks::add);
        new LinkCharts(context).refugees().ifPresent(blocks::add);
        aid(context, blocks);
        new OwnBlocks(context).addTo(blocks);
        blocks.add(context.gap("aid", id(), null, null, context.names()));
        return new Section(id(), context.texts().get("section.society"), blocks);
    }

    private static void aid(Context context, List<Block> blocks) {
        ReportedFigures reported = new ReportedFigures(context);
        Rows rows = new Rows(context, "period", "figure", "value");
        for (ReportedFigure r : reported.list()) {
            if (r.measure() != null && r.measure().id().equals("aid")) {
                rows.add(
                        "",
                        List.of(
                                Rows.words(ReportedFigures.when(r, context.texts())),
                                Rows.words(r.what()),
                                List.of(reported.show(r))),
                        r.refs(),
                        r.locator());
            }
        }
        if (!rows.isEmpty()) {
            blocks.add(rows.table("society-aid", "table.aid.caption"));
        }
    }
}
