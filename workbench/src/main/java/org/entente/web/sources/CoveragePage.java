package org.entente.web.sources;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.country.State;
import org.entente.country.YearRange;
import org.entente.measure.coverage.CoverageLine;
import org.entente.measure.coverage.PairCoverage;
import org.entente.text.Arguments;
import org.entente.web.http.CsvTable;
import org.entente.web.http.Form;
import org.entente.web.http.PageRequest;
import org.entente.web.http.PageResponse;
import org.entente.web.http.Parameter;
import org.entente.web.http.Resource;
import org.jspecify.annotations.Nullable;

/** Which source speaks about two states in which years. */
final class CoveragePage implements Resource {
    @Override
    public String path() {
        return "/coverage";
    }

    @Override
    public String summary() {
        return "Which source speaks about two states in which years, and in which it has rows on them.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.text("first", "a state, by any name or code").withExample("TUR"),
                Parameter.text("second", "another").withExample("PAK"));
    }

    @Override
    public Set<Form> forms() {
        return EnumSet.allOf(Form.class);
    }

    @Override
    public PageResponse respond(PageRequest request) {
        if (request.form() == Form.HTML
                && request.find("first").isEmpty()
                && request.find("second").isEmpty()) {
            // Where two states are chosen.
            return new PageResponse.Redirect(request.address().to("/sources"));
        }
        State first = request.state("first");
        State second = request.state("second");
        List<CoverageLine> lines = first.equals(second)
                ? List.of()
                : PairCoverage.list(request.workbench().store(), first.cow(), second.cow());
        List<YearPicture.Line> drawn = lines.stream()
                .map(line -> new YearPicture.Line(line.snapshot().ref(), line.what() + " " + line.about(), runs(line)))
                .toList();
        String title = request.texts()
                .get(
                        "coverage.title",
                        Arguments.none()
                                .with("first", first.name(request.texts().locale()))
                                .with("second", second.name(request.texts().locale())));
        return new PageResponse.Document(
                title,
                "coverage-pair.jte",
                new CoverageView(YearPicture.of(drawn)),
                () -> json(lines),
                () -> csv(lines));
    }

    /** Runs of covered years that all have rows, or all have none. */
    private static List<YearPicture.Run> runs(CoverageLine line) {
        List<YearPicture.Run> runs = new ArrayList<>();
        int[] years = line.covered().stream().toArray();
        int first = 0;
        for (int i = 1; i <= years.length; i++) {
            boolean rows = line.withRows().contains(years[first]);
            if (i == years.length
                    || years[i] != years[i - 1] + 1
                    || line.withRows().contains(years[i]) != rows) {
                runs.add(new YearPicture.Run(new YearRange(years[first], years[i - 1]), rows));
                first = i;
            }
        }
        return runs;
    }

    private static List<Map<String, Object>> json(List<CoverageLine> lines) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (CoverageLine line : lines) {
            for (YearPicture.Run run : runs(line)) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("source", line.snapshot().source());
                one.put("vintage", line.snapshot().vintage());
                one.put("table", line.what());
                one.put("about", line.about());
                one.put("first_year", run.years().from());
                one.put("last_year", run.years().to());
                one.put("rows", run.rows());
                all.add(one);
            }
        }
        return all;
    }

    private static CsvTable csv(List<CoverageLine> lines) {
        List<List<@Nullable Object>> rows = json(lines).stream()
                .map(one -> (List<@Nullable Object>) new ArrayList<@Nullable Object>(one.values()))
                .toList();
        return new CsvTable(
                Arrays.asList("source", "vintage", "table", "about", "first_year", "last_year", "rows"), rows);
    }
}
