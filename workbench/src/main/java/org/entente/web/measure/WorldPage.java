package org.entente.web.measure;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.country.CountryNames;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.dossier.Numbers;
import org.entente.measure.Figures;
import org.entente.measure.base.SourceChoice;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Question;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.Subjects;
import org.entente.text.Arguments;
import org.entente.web.find.PairAddress;
import org.entente.web.find.StateRow;
import org.entente.web.http.Address;
import org.entente.web.http.Form;
import org.entente.web.http.PageRequest;
import org.entente.web.http.PageResponse;
import org.entente.web.http.Parameter;
import org.entente.web.http.Resource;
import org.entente.web.http.WebTexts;

/** A map of the world coloured by one state's ties in a measure, year by year; and the same as a table. */
final class WorldPage implements Resource {
    private static final String USUAL = "un.agreement";
    private static final String USUAL_STATE = "TUR";
    private static final int WIDEST = 1000;

    /** The places of sentences about a year. */
    private static final List<String> PLACES = List.of("year", "value", "state", "partner", "n");

    @Override
    public String path() {
        return "/world";
    }

    @Override
    public String summary() {
        return "One state's values of a measure with every other state, year by year, as a map and a table.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.text("state", "Whose ties, by any name or code; TUR without it.")
                        .withExample("TUR"),
                Parameter.text("by", "Measure of two states, such as trade.total; un.agreement without it."),
                Parameter.integer(
                        "year", "Year of the table; without it the latest that is known of about all states."));
    }

    @Override
    public Set<Form> forms() {
        return EnumSet.allOf(Form.class);
    }

    @Override
    public PageResponse respond(PageRequest request) {
        State state =
                CountryNames.standard().resolve(request.requireShort("state", request.text("state", USUAL_STATE)));
        Figures figures = request.workbench().figures(FrozenFigures.none());
        Definition measure = figures.measures().get(request.text("by", USUAL)).definition();
        if (measure.shape().states() != 2) {
            throw new QuestionException(
                    request.texts().get("world.shape", Arguments.none().with("measure", request.title(measure))));
        }
        Ties ties = Ties.of(state, measure, figures);
        int year = request.integer("year", PairAddress.FIRST_YEAR, PairAddress.LAST_YEAR)
                .orElseGet(() -> ties.isEmpty() ? PairAddress.FIRST_YEAR : ties.latestFullYear());
        Map<String, Object> drawn = drawn(ties, measure, year, request);
        WorldView view = new WorldView(
                StateRow.of(state, request.texts()),
                states(request),
                measure,
                families(figures),
                year,
                ties.years(),
                finding(ties, measure, year, request),
                request.unit(measure.unit()),
                SeriesView.source(ties.all(), request),
                ties.all().stream().map(Figure::snapshot).distinct().count() > 1,
                rows(ties, year, request),
                drawn);
        return new PageResponse.Document(
                request.texts()
                        .get(
                                "world.title",
                                Arguments.none()
                                        .with("measure", request.title(measure))
                                        .with(
                                                "state",
                                                state.name(request.texts().locale()))),
                "world.jte",
                view,
                () -> FigureRows.json(ties.all()),
                () -> FigureRows.table(ties.all()));
    }

    private static List<StateRow> states(PageRequest request) {
        Collator order = Collator.getInstance(request.texts().locale());
        return StateSystem.standard().listAll().stream()
                .filter(State::isMemberToday)
                .map(state -> StateRow.of(state, request.texts()))
                .sorted(Comparator.comparing(StateRow::name, order))
                .toList();
    }

    /** The measures that the imported sources speak to and that need no argument. */
    private static Map<String, List<Definition>> families(Figures figures) {
        Question anything = Question.of(new Subjects.AllPairs(), YearRange.of(1));
        return figures.measures().listAll().stream()
                .map(Measure::definition)
                .filter(d -> d.shape().states() == 2 && (d.argument().isEmpty() || d.takes("basis")))
                .filter(d -> SourceChoice.findSpan(d, anything, figures.store()).isPresent())
                .collect(Collectors.groupingBy(
                        d -> d.id().contains(".") ? d.id().substring(0, d.id().indexOf('.')) : "other",
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static List<WorldView.Row> rows(Ties ties, int year, PageRequest request) {
        Numbers numbers = new Numbers(WebTexts.dossier(request.language()));
        List<Figure> figures = ties.at(year);
        double most =
                figures.stream().mapToDouble(f -> Math.abs(f.getValue())).max().orElse(0);
        List<WorldView.Row> rows = new ArrayList<>();
        for (Figure figure : figures) {
            State other = ties.other(figure);
            int before = rows.size();
            int place = before > 0 && figures.get(before - 1).getValue() == figure.getValue()
                    ? rows.get(before - 1).place()
                    : before + 1;
            rows.add(new WorldView.Row(
                    place,
                    other.name(request.texts().locale()),
                    request.to("/pair/" + ties.state().code() + "/" + other.code()),
                    numbers.value(figure.getValue(), figure.unit()),
                    request.to("/figure/" + Address.encodePath(FigureIds.write(figure.id()))),
                    most == 0 ? 0 : (int) Math.round(WIDEST * Math.max(0, figure.getValue()) / most)));
        }
        return rows;
    }

    /** The highest value of the year and who has it. */
    private static String finding(Ties ties, Definition measure, int year, PageRequest request) {
        List<Figure> figures = ties.at(year);
        if (figures.isEmpty()) {
            return "";
        }
        double most = figures.get(0).getValue();
        long sharing = figures.stream().filter(f -> f.getValue() == most).count();
        Arguments about = Arguments.none()
                .year("year", year)
                .with("value", new Numbers(WebTexts.dossier(request.language())).value(most, measure.unit()))
                .with("state", ties.state().name(request.texts().locale()));
        return sharing > 1
                ? request.texts().get("world.shared", about.with("n", String.valueOf(sharing)))
                : request.texts()
                        .get(
                                "world.finding",
                                about.with(
                                        "partner",
                                        ties.other(figures.get(0))
                                                .name(request.texts().locale())));
    }

    private static Map<String, Object> drawn(Ties ties, Definition measure, int year, PageRequest request) {
        Locale locale = request.texts().locale();
        Numbers numbers = new Numbers(WebTexts.dossier(request.language()));
        Map<String, Object> drawn = new LinkedHashMap<>();
        drawn.put("state", ties.state().code());
        drawn.put("measure", measure.id());
        drawn.put("unit", measure.unit());
        drawn.put("words", SeriesView.axisWords(request));
        drawn.put("year", year);
        drawn.put("years", ties.years());
        drawn.put("values", ties.columns());
        Map<String, String> names = new LinkedHashMap<>();
        StateSystem.standard().listAll().stream()
                .filter(State::isMemberToday)
                .forEach(state -> names.put(state.code(), state.name(locale)));
        drawn.put("names", names);
        Map<String, String> ids = new LinkedHashMap<>();
        ties.all()
                .forEach(f -> ids.computeIfAbsent(
                        ties.other(f).code(), code -> FigureIds.write(f.id()).split("/", -1)[1]));
        drawn.put("ids", ids);
        List<List<Object>> steps = new ArrayList<>();
        for (Ties.Step step : ties.steps()) {
            boolean last = Double.isInfinite(step.to());
            String from = numbers.value(step.from(), measure.unit());
            String text = ties.isCounted()
                    ? from
                    : request.texts()
                            .get(
                                    last ? "world.from" : "world.between",
                                    Arguments.none()
                                            .with("from", from)
                                            .with("to", last ? "" : numbers.value(step.to(), measure.unit())));
            steps.add(Arrays.asList(step.from(), last ? null : step.to(), text));
        }
        drawn.put("steps", steps);
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("finding", pattern("world.finding", request));
        texts.put("shared", pattern("world.shared", request));
        texts.put("none", pattern("world.none", request));
        texts.put("absent", request.texts().get("world.absent"));
        drawn.put("texts", texts);
        return drawn;
    }

    /** A sentence with its places in braces, which the script fills for another year. */
    private static String pattern(String key, PageRequest request) {
        Arguments places = Arguments.none();
        for (String place : PLACES) {
            places = places.with(place, "{" + place + "}");
        }
        return request.texts().get(key, places);
    }
}
