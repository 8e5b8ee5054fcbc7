package org.entente.measure.estimate;

import java.util.List;
import java.util.Optional;
import org.entente.country.YearRange;
import org.entente.measure.base.SourceChoice;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Question;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Subjects;
import org.entente.numerics.pairs.Scale;
import org.entente.provenance.Snapshot;
import org.entente.store.Store;
import org.entente.text.MessageBundle;
import org.jspecify.annotations.Nullable;

/**
 * The measure that an estimator is about, and the one snapshot that answers for all pairs and
 * years: numbers of several sources are never set against each other.
 *
 * @param measure of pairs; a directed flow counts in both directions together
 * @param argument of the measure; null for none
 * @param scale on which its numbers are taken apart
 */
public record Subject(Measure measure, @Nullable String argument, Scale scale) {
    private static final MessageBundle MESSAGES = MessageBundle.english(Subject.class);

    /** Amounts that can be added over both directions. */
    private static final List<String> FLOWS = List.of("US$", "TIV million", "visits");

    /**
     * Reads {@code un.agreement} or {@code un.agreement:palestine}.
     *
     * @param scale null for the usual one of the measure: log for money, log(1 + y) for volumes of
     *     arms, the numbers themselves else
     * @throws QuestionException when the measure is not one of pairs, or has a direction and is no
     *     amount
     */
    public static Subject parse(String text, @Nullable Scale scale, Measures measures) {
        int colon = text.indexOf(':');
        Measure measure = measures.get(colon < 0 ? text : text.substring(0, colon));
        Definition definition = measure.definition();
        if (definition.shape().states() != 2) {
            throw new QuestionException(MESSAGES.fill("not_of_pairs", "definition", definition.id()));
        }
        if (!measure.categories().isEmpty() || definition.sources().contains("case")) {
            throw new QuestionException(MESSAGES.fill("no_panel", "definition", definition.id()));
        }
        if (definition.shape() == Shape.DIRECTED_DYAD
                && !(FLOWS.contains(definition.unit()) && definition.low() >= 0)) {
            throw new QuestionException(MESSAGES.fill("has_direction", "definition", definition.id()));
        }
        return new Subject(
                measure, colon < 0 ? null : text.substring(colon + 1), scale == null ? usual(definition) : scale);
    }

    private static Scale usual(Definition definition) {
        return switch (definition.unit()) {
            case "US$" -> definition.low() >= 0 ? Scale.LOG : Scale.IDENTITY;
            case "TIV million" -> Scale.LOG1P;
            default -> Scale.IDENTITY;
        };
    }

    public Definition definition() {
        return measure.definition();
    }

    /** Whether both directions are added. */
    public boolean isSum() {
        return definition().shape() == Shape.DIRECTED_DYAD;
    }

    /** As ids write it. */
    public String written() {
        return argument == null ? definition().id() : definition().id() + ":" + argument;
    }

    /** The unit of a difference of two numbers. */
    public String unitOfChange() {
        return definition().unit().equals("share")
                ? "share difference"
                : definition().unit();
    }

    /** The unit of a difference on the scale. */
    public String unitOnScale() {
        return switch (scale) {
            case IDENTITY -> unitOfChange();
            case LOG -> "log points";
            case LOG1P -> "log points of 1 + " + definition().unit();
        };
    }

    /** What a question about the measure names, for everybody or one pair. */
    Question question(Subjects subjects, YearRange years, Snapshot snapshot) {
        return Question.of(subjects, years).withArgument(argument).withVintage(snapshot.source(), snapshot.vintage());
    }

    /**
     * The first source in the measure's order that is imported, in the vintage that is named, else
     * its newest.
     */
    Optional<Snapshot> findSnapshot(Store store, @Nullable String source, @Nullable String vintage) {
        Question any = Question.of(new Subjects.AllPairs(), YearRange.of(1)).withVintage(source, vintage);
        return SourceChoice.find(definition(), any, store);
    }
}
