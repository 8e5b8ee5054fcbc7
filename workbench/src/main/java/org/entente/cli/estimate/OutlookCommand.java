package org.entente.cli.estimate;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.Workbench;
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.FailureException;
import org.entente.cli.shared.Globals;
import org.entente.cli.shared.MeasureRequest;
import org.entente.cli.shared.NothingToAnswer;
import org.entente.cli.shared.OutputFormat;
import org.entente.cli.shared.StateArguments;
import org.entente.cli.shared.StillWorking;
import org.entente.cli.shared.UsageException;
import org.entente.country.YearRange;
import org.entente.measure.Figures;
import org.entente.measure.estimate.Outlook;
import org.entente.measure.estimate.OutlookRequest;
import org.entente.measure.estimate.OutlookStudy;
import org.entente.measure.estimate.Scenario;
import org.entente.measure.estimate.ScenarioEffect;
import org.entente.measure.estimate.ScenarioStudy;
import org.entente.measure.model.Definition;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;
import org.entente.numerics.regression.EstimationException;
import org.entente.service.KnownFigures;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code entente outlook}: where one series may go, how well that could be foretold before, and how
 * near a target is.
 */
@Command(
        name = "outlook",
        description = {
            "Forecasts one series with its uncertainty, by the model that forecast its past best.",
            "With --target it also gives the chance of reaching a value and the growth that takes."
        },
        footer = {
            "",
            "Examples:",
            "  entente outlook trade.total TUR PAK --to 2030",
            "  entente outlook trade.total TUR PAK --target 5e9 --by 2030"
        })
public final class OutlookCommand implements Callable<Integer> {
    private static final int EARLIEST = 1816;
    private static final int LATEST = 2100;

    private final Globals globals;

    @Parameters(index = "0", paramLabel = "MEASURE", description = "One measure; entente measures lists them.")
    private String measure = "";

    @Parameters(index = "1..*", arity = "0..2", paramLabel = "STATE", description = "One state or two.")
    private List<String> states = List.of();

    @Option(
            names = "--to",
            paramLabel = "Y",
            description =
                    "Last year of the forecast (default: the year of --by, else as far as the data carry, five years at most).")
    private @Nullable Integer to;

    @Option(names = "--target", paramLabel = "V", description = "A value to reach, in the unit of the measure.")
    private @Nullable Double target;

    @Option(names = "--by", paramLabel = "Y", description = "The year by which the target is to be reached.")
    private @Nullable Integer by;

    @Option(names = "--from", paramLabel = "Y", description = "First year of the past to be used (default: all).")
    private @Nullable Integer from;

    @Option(names = "--issue", paramLabel = "I", description = "Issue area of votes.")
    private @Nullable String issue;

    @Option(
            names = "--basis",
            paramLabel = "published|register",
            description = "Totals that arms are measured against.")
    private @Nullable String basis;

    @Option(
            names = "--source",
            paramLabel = "S",
            description =
                    "The source whose series is carried on (default: of those that reach far enough, the one that ends last).")
    private @Nullable String source;

    @Option(
            names = "--scenario",
            paramLabel = "DRIVER=CHANGE",
            description =
                    "For flows of trade, what the forecast would be if agreement=+0.1 (share of equal votes), ideal-distance=-0.5, gdp=+20%% "
                            + "(of one of the two) or trade-agreement=yes|no and all else as it is; may be repeated.")
    private List<String> scenarios = List.of();

    @Option(names = "--format", paramLabel = "table|csv|json", description = "How to print it (default: table).")
    private OutputFormat format = OutputFormat.TABLE;

    public OutlookCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() throws IOException {
        try (Workbench workbench = globals.open();
                StillWorking telling = StillWorking.begin(globals, workbench)) {
            MeasureRequest request = request(workbench);
            Definition definition = request.definition();
            requireSensible(definition);
            Figures figures = KnownFigures.of(workbench, List.of(definition));
            Subjects asked = new StateArguments(Optional.empty()).subjects(states, null);
            readScenarios(definition);
            OutlookPrinter printer = new OutlookPrinter(globals, format, target);
            OutlookStudy study = new OutlookStudy(figures);
            for (Subjects subject : StateArguments.each(asked, definition)) {
                Question question = Question.of(subject, new YearRange(EARLIEST, LATEST))
                        .withArgument(request.argument())
                        .withVintage(source, null);
                Outlook outlook = study.study(definition.id(), question, new OutlookRequest(from, to, target, by));
                if (outlook instanceof Outlook.Refused refused) {
                    throw new FailureException(
                            NothingToAnswer.because(workbench.store(), OutlookPrinter.refusal(refused)));
                }
                Outlook.Forecasted made = (Outlook.Forecasted) outlook;
                printer.add(made, effects(definition, figures, made));
            }
            printer.print();
        }
        return Exit.DONE;
    }

    private MeasureRequest request(Workbench workbench) {
        List<MeasureRequest> requests = MeasureRequest.list(measure, workbench.measures(), issue, basis);
        if (requests.size() != 1) {
            throw new UsageException(MESSAGES.fill("outlook.one", "measure", measure));
        }
        return requests.get(0);
    }

    /** The effects of scenarios; empty without scenarios. */
    private List<ScenarioEffect> effects(Definition definition, Figures figures, Outlook.Forecasted outlook) {
        if (scenarios.isEmpty()) {
            return List.of();
        }
        List<Scenario> asked = readScenarios(definition);
        ScenarioStudy study = new ScenarioStudy(figures);
        List<String> missing = study.missing(asked);
        if (!missing.isEmpty()) {
            throw new FailureException(MESSAGES.fill("outlook.scenario_needs", "sources", String.join(", ", missing)));
        }
        for (Scenario scenario : asked) {
            if (scenario.driver() == Scenario.Driver.TRADE_AGREEMENT) {
                requireAnotherAnswer(study, scenario, outlook);
            }
        }
        try {
            return study.study(definition.id(), asked);
        } catch (EstimationException e) {
            throw new FailureException(MESSAGES.fill("outlook.scenario_failed", "reason", e.getMessage()));
        }
    }

    private List<Scenario> readScenarios(Definition definition) {
        if (!scenarios.isEmpty() && !ScenarioStudy.explains(definition.id())) {
            throw new UsageException(MESSAGES.fill("outlook.scenario_for", "measure", definition.id()));
        }
        if (!scenarios.isEmpty() && format == OutputFormat.CSV) {
            throw new UsageException(MESSAGES.get("outlook.scenario_format"));
        }
        List<Scenario> asked = new ArrayList<>();
        for (String text : scenarios) {
            try {
                asked.add(Scenario.parse(text));
            } catch (IllegalArgumentException e) {
                throw new UsageException(MESSAGES.fill("outlook.scenario", "text", text));
            }
        }
        return asked;
    }

    /**
     * Two states that have a trade agreement cannot be given one, nor can it be taken from two that
     * have none.
     */
    private static void requireAnotherAnswer(ScenarioStudy study, Scenario scenario, Outlook.Forecasted outlook) {
        FigureId id = outlook.lastFigure().id();
        int year = outlook.lastYear();
        int count = study.countAgreements(id.from(), id.to(), year)
                .orElseThrow(() ->
                        new FailureException(MESSAGES.fill("outlook.scenario_unsure", "answer", scenario.answer())));
        if (count > 0 == scenario.change() > 0) {
            throw new UsageException(MESSAGES.fill(
                    "outlook.scenario_idle",
                    "answer",
                    scenario.answer(),
                    "source",
                    "desta",
                    "have",
                    count > 0 ? MESSAGES.get("outlook.scenario_have") : MESSAGES.get("outlook.scenario_have_not"),
                    "year",
                    year));
        }
    }

    private void requireSensible(Definition definition) {
        if (source != null && !definition.sources().contains(source)) {
            throw new UsageException(MESSAGES.fill(
                    "unread_source",
                    "measures",
                    definition.id(),
                    "source",
                    source,
                    "readable",
                    String.join(", ", definition.sources())));
        }
        if (by != null && target == null) {
            throw new UsageException(MESSAGES.get("outlook.by"));
        }
        if (target != null && !(Double.isFinite(target) && target >= definition.low() && target <= definition.high())) {
            throw new UsageException(MESSAGES.fill(
                    "outlook.target",
                    "target",
                    String.valueOf(target),
                    "measure",
                    definition.id(),
                    "low",
                    definition.low(),
                    "high",
                    definition.high()));
        }
        for (Integer year : new @Nullable Integer[] {from, to, by}) {
            if (year != null && (year < EARLIEST || year > LATEST)) {
                throw new UsageException(
                        MESSAGES.fill("outlook.year", "year", year, "earliest", EARLIEST, "latest", LATEST));
            }
        }
    }
}
