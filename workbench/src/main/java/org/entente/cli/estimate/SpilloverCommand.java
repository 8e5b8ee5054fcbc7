package org.entente.cli.estimate;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.Workbench;
import org.entente.cli.shared.ColumnList;
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.FailureException;
import org.entente.cli.shared.Globals;
import org.entente.cli.shared.OutputFormat;
import org.entente.cli.shared.StillWorking;
import org.entente.cli.shared.UsageException;
import org.entente.country.YearRange;
import org.entente.measure.estimate.SpilloverStudy;
import org.entente.measure.estimate.Studies;
import org.entente.measure.estimate.Subject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code entente spillover}: whether one measure of pairs rises after another, on the panel of all
 * pairs.
 */
@Command(
        name = "spillover",
        description = {
            "Tests whether a change in one measure precedes a change in another, on the panel of all pairs.",
            "Distributed lags and leads of the cause, with effects of each pair and of each state in each year; standard errors allow for all rows that share a state. See docs/levels.md."
        },
        footer = {"", "Examples:", "  entente spillover un.agreement trade.total --from 1980 --to 2014"})
public final class SpilloverCommand implements Callable<Integer> {
    private final Globals globals;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "CAUSE",
            description = "A measure of pairs (default: arms.tiv).")
    private String cause = "arms.tiv";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "OUTCOME",
            description = "A measure of pairs (default: trade.total).")
    private String outcome = "trade.total";

    @Option(names = "--from", paramLabel = "Y", description = "First year of the outcome (default: the first covered).")
    private int from = 1816;

    @Option(names = "--to", paramLabel = "Y", description = "Last year of the outcome (default: the last covered).")
    private int to = 2100;

    @Option(names = "--lags", paramLabel = "N", description = "Years after the cause, besides its own (default: 3).")
    private int lags = SpilloverStudy.LAGS;

    @Option(names = "--leads", paramLabel = "N", description = "Years before the cause (default: 2).")
    private int leads = SpilloverStudy.LEADS;

    @Option(names = "--format", paramLabel = "table|csv|json", description = "How to print it (default: table).")
    private OutputFormat format = OutputFormat.TABLE;

    public SpilloverCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() {
        if (from > to || lags < 0 || leads < 1 || lags > 20 || leads > 20) {
            throw new UsageException(
                    MESSAGES.fill("spillover.range", "from", from, "to", to, "lags", lags, "leads", leads));
        }
        try (Workbench workbench = globals.open();
                StillWorking telling = StillWorking.begin(globals, workbench)) {
            Subject x = Subject.parse(cause, null, workbench.measures());
            Subject y = Subject.parse(outcome, null, workbench.measures());
            if (x.written().equals(y.written())) {
                throw new UsageException(MESSAGES.fill("spillover.same", "measure", cause));
            }
            SpilloverStudy.Outcome answer =
                    new Studies().spillover(workbench.store(), x, y, new YearRange(from, to), leads, lags);
            if (answer instanceof SpilloverStudy.Refused refused) {
                throw new FailureException(refused.reason());
            }
            print(((SpilloverStudy.Estimated) answer).study(), x, y);
        }
        return Exit.DONE;
    }

    private void print(SpilloverStudy study, Subject x, Subject y) {
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < study.fit().beta().length; k++) {
            int lag = k - study.leads();
            SpilloverStudy.Sum one = new SpilloverStudy.Sum(
                    study.fit().beta()[k], Math.sqrt(Math.max(0, study.fit().dyadic()[k][k])));
            double twoWay = Math.sqrt(Math.max(0, study.fit().twoWay()[k][k]));
            rows.add(new Row(lag < 0 ? "lead" + -lag : "lag" + lag, one, twoWay));
        }
        rows.add(new Row("sum_of_leads", study.sumOfLeads(), null));
        rows.add(new Row("sum_of_lags", study.sumOfLags(), null));
        if (format == OutputFormat.TABLE) {
            globals.out()
                    .println(MESSAGES.fill(
                            "spillover.head",
                            "outcome",
                            y.written(),
                            "cause",
                            x.written(),
                            "years",
                            study.years(),
                            "rows",
                            study.fit().rows(),
                            "pairs",
                            study.pairs(),
                            "moved",
                            study.moved(),
                            "outcome_unit",
                            y.unitOnScale(),
                            "cause_unit",
                            x.unitOnScale()));
        }
        new ColumnList<Row>()
                .with("term", Row::term)
                .with("coefficient", row -> shown(row.sum().value()))
                .with("std_error", row -> shown(row.sum().error()))
                .with(
                        "statistic",
                        row -> row.sum().error() > 0
                                ? shown(row.sum().value() / row.sum().error())
                                : null)
                .with("low", row -> shown(row.sum().low()))
                .with("high", row -> shown(row.sum().high()))
                .with("std_error_two_way", row -> row.twoWay() == null ? null : shown(row.twoWay()))
                .list(rows)
                .print(globals.out(), format);
        if (format == OutputFormat.TABLE) {
            globals.out().println(verdict(study));
        }
    }

    private static String verdict(SpilloverStudy study) {
        SpilloverStudy.Sum lags = study.sumOfLags();
        if (study.sumOfLeads().excludesZero()) {
            return MESSAGES.get("spillover.leads");
        }
        return lags.excludesZero()
                ? MESSAGES.fill("spillover.seen", "low", number(lags.low()), "high", number(lags.high()))
                : MESSAGES.fill(
                        "spillover.none",
                        "low",
                        number(lags.low()),
                        "high",
                        number(lags.high()),
                        "seeable",
                        number(lags.seeable()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /** @param twoWay the standard error clustered by both states; absent for a sum */
    private record Row(
            String term, SpilloverStudy.Sum sum, @Nullable Double twoWay) {}

    private Object shown(double value) {
        return format == OutputFormat.TABLE ? number(value) : (Object) value;
    }
}
