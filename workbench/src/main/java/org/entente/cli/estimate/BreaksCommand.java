package org.entente.cli.estimate;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.Workbench;
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.FailureException;
import org.entente.cli.shared.Globals;
import org.entente.cli.shared.Listing;
import org.entente.cli.shared.MeasureRequest;
import org.entente.cli.shared.OutputFormat;
import org.entente.cli.shared.QuestionOptions;
import org.entente.cli.shared.SeriesQuestions;
import org.entente.cli.shared.StateArguments;
import org.entente.cli.shared.StillWorking;
import org.entente.cli.shared.UsageException;
import org.entente.measure.Figures;
import org.entente.measure.estimate.BreakOutcome;
import org.entente.measure.estimate.BreakRequest;
import org.entente.measure.estimate.BreakScale;
import org.entente.measure.estimate.BreakSeries;
import org.entente.measure.estimate.BreakStudy;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.numerics.breaks.BreakAnalysis;
import org.entente.numerics.breaks.BreakModel;
import org.entente.numerics.breaks.Errors;
import org.entente.numerics.breaks.StructuralBreaks;
import org.entente.numerics.breaks.TooFewObservationsException;
import org.entente.service.KnownFigures;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entente breaks}: turning points of a series, by search and at dates given beforehand. */
@Command(
        name = "breaks",
        description = {
            "Searches a series for structural breaks, and tests dates that you give.",
            "A break printed as 1989 starts with 1989. \"No break\" is a possible result."
        },
        footer = {
            "",
            "Examples:",
            "  entente breaks un.agreement TUR PAK",
            "  entente breaks trade.total TUR PAK --at 1996,2004",
            "  entente breaks --data series.csv --format csv"
        })
public final class BreaksCommand implements Callable<Integer> {
    /** What may change. */
    public enum Model {
        MEAN,
        TREND
    }

    /** On which scale. */
    public enum Scale {
        AUTO,
        LEVEL,
        LOG;

        BreakScale of(Definition definition) {
            return switch (this) {
                case AUTO -> BreakScale.usual(definition);
                case LEVEL -> BreakScale.LEVEL;
                case LOG -> BreakScale.LOG;
            };
        }
    }

    private final Globals globals;

    @Parameters(
            index = "0..*",
            paramLabel = "MEASURE STATE [STATE]",
            description = "A measure and its states, by any name or code.")
    private List<String> words = List.of();

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = "Series of a CSV file instead: columns t,y or series,t,y.")
    private @Nullable Path data;

    @Mixin
    private QuestionOptions options = new QuestionOptions();

    @Option(
            names = "--at",
            split = ",",
            paramLabel = "Y",
            description = "Years to test, each the first of what would be a new regime. Not for dates found by search.")
    private List<Integer> dates = List.of();

    @Option(names = "--model", paramLabel = "mean|trend", description = "What may change (default: trend).")
    private Model model = Model.TREND;

    @Option(names = "--trim", paramLabel = "H", description = "Least part of the series in a regime (default: 0.15).")
    private double trim = BreakRequest.TRIM;

    @Option(names = "--max", paramLabel = "M", description = "Breaks looked for (default: 5).")
    private int most = BreakRequest.MOST;

    @Option(
            names = "--scale",
            paramLabel = "auto|level|log",
            description = "Logarithms or the figures themselves (default: logarithms for money).")
    private Scale scale = Scale.AUTO;

    @Option(
            names = "--net",
            description = "Of votes: net of what each state shares with all its other pairs in the year.")
    private boolean net;

    @Option(
            names = "--errors",
            paramLabel = "heterogeneous|homogeneous|hac",
            description = "What the intervals of csv and json assume (default: heterogeneous).")
    private Errors errors = Errors.HETEROGENEOUS;

    @Option(names = "--format", paramLabel = "table|csv|json", description = "How to print it (default: table).")
    private OutputFormat format = OutputFormat.TABLE;

    public BreaksCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() throws IOException {
        if (!(trim > 0 && trim <= 0.5)) {
            throw new UsageException(MESSAGES.fill("breaks.bad_trim", "trim", trim));
        }
        if (most < 0) {
            throw new UsageException(MESSAGES.fill("breaks.bad_most", "most", most));
        }
        if (data != null) {
            if (!words.isEmpty()) {
                throw new UsageException(MESSAGES.get("breaks.data_and_measure"));
            }
            if (scale != Scale.AUTO || options.years().isPresent()) {
                throw new UsageException(MESSAGES.fill(
                        "breaks.data_and_option", "options", scale == Scale.AUTO ? "--from or --to" : "--scale"));
            }
            return ofFile(data);
        }
        if (words.isEmpty()) {
            throw new UsageException(MESSAGES.get("breaks.what"));
        }
        print(List.of(ofFigures()));
        return Exit.DONE;
    }

    private int ofFile(Path file) throws IOException {
        List<BreakSheet> sheets = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (BreaksData.Read series : BreaksData.read(file)) {
            double[] values = series.array();
            String name = series.name();
            if (IntStream.range(1, values.length).allMatch(i -> values[i] == values[0])) {
                refused.add(MESSAGES.fill("breaks.constant", "name", name, "values", values.length));
                continue;
            }
            BreakModel fitted = model == Model.MEAN
                    ? BreakModel.mean(values)
                    : BreakModel.trend(
                            IntStream.range(0, values.length).asDoubleStream().toArray(), values);
            try {
                List<BreakOutcome.DatedChange> dated = dates.stream()
                        .map(d -> BreakStudy.dated(fitted, d, BreaksData.before(series.times(), d), trim))
                        .toList();
                List<String> notes = new ArrayList<>();
                if (model == Model.TREND) {
                    notes.add(MESSAGES.get("breaks.in_order"));
                }
                if (!series.empty().isEmpty()) {
                    notes.add(MESSAGES.fill("breaks.empty_rows", "rows", String.join(", ", series.empty())));
                }
                // A CSV holds the search only, and long series take their time for the rest.
                Optional<BreakAnalysis> analysis = format == OutputFormat.CSV
                        ? Optional.empty()
                        : Optional.of(BreakAnalysis.of(fitted, trim, most));
                StructuralBreaks search = analysis.map(BreakAnalysis::search)
                        .orElseGet(() -> StructuralBreaks.search(fitted, trim, most));
                sheets.add(new BreakSheet(name, "", series.times(), search, analysis, dated, notes));
            } catch (TooFewObservationsException e) {
                refused.add(MESSAGES.fill(
                        "breaks.too_short", "name", name, "observations", e.observations(), "needed", e.needed()));
            }
        }
        if (sheets.isEmpty()) {
            throw new FailureException(String.join("\n", refused));
        }
        refused.forEach(line -> globals.err().println("entente: " + line));
        print(sheets);
        return refused.isEmpty() ? Exit.DONE : Exit.FINDINGS;
    }

    private BreakSheet ofFigures() throws IOException {
        try (Workbench workbench = globals.open();
                StillWorking telling = StillWorking.begin(globals, workbench)) {
            MeasureRequest request = SeriesQuestions.request(words.get(0), workbench.measures(), options);
            Figures figures = KnownFigures.of(workbench, List.of(request.definition()));
            options.requireKnown(figures, List.of(request));
            Question question = SeriesQuestions.question(
                    figures,
                    request,
                    options,
                    SeriesQuestions.subject(
                            request.definition(), new StateArguments(options.years()), words.subList(1, words.size())));
            if (question.kind() == Period.Kind.WINDOW) {
                throw new UsageException(MESSAGES.get("breaks.windows"));
            }
            BreakSeries series =
                    BreakStudy.series(figures, request.definition().id(), question, scale.of(request.definition()));
            if (net) {
                series = BreakStudy.net(figures, series, request.definition().id())
                        .orElseThrow(() -> new FailureException(MESSAGES.get("breaks.no_net")));
            }
            BreakModel.Kind kind = model == Model.MEAN ? BreakModel.Kind.MEAN : BreakModel.Kind.TREND;
            return sheet(BreakStudy.study(series, new BreakRequest(kind, trim, most, dates)));
        }
    }

    private static BreakSheet sheet(BreakOutcome outcome) {
        BreakSeries series = outcome.series();
        String name = series.scale() == BreakScale.LOG
                ? MESSAGES.fill("breaks.log_name", "measure", series.id())
                : series.id();
        if (outcome instanceof BreakOutcome.Refused refused) {
            throw new FailureException(
                    switch (refused.reason()) {
                        case CONSTANT -> MESSAGES.fill("breaks.constant", "name", name, "values", series.size());
                        case ZEROS -> MESSAGES.fill("breaks.zeros", "name", name, "values", series.size());
                        case EXACT -> MESSAGES.fill("breaks.exact", "name", name, "values", series.size());
                        case TOO_SHORT ->
                            MESSAGES.fill(
                                    "breaks.too_short",
                                    "name",
                                    name,
                                    "observations",
                                    series.size(),
                                    "needed",
                                    refused.needed());
                    });
        }
        BreakOutcome.Studied studied = (BreakOutcome.Studied) outcome;
        List<String> notes = new ArrayList<>();
        note(notes, series.gaps(), periods -> MESSAGES.fill("breaks.gaps", "periods", periods));
        note(notes, series.few(), periods -> MESSAGES.fill("breaks.few", "periods", periods));
        note(notes, series.unscaled(), periods -> MESSAGES.fill("breaks.unscaled", "periods", periods));
        note(notes, series.rounded(), periods -> MESSAGES.fill("breaks.rounded", "periods", periods));
        if (!series.others().isEmpty()) {
            notes.add(MESSAGES.fill("breaks.others", "sources", String.join(", ", series.others())));
        }
        return new BreakSheet(
                name,
                series.snapshot(),
                IntStream.range(0, series.size())
                        .mapToObj(i -> series.period(i).code())
                        .toList(),
                studied.analysis().search(),
                Optional.of(studied.analysis()),
                studied.dated(),
                notes);
    }

    private static void note(List<String> notes, List<Period> periods, UnaryOperator<String> message) {
        if (!periods.isEmpty()) {
            notes.add(message.apply(periods.stream().map(Period::code).collect(Collectors.joining(", "))));
        }
    }

    private void print(List<BreakSheet> sheets) {
        BreakRows rows = new BreakRows(errors);
        switch (format) {
            case TABLE -> {
                for (int i = 0; i < sheets.size(); i++) {
                    if (i > 0) {
                        globals.out().println();
                        globals.out().println();
                    }
                    new BreakPrinter(globals.out(), most).print(sheets.get(i));
                }
            }
            case CSV -> rows.list(sheets).print(globals.out(), format);
            case JSON ->
                globals.out()
                        .println(Listing.json(sheets.stream().map(rows::object).toList()));
        }
    }
}
