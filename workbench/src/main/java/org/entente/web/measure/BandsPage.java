package org.entente.web.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.dossier.Numbers;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.text.Arguments;
import org.entente.web.http.CsvTable;
import org.entente.web.http.Form;
import org.entente.web.http.PageRequest;
import org.entente.web.http.PageResponse;
import org.entente.web.http.Parameter;
import org.entente.web.http.Resource;
import org.entente.web.http.WebTexts;
import org.jspecify.annotations.Nullable;

/** The percentiles of all pairs, or states, year by year: what a line is drawn before. */
final class BandsPage implements Resource {
    private static final double[] QUANTILES = {0.1, 0.25, 0.5, 0.75, 0.9};
    private static final List<String> HEADER = List.of("year", "n", "p10", "p25", "p50", "p75", "p90");

    @Override
    public String path() {
        return "/measure/{measure}/bands";
    }

    @Override
    public String summary() {
        return "Percentiles of a measure over all pairs or states, year by year (linear interpolation between order"
                + " statistics).";
    }

    @Override
    public List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>(MeasureQuery.PARAMETERS);
        all.add(Parameter.text("source", "Release that alone is to answer, such as cow-trade:4.0."));
        return all;
    }

    @Override
    public Set<Form> forms() {
        return EnumSet.allOf(Form.class);
    }

    @Override
    public PageResponse respond(PageRequest request) {
        MeasureQuery measure = MeasureQuery.of(request);
        List<List<@Nullable Object>> rows = measure.years()
                .map(years -> rows(Spread.of(
                        measure,
                        request.find("source").orElse(""),
                        years,
                        request.workbench().figures(FrozenFigures.none()))))
                .orElse(List.of());
        return new PageResponse.Document(
                request.texts().get("bands.title", Arguments.none().with("title", request.title(measure.definition()))),
                "bands.jte",
                view(measure, rows, request),
                () -> rows.stream().map(BandsPage::json).toList(),
                () -> new CsvTable(HEADER, rows));
    }

    private static BandsView view(MeasureQuery measure, List<List<@Nullable Object>> rows, PageRequest request) {
        Numbers numbers = new Numbers(WebTexts.dossier(request.language()));
        List<String> heads = new ArrayList<>();
        heads.add(request.texts().get("bands.n"));
        for (double q : QUANTILES) {
            heads.add(numbers.wholePercent((int) Math.round(100 * q)));
        }
        List<List<String>> shown = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            List<String> cells = new ArrayList<>();
            cells.add(String.valueOf(row.get(0)));
            cells.add(numbers.count(((Number) Objects.requireNonNull(row.get(1))).longValue()));
            for (Object value : row.subList(2, row.size())) {
                cells.add(
                        value == null
                                ? ""
                                : numbers.value(
                                        ((Number) value).doubleValue(),
                                        measure.definition().unit()));
            }
            shown.add(cells);
        }
        return new BandsView(
                request.title(measure.definition()),
                "/measure/" + measure.written(),
                measure.definition().traps(),
                heads,
                shown);
    }

    private static List<List<@Nullable Object>> rows(Spread spread) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int year : spread.years()) {
            double[] values = spread.sorted(year);
            List<@Nullable Object> row = new ArrayList<>(Arrays.asList(year, values.length));
            for (double q : QUANTILES) {
                row.add(Spread.quantile(values, q));
            }
            rows.add(row);
        }
        return rows;
    }

    private static Map<String, @Nullable Object> json(List<@Nullable Object> row) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        for (int i = 0; i < HEADER.size(); i++) {
            one.put(HEADER.get(i), row.get(i));
        }
        return one;
    }
}
