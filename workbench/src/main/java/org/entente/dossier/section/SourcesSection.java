package org.entente.dossier.section;

import java.util.ArrayList;
import java.util.List;
import org.entente.dossier.Block;
import org.entente.dossier.Section;
import org.entente.dossier.SourceEntry;
import org.entente.dossier.block.CoveragePicture;
import org.entente.dossier.block.RobustnessTable;
import org.entente.dossier.evidence.Context;
import org.entente.dossier.evidence.SourceEntries;
import org.entente.text.Arguments;

/** Snapshots, references and everything that is not known. It is written last. */
final class SourcesSection implements SectionWriter {

    @Override
    public String id() {
        return "sources";
    }

    @Override
    public Section write(Context context) {
        List<Block> blocks = new ArrayList<>();
        List<SourceEntry> sources = new SourceEntries(context).list();
        if (sources.isEmpty()) {
            blocks.add(context.gap("sources", id(), null, "entente setup", context.names()));
        } else {
            boolean frozen = sources.stream().anyMatch(s -> !s.imported());
            context.prose()
                    .say(frozen ? "sources.frozen" : "sources.live", Arguments.none())
                    .addTo(blocks);
            blocks.add(new Block.SourcesTable(sources, context.texts().get("sources.note")));
        }
        new CoveragePicture(context).draw().ifPresent(blocks::add);
        new RobustnessTable(context).write().ifPresent(table -> {
            blocks.add(new Block.Heading("robust", context.texts().get("heading.robustness")));
            blocks.add(table);
            blocks.add(new Block.Notes(List.of(context.texts().spans("robustness.note", Arguments.none()))));
        });
        blocks.add(new Block.Heading("gaps", context.texts().get("heading.gaps")));
        blocks.add(new Block.GapList(context.gaps()));
        if (!context.references().isEmpty()) {
            blocks.add(new Block.Heading("references", context.texts().get("heading.references")));
            blocks.add(new Block.ReferenceList(context.texts().get("heading.references"), context.references()));
        }
        return new Section(id(), context.texts().get("section.sources"), blocks);
    }
}
