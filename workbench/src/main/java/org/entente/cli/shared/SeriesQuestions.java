package org.entente.cli.shared;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.util.List;
import java.util.Optional;
import org.entente.country.YearRange;
import org.entente.measure.Figures;
import org.entente.measure.base.SourceChoice;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Question;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Subjects;

/** The question of a command about one series of one pair (or of one state). */
public final class SeriesQuestions {
    private SeriesQuestions() {}

    /** The one measure that is named; its values must be numbers. */
    public static MeasureRequest request(String id, Measures measures, QuestionOptions options) {
        List<MeasureRequest> named = MeasureRequest.list(id, measures, options.issue(), options.basis());
        if (named.size() != 1) {
            throw new UsageException(MESSAGES.fill("breaks.one_measure", "id", id));
        }
        MeasureRequest request = named.get(0);
        if (!measures.get(request.definition().id()).categories().isEmpty()) {
            throw new UsageException(MESSAGES.fill(
                    "breaks.categories", "measure", request.definition().id()));
        }
        return request;
    }

    /** The subject of a measure that the states name: both of them for a measure of pairs. */
    public static Subjects subject(Definition definition, StateArguments arguments, List<String> states) {
        Subjects asked = arguments.subjects(states, null);
        List<Subjects> each = StateArguments.each(asked, definition);
        if (each.size() != 1) {
            throw new UsageException(MESSAGES.fill("breaks.one_series", "measure", definition.id()));
        }
        return each.get(0);
    }

    /** With the years requested, else all that the store or a case can speak to. */
    public static Question question(
            Figures figures, MeasureRequest request, QuestionOptions options, Subjects subject) {
        Definition definition = request.definition();
        if (definition.shape() == Shape.STATE && definition.id().equals("un.vote")) {
            throw new UsageException(MESSAGES.fill("breaks.no_series", "measure", definition.id()));
        }
        Question plain = options.apply(Question.of(subject, YearRange.of(1)).withArgument(request.argument()), request);
        Optional<YearRange> span = options.isWholeSpanGiven()
                ? Optional.of(YearRange.of(1))
                : SourceChoice.findSpan(definition, plain, figures.store())
                        .or(() -> figures.frozen().findSpan(definition.id(), subject));
        YearRange found = span.orElseThrow(() -> new FailureException(NothingToAnswer.because(
                figures.store(), definition.id() + ": " + SourceChoice.noneReason(definition, plain))));
        return options.apply(Question.of(subject, options.within(found)).withArgument(request.argument()), request);
    }
}
