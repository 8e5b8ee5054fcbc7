package org.entente.dossier.section;

import java.util.ArrayList;
import java.util.List;
import org.entente.casefile.model.ArgumentFactor;
import org.entente.casefile.model.CaseHeader;
import org.entente.casefile.model.Level;
import org.entente.dossier.Block;
import org.entente.dossier.Section;
import org.entente.dossier.block.LevelBlocks;
import org.entente.dossier.block.Rows;
import org.entente.dossier.evidence.Context;
import org.entente.text.Span;

/**
 * The argument of the text by level of analysis, exactly as it is made, and what the panel of all
 * pairs says of the levels.
 */
public final class LevelsSection implements SectionWriter {

    @Override
    public String id() {
        return "levels";
    }

    @Override
    public Section write(Context context) {
        List<Block> blocks = new ArrayList<>();
        context.findCase()
                .map(c -> c.header())
                .filter(h -> !h.argument().isEmpty())
                .ifPresent(header -> {
                    context.prose().say("levels.intro", context.names()).addTo(blocks);
                    blocks.add(factors(context, header));
                    String note = header.argumentNote();
                    if (note != null) {
                        blocks.add(new Block.Notes(List.of(List.of(Span.text(note)))));
                    }
                });
        List<Block> measured = new LevelBlocks(context).list();
        blocks.addAll(measured);
        if (measured.isEmpty()) {
            blocks.add(context.gap("levels", id(), null, null, context.names()));
        }
        return new Section(id(), context.texts().get("section.levels"), blocks);
    }

    private static Block factors(Context context, CaseHeader header) {
        Rows rows = new Rows(context, "level", "factor");
        for (Level level : Level.values()) {
            List<ArgumentFactor> here =
                    header.argument().stream().filter(f -> f.level() == level).toList();
            String name = context.texts().word("level", level.name());
            if (here.isEmpty()) {
                rows.add(
                        "", List.of(Rows.words(name), Rows.words(context.texts().get("levels.none"))), List.of(), null);
            }
            here.forEach(
                    f -> rows.add(f.id(), List.of(Rows.words(name), Rows.words(f.says())), List.of(), f.locator()));
        }
        return rows.table("factors", "table.factors.caption");
    }
}
