package org.entente.cli.ask;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.Workbench;
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.Globals;
import org.entente.cli.shared.MeasureRequest;
import org.entente.cli.shared.NothingToAnswer;
import org.entente.cli.shared.OutputFormat;
import org.entente.cli.shared.QuestionOptions;
import org.entente.cli.shared.StateArguments;
import org.entente.cli.shared.StillWorking;
import org.entente.cli.shared.UsageException;
import org.entente.country.YearRange;
import org.entente.measure.Figures;
import org.entente.measure.base.SourceChoice;
import org.entente.measure.model.Among;
import org.entente.measure.model.Aspect;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Question;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.service.KnownFigures;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code entente measure}: figures of one or several measures for a pair, several pairs, or a
 * state.
 */
@Command(
        name = "measure",
        description = {
            "Prints figures of one or several measures.",
            "For a directed measure the first state is the exporter, supplier or sender."
        },
        footer = {
            "",
            "Examples:",
            "  entente measure un.agreement TUR PAK --from 2000",
            "  entente measure trade.exports,trade.imports TUR PAK --format csv",
            "  entente measure un.s --pairs TUR-PAK,TUR-IND --percentile"
        })
public final class MeasureCommand implements Callable<Integer> {
    private final Globals globals;

    @Parameters(index = "0", paramLabel = "ID[,ID...]", description = "Measures; entente measures lists them.")
    private String ids = "";

    @Parameters(
            index = "1..*",
            arity = "0..2",
            paramLabel = "STATE",
            description = "One state or two, by any name or code.")
    private List<String> states = List.of();

    @Mixin
    private QuestionOptions options = new QuestionOptions();

    @Option(names = "--pairs", paramLabel = "TUR-PAK,TUR-IND", description = "Several pairs instead of STATE STATE.")
    private @Nullable String pairs;

    @Option(names = "--percentile", description = "Also where each stands among all pairs (or states) of its period.")
    private boolean percentile;

    @Option(names = "--rank", description = "Also its rank among all pairs (or states) of its period.")
    private boolean rank;

    @Option(
            names = "--among",
            paramLabel = "region|class|partners",
            description =
                    "Set it among the pairs of the same two regions or power classes, or the first state's pairs.")
    private @Nullable Group among;

    @Option(
            names = "--bootstrap",
            description =
                    "With the interval by resampling the resolutions of the period (un.* measures of two states).")
    private boolean bootstrap;

    /** The groups that {@code --among} names. */
    public enum Group {
        REGION,
        CLASS,
        PARTNERS
    }

    @Option(names = "--format", paramLabel = "table|csv|json", description = "How to print it (default: table).")
    private OutputFormat format = OutputFormat.TABLE;

    public MeasureCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() throws IOException {
        try (Workbench workbench = globals.open();
                StillWorking telling = StillWorking.begin(globals, workbench)) {
            List<MeasureRequest> requests =
                    MeasureRequest.list(ids, workbench.measures(), options.issue(), options.basis());
            Figures figures = KnownFigures.of(
                    workbench, requests.stream().map(MeasureRequest::definition).toList());
            options.requireKnown(figures, requests);
            requireGroup(requests);
            requireResampled(figures, requests);
            Subjects asked = new StateArguments(options.years()).subjects(states, pairs);
            List<FigureSeries> series = new ArrayList<>();
            for (MeasureRequest request : requests) {
                add(series, figures, request, asked);
            }
            new FigureTable(isStanding()).print(globals.out(), format, series);
            boolean imported = requests.stream()
                    .flatMap(request -> request.definition().sources().stream())
                    .anyMatch(source -> figures.listImported().stream()
                            .anyMatch(snapshot -> snapshot.source().equals(source)));
            if (!imported
                    && series.stream().allMatch(one -> one.figures().stream().allMatch(MeasureCommand::isUncovered))) {
                return NothingToAnswer.report(
                        globals,
                        MESSAGES.fill("no_figures_of", "what", ids),
                        requests.get(0).definition().sources());
            }
        }
        return Exit.DONE;
    }

    private void add(List<FigureSeries> series, Figures figures, MeasureRequest request, Subjects asked) {
        Definition definition = request.definition();
        for (Subjects subject : StateArguments.each(asked, definition)) {
            Optional<Question> question = question(figures, request, subject);
            if (question.isEmpty()) {
                globals.err()
                        .println("entente: "
                                + MESSAGES.fill(
                                        "no_years",
                                        "measure",
                                        definition.id(),
                                        "reason",
                                        SourceChoice.noneReason(
                                                definition,
                                                options.apply(Question.of(subject, YearRange.of(1)), request))));
                continue;
            }
            Question asks = question.get();
            List<Figure> values =
                    bootstrap ? figures.listWithSpread(definition.id(), asks) : figures.list(definition.id(), asks);
            if (!isStanding() || values.isEmpty()) {
                series.add(new FigureSeries(definition, values, List.of(), List.of(), ""));
                continue;
            }
            Among group = group(subject);
            List<Figure> percentiles =
                    figures.listAspect(definition.id(), asks, new Aspect(FigureIds.PERCENTILE, group).write());
            List<Figure> ranks = figures.listAspect(definition.id(), asks, new Aspect(FigureIds.RANK, group).write());
            if (percentiles.isEmpty()) {
                globals.err().println("entente: " + MESSAGES.fill("no_standing", "measure", definition.id()));
            }
            series.add(new FigureSeries(
                    definition,
                    values,
                    percentiles,
                    ranks,
                    figures.describeAmong(group, values.get(0).id())));
        }
    }

    private static boolean isUncovered(Figure figure) {
        return figure.status() == Status.OUT_OF_COVERAGE;
    }

    private boolean isStanding() {
        return percentile || rank;
    }

    private void requireResampled(Figures figures, List<MeasureRequest> requests) {
        boolean none = requests.stream()
                .noneMatch(r -> figures.measures().get(r.definition().id()).isResampled());
        if (bootstrap && none) {
            throw new UsageException(MESSAGES.get("no_bootstrap"));
        }
    }

    private void requireGroup(List<MeasureRequest> requests) {
        if (among == null) {
            return;
        }
        if (!isStanding()) {
            throw new UsageException(MESSAGES.get("among_alone"));
        }
        if (among == Group.PARTNERS) {
            requests.stream()
                    .map(MeasureRequest::definition)
                    .filter(definition -> definition.shape().states() != 2)
                    .findFirst()
                    .ifPresent(definition -> {
                        throw new UsageException(MESSAGES.fill("no_partners", "measure", definition.id()));
                    });
        }
    }

    private Among group(Subjects subject) {
        if (among == null) {
            return Among.ALL;
        }
        return switch (among) {
            case REGION -> new Among.Region();
            case CLASS -> new Among.PowerClass();
            case PARTNERS ->
                new Among.PartnersOf(((Subjects.Pairs) subject).pairs().get(0).from());
        };
    }

    /**
     * The question with the years that were asked for, else all that the store or a case can speak
     * to.
     */
    private Optional<Question> question(Figures figures, MeasureRequest request, Subjects subject) {
        Definition definition = request.definition();
        Question plain = options.apply(Question.of(subject, YearRange.of(1)).withArgument(request.argument()), request);
        Optional<YearRange> span = options.isWholeSpanGiven()
                ? Optional.of(YearRange.of(1))
                : SourceChoice.findSpan(definition, plain, figures.store())
                        .or(() -> figures.frozen().findSpan(definition.id(), subject));
        if (definition.shape() == Shape.STATE && definition.id().equals("un.vote")) {
            span = Optional.of(YearRange.of(1));
        }
        return span.map(found ->
                options.apply(Question.of(subject, options.within(found)).withArgument(request.argument()), request));
    }
}
