package org.entente.dossier.writing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.country.State;
import org.entente.dossier.Block;
import org.entente.dossier.Dossier;
import org.entente.dossier.Section;
import org.entente.dossier.SourceEntry;
import org.entente.dossier.evidence.Context;
import org.entente.dossier.evidence.SourceEntries;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.text.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * Puts a document of one section together: the section, the sources of its figures, and the
 * evidence for each number.
 */
final class Documents {
    private final Context context;
    private final String variant;

    /**
     * @param context whose collector holds the numbers that the section shows
     * @param variant of the document
     */
    Documents(Context context, String variant) {
        this.context = context;
        this.variant = variant;
    }

    /** A document about the two states of the context. */
    Dossier finish(String title, Section section) {
        return finish(title, party(context.second()), section);
    }

    /** A document about one state. */
    Dossier finishAboutOne(String title, Section section) {
        return finish(title, null, section);
    }

    private Dossier finish(String title, Dossier.@Nullable Party second, Section section) {
        List<SourceEntry> sources = new SourceEntries(context).list();
        List<Block> blocks = new ArrayList<>();
        if (sources.isEmpty()) {
            blocks.add(context.gap("sources", "sources", null, "entente setup", context.names()));
        } else {
            boolean frozen = sources.stream().anyMatch(s -> !s.imported());
            context.prose()
                    .say(frozen ? "sources.frozen" : "sources.live", Arguments.none())
                    .addTo(blocks);
            blocks.add(new Block.SourcesTable(sources, context.texts().get("sources.note")));
        }
        Map<String, Definition> definitions = new LinkedHashMap<>();
        for (Figure figure : context.collector().figures()) {
            definitions.computeIfAbsent(
                    figure.id().measure(),
                    id -> context.figures().measures().get(id).definition());
        }
        return new Dossier(
                party(context.first()),
                second,
                variant,
                title,
                "",
                context.years().from(),
                context.years().to(),
                null,
                "",
                List.of(section, new Section("sources", context.texts().get("section.sources"), blocks)),
                context.collector().evidence(),
                List.copyOf(definitions.values()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                context.gaps(),
                sources,
                context.texts());
    }

    private Dossier.Party party(State state) {
        return new Dossier.Party(
                state.cow(), state.code(), state.name(context.texts().locale()));
    }
}
