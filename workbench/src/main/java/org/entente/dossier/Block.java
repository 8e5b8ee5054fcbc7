package org.entente.dossier;

import java.util.List;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/** A piece of a section. Renderers lay it out and compute nothing. */
public sealed interface Block
        permits Block.Leaf,
                Chart,
                CoverageMap,
                DealsTable,
                Dumbbell,
                KeyFacts,
                Table,
                Timeline,
                VerdictTable,
                Waterfall,
                WorldMap {

    /** The kinds that are records of a few fields. */
    sealed interface Leaf extends Block {}

    /** A subheading within a section. */
    record Heading(String id, String text) implements Leaf {}

    /** Sentences. */
    record Paragraph(List<Span> spans) implements Leaf {
        public Paragraph {
            spans = List.copyOf(spans);
        }
    }

    /** Cautions that belong to the figures above, set smaller. */
    record Notes(List<List<Span>> notes) implements Leaf {
        public Notes {
            notes = notes.stream().map(List::copyOf).toList();
        }
    }

    /** Sentences of which each stands for itself, in order of weight. */
    record Points(List<List<Span>> points) implements Leaf {
        public Points {
            points = points.stream().map(List::copyOf).toList();
        }
    }

    /** A gap, at the place where its data would be. */
    record GapNotice(Gap gap) implements Leaf {}

    /** The works that the dossier cites. */
    record ReferenceList(String title, List<ReferenceEntry> references) implements Leaf {
        public ReferenceList {
            references = List.copyOf(references);
        }
    }

    /**
     * The snapshots and definitions behind the figures.
     *
     * @param note what a reader should know about them; null for nothing
     */
    record SourcesTable(List<SourceEntry> sources, @Nullable String note) implements Leaf {
        public SourcesTable {
            sources = List.copyOf(sources);
        }
    }

    /** All gaps of the dossier, once more together. */
    record GapList(List<Gap> gaps) implements Leaf {
        public GapList {
            gaps = List.copyOf(gaps);
        }
    }
}
