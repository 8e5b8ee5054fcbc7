package org.entente.mcp;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.Workbench;
import org.entente.claim.Caution;
import org.entente.claim.ClaimResult;
import org.entente.claim.Verdict;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.country.Today;
import org.entente.dossier.Dossier;
import org.entente.dossier.DossierTexts;
import org.entente.measure.Figures;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.Figure;
import org.entente.paper.JudgedClaim;
import org.entente.paper.PaperAudit;
import org.entente.paper.PaperAuditor;
import org.entente.paper.text.PaperReader;
import org.entente.paper.text.UnreadablePaperException;
import org.entente.report.Reports;
import org.entente.service.Dossiers;
import org.entente.service.PairCase;
import org.entente.service.PaperAudits;
import org.jspecify.annotations.Nullable;

/** Tools that write a text or read one. */
final class TextTools {
    /** About 3,000 words. */
    static final int LONGEST_TEXT = 20_000;

    private static final int CLAIMS = 20;
    private static final int MOST_CLAIMS = 100;

    /** Figures listed for a claim, the deciding one first. */
    private static final int FIGURES = 3;

    private TextTools() {}

    static List<Tool> list() {
        return List.of(
                new Tool(
                        "brief",
                        "Brief on two states",
                        "Two pages on the relationship of two states as Markdown: what kind it is, the main numbers and"
                                + " their trend, milestones and cautions, followed by the figure id and the source of the"
                                + " numbers, and what to cite. The first brief of a store can take more than a minute.",
                        List.of(
                                Parameter.text("first", "A state.").needed(),
                                Parameter.text("second", "Another state.").needed(),
                                Parameter.year("from", "First year (default: the first common year since 1946)."),
                                Parameter.year("to", "Last year (default: the last that the data cover).")),
                        TextTools::brief),
                new Tool(
                        "audit_text",
                        "Audit a text",
                        "Finds statements about states in an English text that the data can check (trade, arms, votes,"
                                + " alliances, disputes, spending and so on) and says of each whether it is supported,"
                                + " contradicted, imprecise, not shown or uncheckable, with the figures and what to cite."
                                + " What is not listed was not checked.",
                        List.of(
                                Parameter.longText(
                                                "text",
                                                LONGEST_TEXT,
                                                "The text, at most %,d characters.".formatted(LONGEST_TEXT))
                                        .needed(),
                                Parameter.limit(CLAIMS, MOST_CLAIMS)),
                        TextTools::audit));
    }

    private static String brief(ToolArguments arguments, Workbench workbench) throws IOException {
        ToolArguments.TwoStates pair = arguments.pair(arguments.get("first"), arguments.get("second"));
        arguments.years();
        Integer from = arguments.number("from");
        Integer to = arguments.number("to");
        int begin = from == null ? StateSystem.FIRST_YEAR : from;
        int end = to == null ? Today.year() : to;
        boolean common = IntStream.rangeClosed(begin, Math.max(begin, end))
                .anyMatch(year -> StateSystem.standard()
                        .isDyad(pair.first().cow(), pair.second().cow(), year));
        if (!common) {
            throw new ToolException("%s and %s were not members of the state system in a common year (%s; %s)"
                    .formatted(
                            pair.first().name(),
                            pair.second().name(),
                            pair.first().describeYears(),
                            pair.second().describeYears()));
        }
        PairCase about = PairCase.findEmbedded(pair.first(), pair.second()).orElse(null);
        Dossier dossier = new Dossiers(workbench, DossierTexts.of("en"))
                .pair(pair.first(), pair.second(), from, to, about, soFar -> {});
        return Reports.briefMarkdown(dossier);
    }

    private static Map<String, @Nullable Object> audit(ToolArguments arguments, Workbench workbench)
            throws IOException {
        PaperAudit audit;
        try {
            PaperAuditor.Found found = PaperAudits.find(PaperReader.readText(arguments.get("text")), workbench);
            audit = PaperAudits.judge(found, workbench, judged -> {});
        } catch (UnreadablePaperException e) {
            throw new ToolException(String.valueOf(e.getMessage()));
        }
        FigureRows rows = new FigureRows(figures(audit, workbench));
        Rows claims = new Rows(arguments.number("limit", CLAIMS));
        for (JudgedClaim judged : audit.claims()) {
            if (claims.takes()) {
                claims.add(claim(judged.result(), rows));
            } else {
                claims.leaveOut();
            }
        }
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        Map<String, @Nullable Object> counts = new LinkedHashMap<>();
        counts.put("claims", audit.claims().size());
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict.code(), audit.count(verdict));
        }
        answer.put("found", counts);
        claims.addTo(answer, "claims", "raise limit, or audit the text in parts");
        if (audit.claims().isEmpty()) {
            answer.put(
                    "why_none",
                    "no statement was found that names states, a quantity and a year in a form that the program reads");
        }
        answer.put("cautions", audit.cautions());
        answer.put("citations", rows.citations());
        return answer;
    }

    /** With those that a case on the two states froze, which the audit may have used. */
    private static Figures figures(PaperAudit audit, Workbench workbench) throws IOException {
        List<State> pair = audit.pair();
        Optional<PairCase> about =
                pair.size() == 2 ? PairCase.findEmbedded(pair.get(0), pair.get(1)) : Optional.empty();
        return workbench.figures(about.isPresent() ? about.get().frozen(workbench.measures()) : FrozenFigures.none());
    }

    private static Map<String, @Nullable Object> claim(ClaimResult result, FigureRows rows) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("text", result.claim().says());
        row.put("verdict", result.verdict().word());
        row.put("reason", result.sentence());
        List<Figure> behind = result.figures();
        row.put("figures", behind.stream().limit(FIGURES).map(rows::row).toList());
        if (behind.size() > FIGURES) {
            row.put(
                    "left_out",
                    "%d more figures of other sources, releases or years".formatted(behind.size() - FIGURES));
        }
        if (!result.cautions().isEmpty()) {
            row.put("cautions", result.cautions().stream().map(Caution::text).toList());
        }
        result.findNeeded().ifPresent(needed -> {
            row.put("needed", needed.text());
            if (!needed.sources().isEmpty()) {
                row.put("needed_sources", needed.sources());
            }
        });
        return row;
    }
}
