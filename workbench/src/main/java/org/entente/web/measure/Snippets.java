package org.entente.web.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.country.State;
import org.entente.country.YearRange;
import org.entente.measure.model.Shape;
import org.entente.web.http.PageRequest;

/** The commands that give the figures of a picture in other programs: name of the program and its lines. */
final class Snippets {
    /** Where the server usually is; the script of the page puts its own address in its place. */
    static final String USUAL_SERVER = "http://127.0.0.1:8080";

    private Snippets() {}

    static List<List<String>> of(MeasureQuery query, PageRequest request) {
        if (query.subjects().isEmpty() || query.years().isEmpty()) {
            return List.of();
        }
        List<String> r = new ArrayList<>();
        List<String> python = new ArrayList<>();
        for (MeasureQuery.Subject subject : query.subjects()) {
            add(subject.first(), Optional.ofNullable(subject.second()), query, r, python);
            if (query.definition().shape() == Shape.DIRECTED_DYAD && subject.second() != null) {
                add(subject.second(), Optional.of(subject.first()), query, r, python);
            }
        }
        boolean one = r.size() == 1;
        return List.of(
                List.of("R", "library(entente)\n" + (one ? r.get(0) : "rbind(\n  " + String.join(",\n  ", r) + "\n)")),
                List.of(
                        "Python",
                        (one ? "import entente\n" : "import entente\nimport pandas\n")
                                + (one
                                        ? python.get(0)
                                        : "pandas.concat([\n    " + String.join(",\n    ", python) + "\n])")),
                List.of(
                        "Stata",
                        "import delimited \"" + USUAL_SERVER + request.address().inForm(".csv") + "\", clear"));
    }

    private static void add(
            State first, Optional<State> second, MeasureQuery query, List<String> r, List<String> python) {
        YearRange years = query.years().orElseThrow();
        String about = "\"" + query.written() + "\", \"" + first.code() + "\""
                + second.map(state -> ", \"" + state.code() + "\"").orElse("");
        r.add("ent_measure(" + about + ", start = " + years.from() + ", end = " + years.to() + ")");
        python.add("entente.measure(" + about + ", start=" + years.from() + ", end=" + years.to() + ")");
    }
}
