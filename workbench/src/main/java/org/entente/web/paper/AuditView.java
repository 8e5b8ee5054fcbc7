package org.entente.web.paper;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.web.http.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an audit shows.
 *
 * @param step {@code none} when no paper was brought; else {@code waiting}, {@code reading},
 *     {@code judging}, {@code done} or {@code failed}
 * @param file name of the paper's file
 * @param claims how many were found so far
 * @param judged how many of them were judged
 * @param error why it failed
 * @param self address of the page
 * @param json address of its JSON
 * @param csv address of its CSV
 * @param counts of each verdict
 * @param events how many were found
 * @param numbers how many were found
 * @param cautions what to mind
 * @param parts the marked text and the tables
 * @param megabytes that a paper may have
 * @param minutes for which an audit is kept
 */
public record AuditView(
        String step,
        String file,
        int claims,
        int judged,
        String error,
        String self,
        String json,
        String csv,
        Map<String, Long> counts,
        int events,
        int numbers,
        List<String> cautions,
        String parts,
        long megabytes,
        long minutes) {

    static AuditView of(@Nullable PaperRun run, PageRequest request) {
        PaperRun.Result result = run == null ? null : run.result();
        return new AuditView(
                run == null ? "none" : run.step().name().toLowerCase(Locale.ROOT),
                run == null ? "" : run.name(),
                run == null ? 0 : run.claims(),
                run == null ? 0 : run.judged(),
                run == null ? "" : run.error(),
                request.address().text(),
                request.address().inForm(".json"),
                request.address().inForm(".csv"),
                result == null ? Map.of() : result.counts(),
                result == null ? 0 : result.events(),
                result == null ? 0 : result.numbers(),
                result == null ? List.of() : result.cautions(),
                result == null ? "" : result.parts(),
                PaperUpload.MEGABYTES,
                PaperRuns.MINUTES);
    }

    /** Whether it is under way. */
    public boolean isRunning() {
        return step.equals("waiting") || step.equals("reading") || step.equals("judging");
    }
}
