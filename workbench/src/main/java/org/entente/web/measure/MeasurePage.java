package org.entente.web.measure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.country.YearRange;
import org.entente.dossier.Numbers;
import org.entente.measure.Figures;
import org.entente.measure.estimate.BreakOutcome;
import org.entente.measure.estimate.BreakRequest;
import org.entente.measure.estimate.BreakScale;
import org.entente.measure.estimate.BreakStudy;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Question;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Subjects;
import org.entente.measure.standing.PerCapita;
import org.entente.text.Arguments;
import org.entente.web.find.PairAddress;
import org.entente.web.http.Address;
import org.entente.web.http.Form;
import org.entente.web.http.PageRequest;
import org.entente.web.http.PageResponse;
import org.entente.web.http.Parameter;
import org.entente.web.http.Resource;
import org.entente.web.http.WebException;
import org.entente.web.http.WebTexts;

/**
 * A measure: what it means, the chosen pairs or states over the years before all others, and how
 * all values lie.
 */
final class MeasurePage implements Resource {
    /** The first two numbers of the list of states. */
    private static final int ANYBODY = 2;

    private static final int ANYBODY_ELSE = 20;

    @Override
    public String path() {
        return "/measure/{measure}";
    }

    @Override
    public String summary() {
        return "A measure: its definition, and its figures for the chosen pairs or states.";
    }

    @Override
    public List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>(MeasureQuery.PARAMETERS);
        all.add(Parameter.choice("scale", List.of("linear", "log"), "Scale of the axis."));
        all.add(Parameter.integer("index", "Year in which every line is 100."));
        all.add(Parameter.choice("per", List.of("none", "person"), "Whether an amount of money is divided by people."));
        all.add(Parameter.choice(
                "view",
                List.of("line", "multiples"),
                "All lines in one picture, or a picture for each pair or state."));
        all.add(Parameter.choice("breaks", List.of("yes", "no"), "Whether established changes are marked."));
        return all;
    }

    @Override
    public Set<Form> forms() {
        return EnumSet.allOf(Form.class);
    }

    @Override
    public PageResponse respond(PageRequest request) {
        MeasureQuery measure = MeasureQuery.of(request);
        if (request.form() == Form.HTML && request.find("more").isPresent()) {
            Map<String, String> query = new LinkedHashMap<>(request.address().query());
            query.remove("more");
            query.remove("lang");
            query.put(measure.kind(), measure.codes());
            return new PageResponse.Redirect(new Address(request.address().path(), query).text());
        }
        Figures figures = request.workbench().figures(FrozenFigures.none());
        Numbers numbers = new Numbers(WebTexts.dossier(request.language()));
        int base = request.integer("index", PairAddress.FIRST_YEAR, PairAddress.LAST_YEAR)
                .orElse(0);
        boolean perPerson = perPerson(measure, request);
        List<Figure> all = new ArrayList<>();
        List<SeriesView.Line> lines = new ArrayList<>();
        String message = "";
        try {
            for (Lines.Series series :
                    measure.years().isEmpty() ? List.<Lines.Series>of() : Lines.of(measure, request)) {
                Question question =
                        Question.of(series.subjects(), measure.years().get()).withArgument(measure.argument());
                List<Figure> found = perPerson
                        ? figures.listAspect(measure.definition().id(), question, FigureIds.PER_CAPITA)
                        : figures.list(measure.definition().id(), question);
                all.addAll(found);
                Map<String, List<Figure>> parts = SourceLines.split(found);
                int variant = series.variant();
                for (Map.Entry<String, List<Figure>> part : parts.entrySet()) {
                    String label =
                            parts.size() < 2 ? series.label() : series.label() + " · " + SourceLines.id(part.getKey());
                    lines.add(new SeriesView.Line(
                            series.label(),
                            label,
                            series.colour(),
                            variant,
                            SeriesView.points(part.getValue(), numbers, request, base),
                            perPerson || variant != series.variant()
                                    ? List.of()
                                    : breaks(measure, question, figures, request)));
                    variant += 2;
                }
            }
            if (lines.isEmpty() && measure.argument() == null && measure.years().isPresent()) {
                asksFor(measure, figures);
            }
        } catch (QuestionException e) {
            // A measure that needs an argument is explained all the same.
            message = String.valueOf(e.getMessage());
        }
        List<String> people = perPerson ? figures.perCapita().snapshots(all) : List.of();
        MeasureView view = MeasureView.of(measure, request, lines, all, base, people, message);
        return new PageResponse.Document(
                request.title(measure.definition()),
                "measure.jte",
                view,
                () -> {
                    Map<String, Object> json = MeasuresPage.json(measure.definition());
                    json.put("figures", FigureRows.json(all));
                    return json;
                },
                () -> FigureRows.table(all));
    }

    /**
     * Asks for one figure where nobody is chosen yet, so that the page can say what a question of
     * this measure lacks.
     *
     * @throws QuestionException when the measure cannot be asked without an argument
     */
    private static void asksFor(MeasureQuery measure, Figures figures) {
        figures.list(
                measure.definition().id(),
                Question.of(
                        Subjects.of(measure.definition().shape(), ANYBODY, ANYBODY_ELSE),
                        YearRange.of(measure.years().get().to())));
    }

    private static boolean perPerson(MeasureQuery measure, PageRequest request) {
        boolean wanted = request.text("per", "none").equals("person");
        if (wanted && !PerCapita.isFor(measure.definition())) {
            throw new WebException(
                    400,
                    "not_money",
                    request.texts()
                            .get(
                                    "error.person",
                                    Arguments.none()
                                            .with(
                                                    "measure",
                                                    measure.definition().id())
                                            .with("unit", measure.definition().unit())));
        }
        return wanted;
    }

    /**
     * Years in which a new regime begins, where the search as a whole is established; asked for,
     * since it takes a moment.
     */
    private static List<Integer> breaks(MeasureQuery measure, Question question, Figures figures, PageRequest request) {
        if (!request.text("breaks", "no").equals("yes") || measure.definition().shape() == Shape.SYSTEM) {
            return List.of();
        }
        BreakOutcome outcome = BreakStudy.study(
                BreakStudy.series(figures, measure.definition().id(), question, BreakScale.usual(measure.definition())),
                BreakRequest.usual(List.of()));
        if (!(outcome instanceof BreakOutcome.Studied studied) || !studied.isChangeEstablished()) {
            return List.of();
        }
        return studied.turns().stream().map(turn -> turn.opens().first()).toList();
    }
}
