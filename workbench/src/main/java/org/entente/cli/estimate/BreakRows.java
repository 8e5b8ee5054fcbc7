package org.entente.cli.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    /** The stable columns of {@code breaks --format csv}. */
    static final List<String> HEADER = List.of(
            "series", "model", "breaks", "rss", "bic", "lwz", "chosen", "k", "obs", "time", "ci_low", "ci_high");

    private final Errors errors;

    /** @param errors that the intervals assume */
    BreakRows(Errors errors) {
        this.errors = errors;
    }

    /** One row a break of each number of breaks, and one without break. */
    List<List<@Nullable Object>> flat(BreakSheet sheet) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Partition chosen = sheet.search().chosen();
        for (Partition partition : sheet.search().partitions()) {
            List<@Nullable Object> common = Arrays.asList(
                    sheet.name(),
                    sheet.modelName(),
                    partition.breaks().size(),
                    partition.rss(),
                    finite(partition.bic()),
                    finite(partition.lwz()),
                    partition.equals(chosen));
            if (partition.breaks().isEmpty()) {
                rows.add(with(common, null, null, null, null, null));
            }
            List<Optional<BreakInterval>> intervals = intervals(sheet, partition);
            for (int k = 0; k < partition.breaks().size(); k++) {
                int at = partition.breaks().get(k);
                Optional<BreakInterval> interval = intervals.get(k);
                rows.add(with(
                        common,
                        k + 1,
                        at,
                        sheet.time(at),
                        interval.map(BreakInterval::low).orElse(null),
                        interval.map(BreakInterval::high).orElse(null)));
            }
        }
        return rows;
    }

    private List<Optional<BreakInterval>> intervals(BreakSheet sheet, Partition partition) {
        return BreakIntervals.of(sheet.model(), partition.breaks(), errors, BreakAnalysis.LEVEL);
    }

    private static List<@Nullable Object> with(List<@Nullable Object> common, @Nullable Object... more) {
        List<@Nullable Object> row = new ArrayList<>(common);
        row.addAll(Arrays.asList(more));
        return row;
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
