package org.entente.cli.estimate;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.entente.Workbench;
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.FailureException;
import org.entente.cli.shared.Globals;
import org.entente.cli.shared.MeasureRequest;
import org.entente.cli.shared.OutputFormat;
import org.entente.cli.shared.QuestionOptions;
import org.entente.cli.shared.SeriesQuestions;
import org.entente.cli.shared.StateArguments;
import org.entente.cli.shared.StillWorking;
import org.entente.cli.shared.UsageException;
import org.entente.measure.Figures;
import org.entente.measure.estimate.SynthOutcome;
import org.entente.measure.estimate.SynthStudy;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;
import org.entente.service.KnownFigures;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entente synth}: a pair against a mixture of other pairs, from a year on. */
@Command(
        name = "synth",
        description = "Synthetic control: what a pair's figure would have been without something that began in a year.",
        footer = {
            "",
            "Examples:",
            "  entente synth trade.total TUR PAK --at 2004",
            "  entente synth trade.total TUR PAK --at 2004 --exclude TUR-AZE"
        })
public final class SynthCommand implements Callable<Integer> {
    private final Globals globals;

    @Parameters(index = "0", paramLabel = "MEASURE", description = "A measure of pairs.")
    private String measure = "";

    @Parameters(index = "1..*", arity = "2", paramLabel = "STATE", description = "Two states, by any name or code.")
    private List<String> states = List.of();

    @Mixin
    private QuestionOptions options = new QuestionOptions();

    @Option(names = "--at", required = true, paramLabel = "Y", description = "First year of what began.")
    private int at;

    @Option(
            names = "--donors",
            paramLabel = "N",
            description = "Donors kept, the nearest before the date (default: 100).")
    private int donors = SynthStudy.DONORS;

    @Option(
            names = "--exclude",
            paramLabel = "TUR-AZE,...",
            description = "Pairs that had a like treatment and must be no donors.")
    private @Nullable String exclude;

    @Option(
            names = "--scale",
            paramLabel = "auto|level|log",
            description = "Logarithms or the figures themselves (default: logarithms for money).")
    private BreaksCommand.Scale scale = BreaksCommand.Scale.AUTO;

    @Option(names = "--format", paramLabel = "table|csv|json", description = "How to print it (default: table).")
    private OutputFormat format = OutputFormat.TABLE;

    public SynthCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() throws IOException {
        if (donors < SynthStudy.LEAST_DONORS) {
            throw new UsageException(MESSAGES.fill("synth.donors", "least", SynthStudy.LEAST_DONORS, "donors", donors));
        }
        try (Workbench workbench = globals.open();
                StillWorking telling = StillWorking.begin(globals, workbench)) {
            MeasureRequest request = SeriesQuestions.request(measure, workbench.measures(), options);
            if (request.definition().shape().states() != 2) {
                throw new UsageException(MESSAGES.fill(
                        "synth.pairs_only", "measure", request.definition().id()));
            }
            Figures figures = KnownFigures.of(workbench, List.of(request.definition()));
            options.requireKnown(figures, List.of(request));
            StateArguments arguments = new StateArguments(options.years());
            Question question = SeriesQuestions.question(
                    figures, request, options, SeriesQuestions.subject(request.definition(), arguments, states));
            if (question.kind() != Period.Kind.YEAR) {
                throw new UsageException(MESSAGES.get("synth.years_only"));
            }
            SynthOutcome outcome = SynthStudy.study(
                    figures,
                    request.definition().id(),
                    question,
                    scale.of(request.definition()),
                    at,
                    donors,
                    excluded(arguments));
            if (outcome instanceof SynthOutcome.Refused refused) {
                throw new FailureException(why(refused, request));
            }
            new SynthPrinter((SynthOutcome.Estimated) outcome, at).print(globals.out(), format);
        }
        return Exit.DONE;
    }

    private Set<Set<Integer>> excluded(StateArguments arguments) {
        Set<Set<Integer>> pairs = new HashSet<>();
        if (exclude != null) {
            Subjects.Pairs named = (Subjects.Pairs) arguments.subjects(List.of(), exclude);
            named.pairs().forEach(p -> pairs.add(Set.of(p.from(), p.to())));
        }
        return pairs;
    }

    private String why(SynthOutcome.Refused refused, MeasureRequest request) {
        String name = refused.series().size() == 0
                ? request.definition().id()
                : refused.series().id();
        return switch (refused.reason()) {
            case BEFORE ->
                MESSAGES.fill(
                        "synth.before", "name", name, "found", refused.found(), "at", at, "needed", refused.needed());
            case AFTER -> MESSAGES.fill("synth.after", "name", name, "at", at);
            case DONORS ->
                MESSAGES.fill("synth.few_donors", "name", name, "found", refused.found(), "needed", refused.needed());
            case ONE_DONOR -> MESSAGES.fill("synth.one_donor", "name", name, "percent", refused.found());
            case NO_OTHERS -> MESSAGES.fill("synth.no_others", "name", name);
        };
    }
}
