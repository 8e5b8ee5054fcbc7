package org.entente.dossier.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.casefile.model.EdtfDate;
import org.entente.chronology.DatedEvent;
import org.entente.chronology.Fact;
import org.entente.country.StateSystem;
import org.entente.curated.LeaderNames;
import org.entente.dossier.EventEntry;
import org.entente.provenance.RowRef;
import org.entente.text.Arguments;
import org.entente.text.MessageBundle;

/**
 * Events of the imported sources as a dossier tells them: one whole sentence each, from the texts
 * of the language.
 */
public final class SourceEvents {
    /** How many names of one event are reported; the rest are counted. */
    private static final int NAMES = 4;

    /** How many lines of one file are named; the rest are counted. */
    private static final int LINES = 3;

    private final MessageBundle texts;

    public SourceEvents(MessageBundle texts) {
        this.texts = texts;
    }

    /** The sentence that reports an event. */
    public String sentence(DatedEvent event) {
        Arguments arguments = Arguments.none();
        event.facts().forEach((name, fact) -> fill(arguments, name, fact));
        if (event.kind().equals("leader") && event.facts().get("name") instanceof Fact.Words name) {
            arguments.with("name", LeaderNames.standard().spelled(event.actors().get(0), name.text()));
        }
        return texts.get("says." + event.kind() + "." + event.says(), arguments);
    }

    EventEntry entry(DatedEvent event) {
        EdtfDate date = EdtfDate.parse(event.when().edtf());
        return new EventEntry(
                event.id(),
                date.toString(),
                texts.date(date.display()),
                date.earliest(),
                date.latest(),
                date.isOpen(),
                texts.word("event", event.kind()),
                event.sector(),
                event.actors().stream()
                        .map(cow -> StateSystem.standard().get(cow).name(texts.locale()))
                        .toList(),
                null,
                sentence(event),
                event.importance(),
                event.origin(),
                List.of(),
                null,
                where(event));
    }

    /** Where the event stands: file and lines, file by file. */
    public String where(DatedEvent event) {
        if (event.rows().isEmpty()) {
            return texts.get("where." + event.origin());
        }
        List<Long> lines = event.rows().stream()
                .flatMap(r -> r.lines().stream())
                .distinct()
                .sorted()
                .toList();
        RowRef any = event.rows().get(0);
        return texts.get(
                "where.rows",
                Arguments.none()
                        .with("snapshot", any.snapshot())
                        .with("table", any.table())
                        .count("n", lines.size(), org.entente.text.Span.text(Integer.toString(lines.size())))
                        .with(
                                "lines",
                                lines.stream().limit(LINES).map(String::valueOf).collect(Collectors.joining(", ")))
                        .choose("more", lines.size() > LINES ? "yes" : "no")
                        .with("rest", Integer.toString(Math.max(0, lines.size() - LINES))));
    }

    private void fill(Arguments arguments, String name, Fact fact) {
        if (fact instanceof Fact.Words words) {
            arguments.with(name, words.text());
        } else if (fact instanceof Fact.Word word) {
            arguments.with(name, texts.get(word.family() + "." + word.code()));
        } else if (fact instanceof Fact.WordList list) {
            arguments.with(
                    name,
                    listed(list.codes().stream()
                            .map(code -> texts.get(list.family() + "." + code))
                            .toList()));
        } else if (fact instanceof Fact.Names list) {
            arguments.with(name, some(list.names()));
        } else if (fact instanceof Fact.Party party) {
            arguments.with(name, StateSystem.standard().get(party.cow()).nameInSentence(texts.locale()));
        } else if (fact instanceof Fact.Count count) {
            arguments.count(
                    name,
                    count.number(),
                    org.entente.text.Span.text(new org.entente.dossier.Numbers(texts).count(count.number())));
        } else if (fact instanceof Fact.Year year) {
            arguments.year(name, year.year());
        } else if (fact instanceof Fact.Choice choice) {
            arguments.choose(name, choice.key());
        }
    }

    private String some(List<String> all) {
        if (all.size() <= NAMES + 1) {
            return listed(all);
        }
        return texts.get(
                "list.more",
                Arguments.none()
                        .with("names", String.join(", ", all.subList(0, NAMES)))
                        .with("rest", Integer.toString(all.size() - NAMES)));
    }

    /** One, two, or several in a row with the language's word before the last. */
    private String listed(List<String> all) {
        if (all.size() < 2) {
            return String.join("", all);
        }
        List<String> before = new ArrayList<>(all.subList(0, all.size() - 1));
        return texts.get(
                "list.and",
                Arguments.none().with("names", String.join(", ", before)).with("last", all.get(all.size() - 1)));
    }
}
