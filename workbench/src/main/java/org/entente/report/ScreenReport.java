package org.entente.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.dossier.Block;
import org.entente.dossier.Dossier;
import org.entente.dossier.Evidence;
import org.entente.dossier.Gap;
import org.entente.dossier.KeyFacts;
import org.entente.dossier.Numbers;
import org.entente.dossier.VerdictTable;
import org.entente.text.Arguments;
import org.entente.text.MessageBundle;
import org.entente.text.Span;

/** A dossier on one screen of text: key figures, verdicts, gaps. */
public final class ScreenReport {
    private final Dossier dossier;
    private final MessageBundle texts;

    private ScreenReport(Dossier dossier) {
        this.dossier = dossier;
        this.texts = dossier.texts();
    }

    public static List<String> lines(Dossier dossier) {
        return new ScreenReport(dossier).write();
    }

    private List<String> write() {
        List<String> lines = new ArrayList<>();
        lines.add(texts.get(
                "screen.title",
                Arguments.none()
                        .with("title", dossier.title())
                        .with("years", Numbers.years(dossier.firstYear(), dossier.lastYear()))));
        blocks(KeyFacts.class).flatMap(f -> f.cards().stream()).forEach(card -> lines.add(card(card)));
        lines.add(figures());
        blocks(VerdictTable.class).forEach(v -> lines.add(claims(v)));
        List<Gap> gaps = dossier.gaps();
        lines.add(counted("screen.gaps", gaps.size(), ""));
        gaps.forEach(gap -> lines.add(texts.get("screen.gap", Arguments.none().with("what", gap.what()))));
        return lines;
    }

    private String card(KeyFacts.Card card) {
        Span.FigureValue value = card.value();
        return texts.get(
                "screen.card",
                Arguments.none()
                        .with("label", card.label())
                        .with("value", value == null ? "" : value.text())
                        .with("context", Span.plain(card.context())));
    }

    /** How many numbers there are of each origin. */
    private String figures() {
        Map<Evidence.Kind, Long> kinds = dossier.evidence().stream()
                .collect(Collectors.groupingBy(Evidence::kind, TreeMap::new, Collectors.counting()));
        String list = kinds.entrySet().stream()
                .map(e -> texts.get(
                        "screen.count",
                        Arguments.none()
                                .with("n", new Numbers(texts).count(e.getValue()))
                                .with("word", texts.word("origin", e.getKey().name()))))
                .collect(Collectors.joining(", "));
        return counted("screen.figures", dossier.evidence().size(), list);
    }

    private String claims(VerdictTable verdicts) {
        String list = verdicts.counts().stream()
                .map(c -> texts.get(
                        "screen.count",
                        Arguments.none().with("n", c.shown().text()).with("word", c.label())))
                .collect(Collectors.joining(", "));
        return counted("screen.claims", verdicts.claims().size(), list);
    }

    private String counted(String key, long n, String list) {
        return texts.get(
                key,
                Arguments.none()
                        .count("n", n, Span.text(new Numbers(texts).count(n)))
                        .with("list", list));
    }

    private <T extends Block> java.util.stream.Stream<T> blocks(Class<T> kind) {
        return dossier.sections().stream()
                .flatMap(s -> s.blocks().stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
