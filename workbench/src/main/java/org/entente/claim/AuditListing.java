package org.entente.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.text.MessageBundle;

/** The results for a terminal: one block a claim, and a line that counts the verdicts. */
public final class AuditListing {
    private static final int WIDTH = 100;
    private static final String INDENT = "    ";

    private AuditListing() {}

    /** Lines of at most {@value #WIDTH} characters, save where a word is longer. */
    public static List<String> lines(List<ClaimResult> results) {
        MessageBundle texts = MessageBundle.english(Auditor.class);
        List<String> lines = new ArrayList<>();
        for (ClaimResult result : results) {
            lines.add(head(result, texts));
            wrap(texts.fill("page.says", Map.of("text", result.claim().says())), lines);
            wrap(texts.fill("page.data", Map.of("text", result.sentence())), lines);
            result.cautions().forEach(c -> wrap(texts.fill("page.mind", Map.of("text", c.text())), lines));
            result.findNeededBeyondSentence()
                    .ifPresent(needed -> wrap(texts.fill("page.need", Map.of("text", needed.text())), lines));
            lines.add("");
        }
        lines.add(summary(results, texts));
        return lines;
    }

    private static String head(ClaimResult result, MessageBundle texts) {
        String verdict = result.verdict().word().toUpperCase(Locale.ROOT);
        return texts.fill(
                "page.head",
                Map.of(
                        "verdict", String.format(Locale.ROOT, "%-12s", verdict),
                        "claim", result.claim().id(),
                        "where", result.claim().where().toString()));
    }

    private static String summary(List<ClaimResult> results, MessageBundle texts) {
        return texts.fill(
                "page.summary",
                Map.of(
                        "all", String.valueOf(results.size()),
                        "supported", count(results, Verdict.SUPPORTED),
                        "contradicted", count(results, Verdict.CONTRADICTED),
                        "imprecise", count(results, Verdict.IMPRECISE),
                        "notshown", count(results, Verdict.NOT_SHOWN),
                        "uncheckable", count(results, Verdict.UNCHECKABLE)));
    }

    private static String count(List<ClaimResult> results, Verdict verdict) {
        return String.valueOf(
                results.stream().filter(r -> r.verdict() == verdict).count());
    }

    private static void wrap(String text, List<String> lines) {
        StringBuilder line = new StringBuilder(INDENT);
        for (String word : text.split(" ", -1)) {
            if (line.length() + word.length() > WIDTH) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                line.append(INDENT).append("      ");
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().stripTrailing());
    }
}
