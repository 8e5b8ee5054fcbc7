package org.entente.cli.estimate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.cli.shared.ColumnList;
import org.entente.cli.shared.Listing;
import org.entente.measure.estimate.BreakOutcome;
import org.entente.numerics.breaks.BreakAnalysis;
import org.entente.numerics.breaks.BreakInterval;
import org.entente.numerics.breaks.BreakIntervals;
import org.entente.numerics.breaks.ChangeTest;
import org.entente.numerics.breaks.Errors;
import org.entente.numerics.breaks.FTests;
import org.entente.numerics.breaks.FoundBreak;
import org.entente.numerics.breaks.Partition;
import org.entente.numerics.breaks.SequentialTest;
import org.entente.numerics.breaks.Stability;
import org.jspecify.annotations.Nullable;

/** Breaks for programs: the rows of the CSV, and the whole analysis as JSON. */
final class BreakRows {
    private final Errors errors;

    /** @param errors that the intervals assume */
    BreakRows(Errors errors) {
        this.errors = errors;
    }

    /**
     * A break of one of the partitions of a series.
     *
     * @param k its place among the breaks of the partition; 0 for a partition without breaks
     */
    private record Row(
            BreakSheet sheet,
            Partition partition,
            int k,
            @Nullable BreakInterval interval) {
        /** The observation that ends the regime before. */
        @Nullable Integer at() {
            return k == 0 ? null : partition.breaks().get(k - 1);
        }
    }

    /** A row for each break of each number of breaks, and one for the partition without breaks. */
    Listing list(List<BreakSheet> sheets) {
        return new ColumnList<Row>()
                .with("series", row -> row.sheet().name())
                .with("model", row -> row.sheet().modelName())
                .with("breaks", row -> row.partition().breaks().size())
                .with("rss", row -> row.partition().rss())
                .with("bic", row -> finite(row.partition().bic()))
                .with("lwz", row -> finite(row.partition().lwz()))
                .with(
                        "chosen",
                        row -> row.partition().equals(row.sheet().search().chosen()))
                .with("k", row -> row.k() == 0 ? null : row.k())
                .with("obs", Row::at)
                .with("time", row -> row.at() == null ? null : row.sheet().time(row.at()))
                .with(
                        "ci_low",
                        row -> row.interval() == null ? null : row.interval().low())
                .with(
                        "ci_high",
                        row -> row.interval() == null ? null : row.interval().high())
                .list(sheets.stream().flatMap(sheet -> rows(sheet).stream()).toList());
    }

    private List<Row> rows(BreakSheet sheet) {
        List<Row> rows = new ArrayList<>();
        for (Partition partition : sheet.search().partitions()) {
            if (partition.breaks().isEmpty()) {
                rows.add(new Row(sheet, partition, 0, null));
            }
            List<Optional<BreakInterval>> intervals = intervals(sheet, partition);
            for (int k = 0; k < partition.breaks().size(); k++) {
                rows.add(new Row(sheet, partition, k + 1, intervals.get(k).orElse(null)));
            }
        }
        return rows;
    }

    private List<Optional<BreakInterval>> intervals(BreakSheet sheet, Partition partition) {
        return BreakIntervals.of(sheet.model(), partition.breaks(), errors, BreakAnalysis.LEVEL);
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /** Everything. */
    Map<String, @Nullable Object> object(BreakSheet sheet) {
        BreakAnalysis analysis = sheet.analysis();
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("series", sheet.name());
        object.put("snapshot", sheet.origin());
        object.put("model", sheet.modelName());
        object.put("observations", sheet.times().size());
        object.put("first", sheet.times().get(0));
        object.put("last", sheet.times().get(sheet.times().size() - 1));
        object.put("trim", analysis.trim());
        object.put("segment", analysis.search().segment());
        object.put("errors", name(errors));
        object.put("notes", sheet.notes());
        object.put("chosen", analysis.breaks().size());
        object.put(
                "breaks", analysis.breaks().stream().map(b -> found(sheet, b)).toList());
        object.put(
                "partitions",
                analysis.search().partitions().stream()
                        .map(p -> partition(sheet, p))
                        .toList());
        object.put("tests", tests(sheet));
        object.put("dates", sheet.dated().stream().map(BreakRows::dated).toList());
        object.put("stability", stability(analysis.stability()));
        object.put("autocorrelation", analysis.autocorrelation());
        object.put(
                "unit_root",
                analysis.unitRoot()
                        .map(u -> {
                            Map<String, Object> root = new LinkedHashMap<>();
                            root.put("adf", u.dickeyFuller());
                            root.put("adf_p", u.dickeyFullerP());
                            root.put("adf_lags", u.lags());
                            root.put("kpss", u.kpss());
                            root.put("kpss_p", u.kpssP());
                            return root;
                        })
                        .orElse(null));
        object.put(
                "warnings",
                analysis.warnings().stream().sorted().map(BreakRows::name).toList());
        return object;
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, @Nullable Object> found(BreakSheet sheet, FoundBreak b) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("obs", b.at());
        object.put("time", sheet.time(b.at()));
        object.put("opens", sheet.opening(b.at()));
        object.put("ci", pair(b.interval()));
        object.put("ci_hac", pair(b.robustInterval()));
        object.put("supF", test(b.test()));
        object.put("supF_bootstrapped", test(b.bootstrapped()));
        return object;
    }

    private static @Nullable List<Long> pair(Optional<BreakInterval> interval) {
        return interval.map(i -> List.of(i.low(), i.high())).orElse(null);
    }

    private Map<String, @Nullable Object> partition(BreakSheet sheet, Partition partition) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("breaks", partition.breaks().size());
        object.put("obs", partition.breaks());
        object.put("rss", partition.rss());
        object.put("bic", finite(partition.bic()));
        object.put("lwz", finite(partition.lwz()));
        object.put(
                "ci", intervals(sheet, partition).stream().map(BreakRows::pair).toList());
        return object;
    }

    private static @Nullable Map<String, @Nullable Object> test(Optional<ChangeTest> test) {
        if (test.isEmpty()) {
            return null;
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("statistic", test.get().statistic());
        object.put("p", test.get().p());
        return object;
    }

    private static Map<String, @Nullable Object> tests(BreakSheet sheet) {
        BreakAnalysis analysis = sheet.analysis();
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("supF", test(analysis.tests().map(FTests::supF)));
        object.put("supF_bootstrapped", test(analysis.bootstrapped()));
        object.put("aveF", test(analysis.tests().map(FTests::aveF)));
        object.put("expF", test(analysis.tests().map(FTests::expF)));
        object.put("ols_cusum", test(Optional.of(analysis.cusum())));
        List<Map<String, @Nullable Object>> steps = new ArrayList<>();
        for (SequentialTest step : analysis.sequential()) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("breaks", step.breaks());
            one.put("supF", step.statistic());
            one.put("p", step.p());
            steps.add(one);
        }
        object.put("sequential", steps);
        return object;
    }

    private static Map<String, @Nullable Object> dated(BreakOutcome.DatedChange change) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("date", change.year());
        object.put("obs", change.at());
        object.put("place", name(change.place()));
        object.put("shift", change.shift().isPresent() ? change.shift().getAsDouble() : null);
        object.put("F", change.test().map(t -> t.classical().statistic()).orElse(null));
        object.put("p", change.test().map(t -> t.classical().p()).orElse(null));
        object.put("p_hac", change.test().map(t -> t.hac().p()).orElse(null));
        object.put(
                "p_bootstrapped", change.test().map(t -> t.bootstrapped().p()).orElse(null));
        return object;
    }

    private static List<Map<String, @Nullable Object>> stability(Stability stability) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (int s = 0; s < stability.settings().size(); s++) {
            int setting = s;
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("trim", stability.settings().get(s).trim());
            row.put("criterion", name(stability.settings().get(s).criterion()));
            row.put("breaks", stability.counts().get(s));
            row.put("found", stability.found().stream().map(f -> f.get(setting)).toList());
            rows.add(row);
        }
        return rows;
    }
}
