package org.entente.dossier.writing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.dossier.Block;
import org.entente.dossier.Chart;
import org.entente.dossier.Dossier;
import org.entente.dossier.Evidence;
import org.entente.dossier.KeyFacts;
import org.entente.dossier.Section;
import org.entente.dossier.Table;
import org.entente.dossier.Timeline;
import org.entente.text.Span;

/** What may be wrong with the sentences of a dossier, found by machine. */
final class Sentences {
    private static final List<Pattern> ACCIDENTS = List.of(
            Pattern.compile("\\b(None|NaN|null|Infinity|undefined)\\b(?! was)"),
            Pattern.compile("[{}]"),
            Pattern.compile(" {2}| ,| \\.(?!\\d)| ;|\\( | \\)"),
            Pattern.compile("\\(\\)|\\.\\.|,,|;\\.|,\\.|:\\."),
            Pattern.compile(
                    "\\b1 (years|roll calls|events|items|claims|states|organisations|partners|orders|exercises|parties|members|triads)\\b"),
            Pattern.compile("\\b[Aa] (?=[aeio]|8\\b|11\\b|18\\b|8[0-9])"),
            Pattern.compile("\\b[Aa]n (?=[bcdfgjklmnpqrstvwxyz])"),
            Pattern.compile("s\u2019s\\b"),
            Pattern.compile("\\bto since\\b|\\bare (by|across)\\b"),
            Pattern.compile("\\b(the the|of of|in in|and and|to to)\\b", Pattern.CASE_INSENSITIVE));

    private static final Pattern BARE = Pattern.compile(
            "(?<!the |The |\\p{L}-)\\b(United States|United Kingdom|Netherlands|Philippines|United Arab Emirates|Bahamas|Gambia)\\b");

    private Sentences() {}

    /** Everything that the program says in sentences; texts of a case are the curator's. */
    static List<String> of(Dossier dossier) {
        List<String> all = new ArrayList<>();
        for (Section section : dossier.sections()) {
            for (Block block : section.blocks()) {
                if (block instanceof Block.Paragraph paragraph) {
                    all.add(Span.plain(paragraph.spans()));
                } else if (block instanceof Block.Notes notes) {
                    notes.notes().forEach(n -> all.add(Span.plain(n)));
                } else if (block instanceof KeyFacts facts) {
                    facts.cards().forEach(c -> all.add(Span.plain(c.context())));
                } else if (block instanceof Chart chart) {
                    all.add(chart.summary());
                } else if (block instanceof Timeline timeline) {
                    timeline.events().stream()
                            .filter(e -> !e.source().equals("case"))
                            .forEach(e -> all.add(e.summary()));
                    all.add(timeline.rule());
                }
            }
        }
        dossier.gaps().forEach(g -> all.addAll(List.of(g.what(), g.why(), g.fill())));
        return all;
    }

    /** What is wrong with a sentence; empty when nothing is. */
    static List<String> accidents(String sentence) {
        List<String> found = new ArrayList<>();
        // What a publisher wrote stands between quotation marks and is left as it is.
        String own = sentence.replaceAll("\u201C[^\u201D]*\u201D", "\u201C\u201D");
        for (Pattern pattern : ACCIDENTS) {
            Matcher matcher = pattern.matcher(own);
            if (matcher.find()) {
                found.add("'" + matcher.group() + "' in: " + sentence);
            }
        }
        if (sentence.chars().filter(c -> c == '\u201C').count()
                != sentence.chars().filter(c -> c == '\u201D').count()) {
            found.add("quotation marks in: " + sentence);
        }
        if (sentence.chars().filter(c -> c == '(').count()
                != sentence.chars().filter(c -> c == ')').count()) {
            found.add("brackets in: " + sentence);
        }
        return found;
    }

    /**
     * A name that lacks its article, in sentences that speak of the two states; what a row of a
     * table is called is quoted as it stands there.
     */
    static List<String> bare(String sentence) {
        Matcher matcher = BARE.matcher(sentence.replaceAll("\\([^)]*\\)|“[^”]*, beyond its leaders”", ""));
        return matcher.find() ? List.of(matcher.group() + " in: " + sentence) : List.of();
    }

    /** Figures that sentences and tables print differently, and numbers without evidence. */
    static List<String> contradictions(Dossier dossier) {
        Map<String, Set<String>> allowed = new HashMap<>();
        for (Evidence evidence : dossier.evidence()) {
            Set<String> texts = new TreeSet<>(Set.of(evidence.printed()));
            if (evidence instanceof Evidence.Measured measured) {
                String range = measured.range();
                if (range != null) {
                    texts.add(range);
                }
                Long n = measured.figure().n();
                texts.add(String.format(java.util.Locale.ENGLISH, "%,d", n == null ? 0 : n));
            }
            if (evidence instanceof Evidence.Estimated estimated && estimated.range() != null) {
                texts.add(estimated.range());
            }
            allowed.put(evidence.id(), texts);
        }
        List<String> found = new ArrayList<>();
        for (Span.FigureValue value : numbers(dossier)) {
            Set<String> texts = allowed.get(value.evidence());
            if (texts == null || (!texts.contains(value.text()) && !isShortened(dossier, value))) {
                found.add(value.evidence() + " is printed " + value.text() + ", its evidence " + texts);
            }
        }
        return found;
    }

    /** In the brief the unit stands in the row's label, and a percentile is rounded down. */
    private static boolean isShortened(Dossier dossier, Span.FigureValue value) {
        return dossier.evidence().stream()
                .filter(evidence -> evidence.id().equals(value.evidence()))
                .anyMatch(evidence -> evidence.printed().startsWith(value.text() + " ")
                        || (evidence instanceof Evidence.Measured measured && isRoundedDown(measured, value.text())));
    }

    private static boolean isRoundedDown(Evidence.Measured measured, String text) {
        Double exact = measured.figure().value();
        if (measured.figure().id().aspect() == null || exact == null || !text.matches("[0-9.]+%")) {
            return false;
        }
        double lost = exact * 100 - Double.parseDouble(text.replace("%", ""));
        return lost >= -1e-9 && lost < 1;
    }

    private static List<Span.FigureValue> numbers(Dossier dossier) {
        List<Span> spans = new ArrayList<>();
        for (Section section : dossier.sections()) {
            for (Block block : section.blocks()) {
                if (block instanceof Block.Paragraph paragraph) {
                    spans.addAll(paragraph.spans());
                } else if (block instanceof KeyFacts facts) {
                    facts.cards().forEach(c -> spans.addAll(c.context()));
                } else if (block instanceof Table table) {
                    addCells(table, spans);
                } else if (block instanceof Chart chart) {
                    addCells(chart.table(), spans);
                }
            }
        }
        return spans.stream()
                .filter(Span.FigureValue.class::isInstance)
                .map(Span.FigureValue.class::cast)
                .toList();
    }

    private static void addCells(Table table, List<Span> into) {
        table.rows().forEach(r -> r.cells().forEach(c -> into.addAll(c.spans())));
    }
}
