package org.entente.web.dossier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.entente.Workbench;
import org.entente.chronology.Chronology;
import org.entente.country.YearRange;
import org.entente.measure.Figures;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;
import org.entente.measure.system.Triads;
import org.entente.text.Arguments;
import org.entente.web.find.PairAddress;
import org.entente.web.http.CsvTable;
import org.entente.web.http.Form;
import org.entente.web.http.PageRequest;
import org.entente.web.http.PageResponse;
import org.entente.web.http.Parameter;
import org.entente.web.http.Resource;
import org.entente.web.measure.FigureRows;
import org.jspecify.annotations.Nullable;

/**
 * Two states and the third states that have a signed tie with both, in a year, as a network and a
 * table.
 */
final class ThirdPartiesPage implements Resource {
    private static final List<String> MEASURES = List.of(
            "third_party.common_allies",
            "third_party.common_rivals",
            "third_party.cross_pressure",
            "third_party.imbalance");

    private static final List<String> HEADER =
            List.of("year", "first", "second", "tie", "third", "tie_first", "tie_second", "balanced");

    @Override
    public String path() {
        return "/third-parties/{first}/{second}";
    }

    @Override
    public String summary() {
        return "The signed triads of two states in a year: third states that are friendly or hostile to each of them.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                PairAddress.PARAMETERS.get(0),
                PairAddress.PARAMETERS.get(1),
                Parameter.integer("year", "The year; without it the latest that the ties of all states cover."));
    }

    @Override
    public Set<Form> forms() {
        return EnumSet.allOf(Form.class);
    }

    @Override
    public PageResponse respond(PageRequest request) {
        PairAddress pair = PairAddress.of(request);
        if (request.form() == Form.HTML && !pair.isCanonical(request)) {
            return new PageResponse.Redirect(pair.at("/third-parties", request));
        }
        Workbench workbench = request.workbench();
        Triads triads = request.integer("year", PairAddress.FIRST_YEAR, PairAddress.LAST_YEAR)
                .map(year -> read(workbench, pair, year))
                .orElseGet(() -> latest(workbench, pair));
        List<Figure> figures = triads.lacking().isEmpty() ? figures(workbench, pair, triads.year()) : List.of();
        String title = request.texts()
                .get(
                        "third.title",
                        Arguments.none()
                                .with("first", pair.first().name(request.texts().locale()))
                                .with(
                                        "second",
                                        pair.second().name(request.texts().locale())));
        return new PageResponse.Document(
                title,
                "third-parties.jte",
                ThirdPartiesView.of(pair, triads, figures, request),
                () -> json(triads, figures),
                () -> new CsvTable(
                        HEADER,
                        triads.thirds().stream()
                                .map(third -> row(triads, third))
                                .toList()));
    }

    private static Triads read(Workbench workbench, PairAddress pair, int year) {
        return Triads.read(
                workbench.measures(),
                workbench.store(),
                pair.first().cow(),
                pair.second().cow(),
                year);
    }

    /**
     * The latest year with signs; where there is none, the latest year that anything covers, with
     * the reason.
     */
    private static Triads latest(Workbench workbench, PairAddress pair) {
        OptionalInt last = new Chronology(workbench.store()).lastCoveredYear();
        int end = Math.min(PairAddress.LAST_YEAR, last.orElse(PairAddress.FIRST_YEAR));
        Triads newest = read(workbench, pair, end);
        Optional<Triads> found = newest.lacking().isEmpty() ? Optional.of(newest) : Optional.empty();
        for (int year = end - 1; found.isEmpty() && year >= Math.max(PairAddress.FIRST_YEAR, end - LOOK_BACK); year--) {
            found = Optional.of(read(workbench, pair, year))
                    .filter(t -> t.lacking().isEmpty());
        }
        return found.orElse(newest);
    }

    /**
     * Sources of ties end at most so many years before the last of all sources; an older year can
     * be asked for.
     */
    private static final int LOOK_BACK = 40;

    private static List<Figure> figures(Workbench workbench, PairAddress pair, int year) {
        Figures all = workbench.figures(FrozenFigures.none());
        Question question =
                Question.of(Subjects.pair(pair.first().cow(), pair.second().cow()), YearRange.of(year));
        return MEASURES.stream()
                .flatMap(measure -> all.list(measure, question).stream())
                .toList();
    }

    private static List<@Nullable Object> row(Triads triads, Triads.Third third) {
        return Arrays.asList(
                triads.year(),
                FigureIds.code(triads.first()),
                FigureIds.code(triads.second()),
                triads.own(),
                FigureIds.code(third.cow()),
                third.withFirst(),
                third.withSecond(),
                triads.isBalanced(third).orElse(null));
    }

    private static Map<String, @Nullable Object> json(Triads triads, List<Figure> figures) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("year", triads.year());
        answer.put("first", FigureIds.code(triads.first()));
        answer.put("second", FigureIds.code(triads.second()));
        answer.put("tie", triads.own());
        answer.put("lacking", triads.lacking().isEmpty() ? null : triads.lacking());
        List<Map<String, @Nullable Object>> thirds = new ArrayList<>();
        for (Triads.Third third : triads.thirds()) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("third", FigureIds.code(third.cow()));
            one.put("tie_first", third.withFirst());
            one.put("tie_second", third.withSecond());
            one.put("balanced", triads.isBalanced(third).orElse(null));
            thirds.add(one);
        }
        answer.put("thirds", thirds);
        answer.put("figures", FigureRows.json(figures));
        return answer;
    }
}
