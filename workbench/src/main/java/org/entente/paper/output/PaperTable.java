package org.entente.paper.output;

import static org.entente.paper.PaperMessages.MESSAGES;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.claim.Verdict;
import org.entente.paper.JudgedClaim;
import org.entente.paper.PaperAudit;
import org.entente.paper.PaperNumber;
import org.entente.paper.events.PaperEvent;

/** An audited paper for a terminal: one block per claim, one line per event, and a line that counts. */
public final class PaperTable {
    private static final int WIDTH = 100;
    private static final String INDENT = "    ";

    private PaperTable() {}

    /** Lines of at most {@value #WIDTH} characters, save where a word is longer. */
    public static List<String> lines(PaperAudit audit) {
        Offsets offsets = new Offsets(audit.paper().text());
        List<String> lines = new ArrayList<>();
        PaperAudit.Coverage coverage = audit.coverage();
        lines.add(MESSAGES.fill(
                "page.coverage",
                "all",
                String.valueOf(coverage.all()),
                "checked",
                String.valueOf(coverage.checked()),
                "uncheckable",
                String.valueOf(coverage.uncheckable()),
                "open",
                String.valueOf(coverage.notUnderstood())));
        lines.add("");
        for (JudgedClaim judged : audit.claims()) {
            lines.add(MESSAGES.fill(
                    "table.head",
                    "verdict",
                    String.format(
                            Locale.ROOT,
                            "%-12s",
                            judged.result().verdict().word().toUpperCase(Locale.ROOT)),
                    "id",
                    judged.id(),
                    "start",
                    String.valueOf(offsets.codePoint(judged.claim().start())),
                    "end",
                    String.valueOf(offsets.codePoint(judged.claim().end()))));
            wrap(MESSAGES.fill("table.says", "text", judged.result().claim().says()), lines);
            wrap(MESSAGES.fill("table.read", "text", judged.reading()), lines);
            wrap(MESSAGES.fill("table.data", "text", judged.result().sentence()), lines);
            lines.add("");
        }
        for (PaperEvent event : audit.events()) {
            lines.add(MESSAGES.fill(
                    "table.event",
                    "date",
                    String.format(Locale.ROOT, "%-12s", event.date()),
                    "kind",
                    String.format(Locale.ROOT, "%-12s", event.kind()),
                    "actors",
                    String.join(", ", event.actors())));
        }
        if (!audit.events().isEmpty()) {
            lines.add("");
        }
        lines.add(MESSAGES.fill(
                "table.summary",
                "claims",
                String.valueOf(audit.claims().size()),
                "supported",
                String.valueOf(audit.count(Verdict.SUPPORTED)),
                "contradicted",
                String.valueOf(audit.count(Verdict.CONTRADICTED)),
                "imprecise",
                String.valueOf(audit.count(Verdict.IMPRECISE)),
                "notshown",
                String.valueOf(audit.count(Verdict.NOT_SHOWN)),
                "uncheckable",
                String.valueOf(audit.count(Verdict.UNCHECKABLE)),
                "events",
                String.valueOf(audit.events().size()),
                "numbers",
                String.valueOf(audit.numbers().size()),
                "checked",
                count(audit, PaperNumber.Status.CHECKED),
                "uncheckablenumbers",
                count(audit, PaperNumber.Status.UNCHECKABLE),
                "open",
                count(audit, PaperNumber.Status.NOT_UNDERSTOOD)));
        return lines;
    }

    private static String count(PaperAudit audit, PaperNumber.Status status) {
        return String.valueOf(
                audit.numbers().stream().filter(n -> n.status() == status).count());
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
