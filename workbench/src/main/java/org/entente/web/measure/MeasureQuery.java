package org.entente.web.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.Workbench;
import org.entente.country.CountryNames;
import org.entente.country.State;
import org.entente.country.YearRange;
import org.entente.measure.base.SourceChoice;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Question;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Subjects;
import org.entente.text.Arguments;
import org.entente.web.find.PairAddress;
import org.entente.web.find.StateSearch;
import org.entente.web.http.PageRequest;
import org.entente.web.http.Parameter;
import org.entente.web.http.WebException;
import org.jspecify.annotations.Nullable;

/**
 * What an address about a measure asks: the measure with its argument, the pairs or states, and the
 * years.
 *
 * @param definition of the measure
 * @param argument of the measure; null for none
 * @param subjects pairs (the second state set) or states (the second null) to draw
 * @param years that the sources cover, within those of the address; empty when no source is
 *     imported
 */
record MeasureQuery(
        Definition definition, @Nullable String argument, List<Subject> subjects, Optional<YearRange> years) {
    private static final int MOST = 8;

    /** Some may be written twice or left empty. */
    private static final int MOST_TEXTS = 3 * MOST;

    static final List<Parameter> PARAMETERS = List.of(
            Parameter.path(
                    "measure", "Id of a measure, with its argument after a colon where it takes one.", "un.agreement"),
            Parameter.text("pairs", "For a measure of two states: up to eight pairs, such as TUR-PAK,TUR-IND.")
                    .withExample("TUR-PAK"),
            Parameter.text("states", "For a measure of one state: up to eight states, such as TUR,PAK."),
            Parameter.text("more", "One more pair or state, by names in any language."),
            Parameter.integer("from", "First year."),
            Parameter.integer("to", "Last year."));

    /** One pair, or one state. */
    record Subject(State first, @Nullable State second) {
        String code() {
            State other = second;
            return other == null ? first.code() : first.code() + "-" + other.code();
        }

        /**
         * Whether it is of the same states; of a directed measure both directions of a pair are
         * drawn.
         */
        private boolean isOfTheSame(Subject other) {
            return equals(other) || first.equals(other.second) && other.first.equals(second);
        }
    }

    static MeasureQuery of(PageRequest request) {
        Workbench workbench = request.workbench();
        String written = request.text("measure");
        int colon = written.indexOf(':');
        String id = colon < 0 ? written : written.substring(0, colon);
        String argument = colon < 0 ? null : written.substring(colon + 1);
        Definition definition = workbench.measures().get(id).definition();
        Question anything = Question.of(
                        definition.shape() == Shape.STATE ? new Subjects.AllStates() : new Subjects.AllPairs(),
                        YearRange.of(1))
                .withArgument(argument);
        int from = request.integer("from", PairAddress.FIRST_YEAR, PairAddress.LAST_YEAR)
                .orElse(PairAddress.FIRST_YEAR);
        int to = request.integer("to", PairAddress.FIRST_YEAR, PairAddress.LAST_YEAR)
                .orElse(PairAddress.LAST_YEAR);
        if (from > to) {
            throw new WebException(
                    400,
                    "bad_years",
                    request.texts()
                            .get(
                                    "error.years",
                                    Arguments.none().year("from", from).year("to", to)));
        }
        Optional<YearRange> years = SourceChoice.findSpan(definition, anything, workbench.store())
                .filter(span -> span.from() <= to && span.to() >= from)
                .map(span -> new YearRange(Math.max(from, span.from()), Math.min(to, span.to())));
        return new MeasureQuery(definition, argument, subjects(definition, request), years);
    }

    private static List<Subject> subjects(Definition definition, PageRequest request) {
        List<Subject> all = new ArrayList<>();
        boolean ofStates = definition.shape() == Shape.STATE;
        String name = ofStates ? "states" : "pairs";
        List<String> texts = new ArrayList<>(List.of(request.text(name, "").split(",", MOST_TEXTS + 1)));
        requireFew(texts.size() > MOST_TEXTS, request);
        request.find("more").ifPresent(texts::add);
        for (String text : texts) {
            request.requireShort(name, text);
            if (!text.isBlank() && definition.shape() != Shape.SYSTEM) {
                Subject one = ofStates ? new Subject(CountryNames.standard().resolve(text), null) : pair(text, request);
                if (all.stream().noneMatch(one::isOfTheSame)) {
                    all.add(one);
                }
            }
        }
        requireFew(all.size() > MOST, request);
        return all;
    }

    private static void requireFew(boolean many, PageRequest request) {
        if (many) {
            throw new WebException(
                    400,
                    "too_many_pairs",
                    request.texts().get("error.pairs", Arguments.none().with("most", "" + MOST)));
        }
    }

    private static Subject pair(String text, PageRequest request) {
        StateSearch found = StateSearch.of(text);
        if (found.states().size() != 2
                || found.states().get(0).equals(found.states().get(1))) {
            throw new WebException(
                    400,
                    "no_pair",
                    found.message().isEmpty()
                            ? request.texts().get("error.pair", Arguments.none().with("text", text))
                            : found.message());
        }
        return new Subject(found.states().get(0), found.states().get(1));
    }

    /** {@code un.agreement:palestine}. */
    String written() {
        return argument == null ? definition.id() : definition.id() + ":" + argument;
    }

    /** The name of the parameter that holds the subjects. */
    String kind() {
        return definition.shape() == Shape.STATE ? "states" : "pairs";
    }

    /** The subjects as an address writes them. */
    String codes() {
        return String.join(",", subjects.stream().map(Subject::code).toList());
    }

    /** All that a distribution is over. */
    Subjects everybody() {
        return definition.shape() == Shape.STATE ? new Subjects.AllStates() : new Subjects.AllPairs();
    }
}
