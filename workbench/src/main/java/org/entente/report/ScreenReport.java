package org.entente.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.dossier.Block;
import org.entente.dossier.Dossier;
import org.entente.dossier.Gap;
import org.entente.dossier.KeyFacts;
import org.entente.dossier.Numbers;
import org.entente.dossier.Section;
import org.entente.dossier.Table;
import org.entente.dossier.VerdictTable;
import org.entente.text.Arguments;
import org.entente.text.MessageBundle;
import org.entente.text.Span;

/**
 * A dossier on one screen of text: the bottom line and the indicators of its brief, verdicts and
 * the number of gaps. A document without a brief, such as a comparison, shows its key figures.
 */
public final class ScreenReport {
    private static final int WIDTH = 96;

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
        Optional<Section> brief = dossier.sections().stream()
                .filter(section -> section.id().equals(BriefPages.BRIEF))
                .findFirst();
        brief.ifPresent(section -> {
            lines.add("");
            bottomLine(section).forEach(sentence -> lines.addAll(wrapped(sentence)));
            lines.add("");
            indicators(section).forEach(table -> lines.addAll(rows(table)));
            lines.add("");
        });
        if (brief.isEmpty()) {
            blocks(KeyFacts.class).flatMap(f -> f.cards().stream()).forEach(card -> lines.add(card(card)));
        }
        blocks(VerdictTable.class).forEach(v -> lines.add(claims(v)));
        String gaps = dossier.gaps().stream().map(Gap::what).collect(Collectors.joining("; "));
        lines.addAll(wrapped(counted("screen.gaps", dossier.gaps().size(), gaps).strip()));
        return lines;
    }

    /** The paragraph and the points that a brief begins with. */
    private static List<String> bottomLine(Section brief) {
        List<String> sentences = new ArrayList<>();
        for (Block block : brief.blocks()) {
            if (block instanceof Block.Paragraph paragraph) {
                sentences.add(Span.plain(paragraph.spans()));
            } else if (block instanceof Block.Points points) {
                points.points().forEach(point -> sentences.add(Span.plain(point)));
            } else {
                break;
            }
        }
        return sentences;
    }

    private static Stream<Table> indicators(Section brief) {
        return brief.blocks().stream()
                .filter(block -> block instanceof Table table && table.id().equals("brief-indicators"))
                .map(Table.class::cast);
    }

    /** Name, value, year and trend of each indicator, in columns. */
    private static List<String> rows(Table table) {
        List<List<String>> cells = table.rows().stream()
                .map(row -> row.cells().stream()
                        .map(cell -> Span.plain(cell.spans()))
                        .toList())
                .toList();
        int name = longest(cells, 0);
        int value = longest(cells, 1);
        int year = longest(cells, 2);
        String form = "  %-" + name + "s  %-" + value + "s  %-" + year + "s  %s";
        return cells.stream()
                .map(row -> form.formatted(row.get(0), row.get(1), row.get(2), row.get(3))
                        .stripTrailing())
                .toList();
    }

    private static int longest(List<List<String>> rows, int column) {
        return Math.max(
                1, rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(1));
    }

    /** A sentence in lines of a terminal's width. */
    private static List<String> wrapped(String sentence) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : sentence.split(" ", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
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

    private <T extends Block> Stream<T> blocks(Class<T> kind) {
        return dossier.sections().stream()
                .flatMap(s -> s.blocks().stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
