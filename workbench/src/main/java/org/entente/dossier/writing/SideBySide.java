package org.entente.dossier.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.entente.dossier.Section;
import org.entente.measure.Begun;
import org.entente.measure.Desks;
import org.entente.measure.Figures;

/**
 * Writes the sections of a dossier at two desks: from the first one on at one, from the last but one back at the other, until they meet. What
 * the other desk shows is entered in reading order after what this one shows, so that the dossier is the same wherever they meet. The last
 * section speaks of what all others show and leave open, and is written when they are there. Each desk asks for the lineage of what it has shown itself,
 * since it has just read the rows.
 */
final class SideBySide {
    private final List<SectionWriter> sections;
    private int front;
    private int back;

    SideBySide(List<SectionWriter> sections) {
        this.sections = sections;
        this.back = sections.size() - 1;
    }

    /** A section that was written at the other desk, with what it shows. */
    private record Part(int place, Section section, Context context) {}

    /**
     * Writes all.
     *
     * @param context of the desk of the calling thread, which in the end holds all that is shown
     * @param then hears of each section in reading order
     */
    void write(Context context, Desks desks, Consumer<Section> then) {
        Begun<List<Part>> begun = desks.begin(desk -> fromBehind(context, desk));
        SectionWriter last = sections.get(sections.size() - 1);
        try {
            // What the sources tell: the other desk needs it next, too.
            context.sourceEvents();
            for (int place = takeFirst(); place >= 0; place = takeFirst()) {
                then.accept(sections.get(place).write(context));
                context.ledger().trace();
            }
            last.prepare(context);
        } finally {
            close();
            begun.await();
        }
        for (Part part : begun.join()) {
            context.add(part.context());
            then.accept(part.section());
        }
        then.accept(last.write(context));
    }

    private List<Part> fromBehind(Context context, Figures desk) {
        List<Part> parts = new ArrayList<>();
        for (int place = takeLast(); place >= 0; place = takeLast()) {
            Context own = context.at(desk);
            parts.add(new Part(place, sections.get(place).write(own), own));
            own.ledger().trace();
        }
        sections.get(sections.size() - 1).prepare(context.at(desk));
        parts.sort(Comparator.comparingInt(Part::place));
        return parts;
    }

    private synchronized int takeFirst() {
        return front < back ? front++ : -1;
    }

    private synchronized int takeLast() {
        return front < back ? --back : -1;
    }

    /** Nothing more is begun. */
    private synchronized void close() {
        front = back;
    }
}
