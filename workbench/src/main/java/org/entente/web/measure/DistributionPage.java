package org.entente.web.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.country.YearRange;
import org.entente.dossier.Numbers;
import org.entente.measure.Figures;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Question;
import org.entente.web.find.PairAddress;
import org.entente.web.http.Address;
import org.entente.web.http.CsvTable;
import org.entente.web.http.Form;
import org.entente.web.http.PageRequest;
import org.entente.web.http.PageResponse;
import org.entente.web.http.Parameter;
import org.entente.web.http.Resource;
import org.entente.web.http.WebTexts;

/**
 * How the values of all pairs, or states, lie in one year, and where the chosen ones stand among
 * them.
 */
final class DistributionPage implements Resource {
    private static final int PARTS = 20;

    /** Years to go back for one with values. */
    private static final int PATIENCE = 15;

    @Override
    public String path() {
        return "/measure/{measure}/distribution";
    }

    @Override
    public String summary() {
        return "How the values of all pairs or states lie in one year, and where the chosen ones stand.";
    }

    @Override
    public List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>(MeasureQuery.PARAMETERS);
        all.add(Parameter.integer("year", "The year; without it the last that has values."));
        all.add(
                Parameter.choice(
                        "scale",
                        List.of("linear", "log"),
                        "Whether the parts are equal in value or in logarithm; without it in logarithm where nine values in ten lie"
                                + " in the lowest twentieth of the range. Values that are not above zero are left out of it then."));
        return all;
    }

    @Override
    public Set<Form> forms() {
        return EnumSet.allOf(Form.class);
    }

    @Override
    public PageResponse respond(PageRequest request) {
        MeasureQuery measure = MeasureQuery.of(request);
        Figures figures = request.workbench().figures(FrozenFigures.none());
        int year = request.integer("year", PairAddress.FIRST_YEAR, PairAddress.LAST_YEAR)
                .orElseGet(() -> measure.years().map(YearRange::to).orElse(PairAddress.FIRST_YEAR));
        double[] values = new double[0];
        if (measure.years().isPresent()) {
            boolean given = request.find("year").isPresent();
            int last = given ? year : Math.max(measure.years().get().from(), year - PATIENCE);
            for (int at = year; at >= last && values.length == 0; at--) {
                year = at;
                values = Spread.of(measure, "", YearRange.of(at), figures).sorted(at);
            }
        }
        boolean logarithmic = request.find("scale").map("log"::equals).orElse(Spread.isSkewed(values));
        List<Spread.Bin> bins = Spread.bins(values, PARTS, logarithmic);
        DistributionView view = DistributionView.of(
                measure,
                request.title(measure.definition()),
                year,
                values,
                bins,
                logarithmic,
                standings(measure, year, figures, request),
                new Numbers(WebTexts.dossier(request.language())));
        return new PageResponse.Document(
                request.title(measure.definition()),
                "distribution.jte",
                view,
                () -> json(view, bins),
                () -> new CsvTable(
                        List.of("year", "from", "to", "count"),
                        bins.stream()
                                .map(b -> Arrays.<Object>asList(view.year(), b.from(), b.to(), b.count()))
                                .toList()));
    }

    private static List<DistributionView.Place> standings(
            MeasureQuery measure, int year, Figures figures, PageRequest request) {
        List<DistributionView.Place> places = new ArrayList<>();
        Numbers numbers = new Numbers(WebTexts.dossier(request.language()));
        for (Lines.Series series : Lines.of(measure, request)) {
            Question question =
                    Question.of(series.subjects(), YearRange.of(year)).withArgument(measure.argument());
            List<Figure> own = figures.list(measure.definition().id(), question);
            List<Figure> place = figures.listAspect(measure.definition().id(), question, FigureIds.PERCENTILE);
            if (!own.isEmpty()
                    && own.get(0).value() != null
                    && !place.isEmpty()
                    && place.get(0).value() != null) {
                Figure standing = place.get(0);
                places.add(new DistributionView.Place(
                        series.label(),
                        numbers.value(own.get(0).getValue(), own.get(0).unit()),
                        numbers.value(standing.getValue(), standing.unit()),
                        "/figure/" + Address.encodePath(FigureIds.write(standing.id()))));
            }
        }
        return places;
    }

    private static Map<String, Object> json(DistributionView view, List<Spread.Bin> bins) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("measure", view.measure());
        all.put("year", view.year());
        all.put("n", view.count());
        all.put("scale", view.logarithmic() ? "log" : "linear");
        all.put("apart", view.apart());
        all.put("bins", bins);
        all.put("chosen", view.places());
        return all;
    }
}
