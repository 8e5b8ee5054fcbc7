package org.entente.dossier;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.entente.measure.model.Figure;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/** Compares two editions of a dossier, such as one on each of two vintages of a source. */
public final class EditionDiff {
    private final UnaryOperator<String> plain;

    /**
     * @param plain makes texts alike that differ only in what is not compared, such as the name of
     *     the vintage
     */
    public EditionDiff(UnaryOperator<String> plain) {
        this.plain = plain;
    }

    /**
     * A figure that one edition shows otherwise than the other.
     *
     * @param id as {@code entente trace} takes it
     * @param before as printed; null where the edition does not show it
     * @param after likewise
     */
    public record FigureChange(
            String id, @Nullable String before, @Nullable String after) {}

    /**
     * A sentence that differs.
     *
     * @param section id of its section
     * @param before the sentence; null when it appeared
     * @param after the sentence; null when it vanished
     */
    public record SentenceChange(
            String section,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * Figures of measures whose value, interval or status differs, or that only one edition shows;
     * in the order of the dossiers.
     */
    public List<FigureChange> listFigures(Dossier before, Dossier after) {
        Map<String, Evidence.Measured> was = figures(before);
        Map<String, Evidence.Measured> is = figures(after);
        Set<String> ids = new LinkedHashSet<>(was.keySet());
        ids.addAll(is.keySet());
        List<FigureChange> changes = new ArrayList<>();
        for (String id : ids) {
            Evidence.Measured one = was.get(id);
            Evidence.Measured other = is.get(id);
            if (one == null || other == null || !alike(one.figure(), other.figure())) {
                String earlier = printed(one);
                String later = printed(other);
                boolean hidden = earlier != null && earlier.equals(later);
                changes.add(
                        hidden ? new FigureChange(id, exact(one), exact(other)) : new FigureChange(id, earlier, later));
            }
        }
        return changes;
    }

    private static Map<String, Evidence.Measured> figures(Dossier dossier) {
        Map<String, Evidence.Measured> figures = new LinkedHashMap<>();
        for (Evidence evidence : dossier.evidence()) {
            if (evidence instanceof Evidence.Measured measured) {
                figures.putIfAbsent(measured.id().replaceFirst("@.*", ""), measured);
            }
        }
        return figures;
    }

    private static boolean alike(Figure a, Figure b) {
        return a.status() == b.status()
                && Objects.equals(a.value(), b.value())
                && Objects.equals(a.low(), b.low())
                && Objects.equals(a.high(), b.high())
                && Objects.equals(a.n(), b.n());
    }

    /** The numbers themselves, where a change is lost in rounding. */
    private static String exact(Evidence.@Nullable Measured measured) {
        Figure figure = Objects.requireNonNull(measured).figure();
        return figure.value() + " [" + figure.low() + " to " + figure.high() + "] " + figure.unit();
    }

    /** Value, interval and number of items, so that a change shows wherever it lies. */
    private static @Nullable String printed(Evidence.@Nullable Measured measured) {
        if (measured == null) {
            return null;
        }
        Figure figure = measured.figure();
        Long n = figure.n();
        StringBuilder text = new StringBuilder(measured.printed());
        if (figure.low() != null && measured.range() != null) {
            text.append(" [").append(measured.range()).append(']');
        }
        return text.append(n == null ? "" : ", n " + n).toString();
    }

    /** Sentences that differ, section by section. */
    public List<SentenceChange> listSentences(Dossier before, Dossier after) {
        Map<String, List<String>> was = sentences(before);
        Map<String, List<String>> is = sentences(after);
        Set<String> sections = new LinkedHashSet<>(was.keySet());
        sections.addAll(is.keySet());
        List<SentenceChange> changes = new ArrayList<>();
        for (String section : sections) {
            changes.addAll(compare(section, was.getOrDefault(section, List.of()), is.getOrDefault(section, List.of())));
        }
        return changes;
    }

    private static Map<String, List<String>> sentences(Dossier dossier) {
        Map<String, List<String>> bySection = new LinkedHashMap<>();
        for (Section section : dossier.sections()) {
            List<String> sentences = new ArrayList<>();
            section.blocks().forEach(block -> add(block, sentences));
            bySection.put(section.id(), sentences);
        }
        return bySection;
    }

    private static void add(Block block, List<String> sentences) {
        if (block instanceof Block.Paragraph paragraph) {
            split(Span.plain(paragraph.spans()), sentences);
        } else if (block instanceof Block.Notes notes) {
            notes.notes().forEach(note -> split(Span.plain(note), sentences));
        } else if (block instanceof KeyFacts facts) {
            facts.cards().forEach(card -> {
                Span.FigureValue value = card.value();
                String shown = value == null ? "" : value.text() + " ";
                sentences.add(card.label() + ": " + shown + Span.plain(card.context()));
            });
        } else if (block instanceof VerdictTable verdicts) {
            verdicts.claims()
                    .forEach(claim -> sentences.add(claim.verdictText() + ": " + claim.says() + " "
                            + Span.plain(claim.reason()) + caveats(claim)));
        } else if (block instanceof Block.GapNotice notice) {
            split(notice.gap().what() + " " + notice.gap().why(), sentences);
        }
    }

    private static String caveats(ClaimEntry claim) {
        return claim.caveats().isEmpty() ? "" : " " + String.join(" ", claim.caveats());
    }

    private static void split(String text, List<String> sentences) {
        BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        ends.setText(text);
        int start = ends.first();
        for (int end = ends.next(); end != BreakIterator.DONE; start = end, end = ends.next()) {
            String sentence = text.substring(start, end).strip();
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
        }
    }

    /**
     * The longest common run of sentences stays; what lies between two of its members changed, one
     * for one.
     */
    private List<SentenceChange> compare(String section, List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = same(before.get(i), after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<SentenceChange> changes = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        List<String> come = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && same(before.get(i), after.get(j))) {
                flush(section, gone, come, changes);
                i++;
                j++;
            } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                gone.add(before.get(i++));
            } else {
                come.add(after.get(j++));
            }
        }
        flush(section, gone, come, changes);
        return changes;
    }

    private boolean same(String a, String b) {
        return plain.apply(a).equals(plain.apply(b));
    }

    private static void flush(String section, List<String> gone, List<String> come, List<SentenceChange> changes) {
        for (int k = 0; k < Math.max(gone.size(), come.size()); k++) {
            changes.add(new SentenceChange(
                    section, k < gone.size() ? gone.get(k) : null, k < come.size() ? come.get(k) : null));
        }
        gone.clear();
        come.clear();
    }
}
