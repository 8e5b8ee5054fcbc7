package org.entente.cli.estimate;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.Workbench;
import org.entente.cli.shared.ColumnList;
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.FailureException;
import org.entente.cli.shared.Globals;
import org.entente.cli.shared.OutputFormat;
import org.entente.country.StateSystem;
import org.entente.measure.politics.IdealReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code entente ideal}: the ideal points of all members, estimated from the imported votes, beside
 * the published ones.
 */
@Command(
        name = "ideal",
        description = {
            "Estimates ideal points of all members of the UN General Assembly from the imported votes.",
            "It also says how they agree with the published ones where these are imported."
        },
        footer = {"", "Examples:", "  entente ideal"})
public final class IdealCommand implements Callable<Integer> {
    private final Globals globals;

    @Option(
            names = "--format",
            paramLabel = "table|csv|json",
            description = "table: how the two agree; csv, json: every point (default: table).")
    private OutputFormat format = OutputFormat.TABLE;

    public IdealCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() {
        try (Workbench workbench = globals.open()) {
            IdealReport report = IdealReport.of(workbench.store())
                    .orElseThrow(() -> new FailureException(MESSAGES.get("ideal.no_votes")));
            if (format == OutputFormat.TABLE) {
                table(report);
            } else {
                columns().list(report.points()).print(globals.out(), format);
            }
            return report.converged() ? Exit.DONE : warn(report);
        }
    }

    private int warn(IdealReport report) {
        globals.err().println("entente: " + MESSAGES.fill("ideal.unsettled", "iterations", report.iterations()));
        return Exit.FINDINGS;
    }

    private static ColumnList<IdealReport.Point> columns() {
        return new ColumnList<IdealReport.Point>()
                .with(
                        "state",
                        point -> StateSystem.standard()
                                .find(point.member())
                                .map(s -> s.code())
                                .orElse(Integer.toString(point.member())))
                .with("year", IdealReport.Point::year)
                .with("session", IdealReport.Point::session)
                .with("estimate", IdealReport.Point::estimate)
                .with("std_error", IdealReport.Point::error)
                .with("n", IdealReport.Point::n)
                .with("published", IdealReport.Point::published)
                .with("published_q5", IdealReport.Point::low)
                .with("published_q95", IdealReport.Point::high);
    }

    private void table(IdealReport report) {
        globals.out()
                .println(MESSAGES.fill(
                        "ideal.head",
                        "points",
                        report.points().size(),
                        "sessions",
                        report.points().stream()
                                .map(IdealReport.Point::session)
                                .distinct()
                                .count(),
                        "votes",
                        report.votes().ref(),
                        "iterations",
                        report.iterations()));
        globals.out().println(MESSAGES.get("ideal.bridge"));
        report.findAgreement()
                .ifPresentOrElse(
                        agreement -> agreement(report, agreement),
                        () -> globals.out().println(MESSAGES.get("ideal.alone")));
    }

    private void agreement(IdealReport report, IdealReport.Agreement agreement) {
        globals.out()
                .println(MESSAGES.fill(
                        "ideal.beside",
                        "published",
                        report.published() == null ? "" : report.published().ref(),
                        "pairs",
                        agreement.pairs()));
        Map<String, Double> rows = new LinkedHashMap<>();
        rows.put(MESSAGES.get("ideal.session"), agreement.sessionMedian());
        rows.put(MESSAGES.get("ideal.session_least"), agreement.sessionLeast());
        rows.put(MESSAGES.get("ideal.pooled"), agreement.pooled());
        rows.put(MESSAGES.get("ideal.within"), agreement.withinMedian());
        rows.put(MESSAGES.get("ideal.within_pooled"), agreement.withinPooled());
        rows.put(MESSAGES.get("ideal.own"), agreement.ownCoverage());
        rows.put(MESSAGES.get("ideal.joint"), agreement.jointCoverage());
        rows.put(MESSAGES.get("ideal.theirs"), agreement.theirCoverage());
        new ColumnList<Map.Entry<String, Double>>()
                .with("agreement", Map.Entry::getKey)
                .with("", row -> String.format(Locale.ROOT, "%.3f", row.getValue()))
                .list(rows.entrySet())
                .printIndented(globals.out());
    }
}
