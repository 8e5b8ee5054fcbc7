package org.entente.web.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.country.State;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Subjects;
import org.entente.web.http.PageRequest;

/**
 * The series of a measure for the chosen subjects: one a state or pair, and two a pair where
 * direction counts.
 */
final class Lines {
    private Lines() {}

    /**
     * A series.
     *
     * @param label its subject
     * @param colour place of the state or pair among those chosen
     * @param variant 1 for the second direction of a pair
     */
    record Series(String label, Subjects subjects, int colour, int variant) {}

    static List<Series> of(MeasureQuery query, PageRequest request) {
        Locale locale = request.texts().locale();
        Shape shape = query.definition().shape();
        List<Series> all = new ArrayList<>();
        if (shape == Shape.SYSTEM) {
            all.add(new Series(request.title(query.definition()), new Subjects.WholeSystem(), 0, 0));
        }
        for (int colour = 0; colour < query.subjects().size(); colour++) {
            MeasureQuery.Subject subject = query.subjects().get(colour);
            State first = subject.first();
            State second = subject.second();
            if (second == null) {
                all.add(new Series(first.name(locale), Subjects.state(first.cow()), colour, 0));
                continue;
            }
            String between = shape == Shape.DIRECTED_DYAD ? " → " : " – ";
            all.add(new Series(
                    first.name(locale) + between + second.name(locale),
                    Subjects.pair(first.cow(), second.cow()),
                    colour,
                    0));
            if (shape == Shape.DIRECTED_DYAD) {
                all.add(new Series(
                        second.name(locale) + between + first.name(locale),
                        Subjects.pair(second.cow(), first.cow()),
                        colour,
                        1));
            }
        }
        return all;
    }
}
