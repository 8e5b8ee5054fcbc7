package org.entente.check.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.entente.numerics.breaks.BreakInterval;
import org.entente.numerics.breaks.BreakIntervals;
import org.entente.numerics.breaks.BreakModel;
import org.entente.numerics.breaks.ChangeCost;
import org.entente.numerics.breaks.ChangePoints;
import org.entente.numerics.breaks.ChangeTest;
import org.entente.numerics.breaks.Cusum;
import org.entente.numerics.breaks.Errors;
import org.entente.numerics.breaks.FTests;
import org.entente.numerics.breaks.Partition;
import org.entente.numerics.breaks.StructuralBreaks;
import org.entente.text.MessageBundle;

/** Structural breaks by R (strucchange, changepoint). */
final class BreaksReference {
    private static final MessageBundle MESSAGES = MessageBundle.english(BreaksReference.class);

    private static final double TRIM = 0.15;
    private static final int MOST = 9;
    private static final double LEVEL = 0.95;
    private static final double STATISTIC = 1e-9;
    private static final Map<String, ChangeCost> COSTS =
            Map.of("mean", ChangeCost.MEAN, "var", ChangeCost.VARIANCE, "meanvar", ChangeCost.MEAN_AND_VARIANCE);

    private final Path folder;
    private final Map<List<String>, StructuralBreaks> searched = new LinkedHashMap<>();

    BreaksReference(Path folder) {
        this.folder = folder;
    }

    private Map<String, double[]> series() throws IOException {
        return ReferenceRows.read(folder.resolve("series.csv")).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("series"),
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                rows -> rows.stream()
                                        .mapToDouble(row -> ReferenceRows.number(row, "y"))
                                        .toArray())));
    }

    /**
     * The reference's trend runs with the number of the observation, also where years are missing.
     */
    private static BreakModel model(String name, double[] y) {
        return name.equals("mean")
                ? BreakModel.mean(y)
                : BreakModel.trend(IntStream.range(0, y.length).asDoubleStream().toArray(), y);
    }

    private static double[] of(Map<String, double[]> series, CSVRecord row) {
        double[] y = series.get(row.get("series"));
        if (y == null) {
            throw new IllegalArgumentException("series.csv has no series " + row.get("series"));
        }
        return y;
    }

    private StructuralBreaks search(Map<String, double[]> series, CSVRecord row) {
        return searched.computeIfAbsent(
                List.of(row.get("series"), row.get("model"), row.get("h")),
                key -> StructuralBreaks.search(
                        model(row.get("model"), of(series, row)), ReferenceRows.number(row, "h"), MOST));
    }

    void criteria(ValueComparison agreement) throws IOException {
        Map<String, double[]> series = series();
        for (CSVRecord row : ReferenceRows.read(folder.resolve("baiperron_rss_bic.csv"))) {
            StructuralBreaks search = search(series, row);
            Partition found = search.partitions().get(Integer.parseInt(row.get("m")));
            String where = where(row) + " m=" + row.get("m");
            agreement.number(where + " RSS", found.rss(), ReferenceRows.number(row, "RSS"));
            agreement.number(where + " BIC", found.bic(), ReferenceRows.number(row, "BIC"));
            agreement.same(
                    where + " chosen",
                    found.equals(search.chosen()),
                    row.get("chosen").equals("TRUE"));
        }
    }

    void dates(ValueComparison agreement) throws IOException {
        Map<String, double[]> series = series();
        for (CSVRecord row : ReferenceRows.read(folder.resolve("baiperron_breaks.csv"))) {
            StructuralBreaks search = search(series, row);
            Partition found = search.partitions().get(Integer.parseInt(row.get("m")));
            int k = Integer.parseInt(row.get("k")) - 1;
            String where = where(row) + " m=" + row.get("m") + " k=" + row.get("k");
            agreement.same(where, found.breaks().get(k), Integer.parseInt(row.get("obs")));
            for (Errors errors : List.of(Errors.HETEROGENEOUS, Errors.HOMOGENEOUS)) {
                String suffix = errors == Errors.HOMOGENEOUS ? "_hom" : "";
                Optional<BreakInterval> interval = BreakIntervals.of(search.model(), found.breaks(), errors, LEVEL)
                        .get(k);
                agreement.same(
                        where + " interval" + suffix,
                        interval.map(i -> i.low() + " " + i.high()).orElse("none"),
                        ReferenceRows.has(row, "ci_lo" + suffix)
                                ? row.get("ci_lo" + suffix) + " " + row.get("ci_hi" + suffix)
                                : "none");
            }
        }
    }

    void tests(ValueComparison agreement) throws IOException {
        Map<String, double[]> series = series();
        for (CSVRecord row : ReferenceRows.read(folder.resolve("tests_changepoint.csv"))) {
            String[] method = row.get("method").split("\\.", -1);
            if (method[0].equals("PELT")) {
                penalised(agreement, row, method[1], of(series, row));
            } else if (ReferenceRows.has(row, "p")) {
                oneChange(agreement, row, model(row.get("model"), of(series, row)));
            }
        }
        agreement.remark(MESSAGES.get("printed") + "; " + MESSAGES.fill("dearer", "dearer", DEARER));
    }

    /**
     * Where the reference follows a published polynomial past the statistics to which it was fitted
     * (decision 0026).
     */
    private static final Set<String> BEYOND = Set.of(
            "USARUS_logtrade aveF trend",
            "USARUS_logtrade expF trend",
            "TURPAK_agree aveF trend",
            "TURPAK_agree expF trend");

    private static void oneChange(ValueComparison agreement, CSVRecord row, BreakModel model) {
        FTests tests = FTests.of(model, TRIM, Errors.HETEROGENEOUS).orElseThrow();
        ChangeTest test = switch (row.get("method")) {
            case "supF" -> tests.supF();
            case "aveF" -> tests.aveF();
            case "expF" -> tests.expF();
            default -> Cusum.of(model);
        };
        String where = where(row) + " " + row.get("method");
        agreement.number(where, test.statistic(), ReferenceRows.number(row, "stat"), STATISTIC);
        double p = ReferenceRows.number(row, "p");
        if (BEYOND.contains(String.join(" ", row.get("series"), row.get("method"), row.get("model")))) {
            agreement.same(where + " p at most 0.001", test.p() <= 0.001, true);
        } else {
            agreement.number(where + " p", test.p(), p);
        }
        if (row.get("method").equals("supF")) {
            agreement.same(where + " at", test.at(), Integer.parseInt(row.get("points")));
        }
    }

    /**
     * The division of the reference that costs more than the cheapest one; it is left out, and the
     * report says so.
     */
    private static final String DEARER = "TURPAK_dlogtrade PELT.meanvar AIC";

    private static void penalised(ValueComparison agreement, CSVRecord row, String cost, double[] y) {
        if (DEARER.equals(String.join(" ", row.get("series"), row.get("method"), row.get("penalty")))) {
            return;
        }
        List<Integer> found = ChangePoints.pelt(
                y,
                COSTS.getOrDefault(cost, ChangeCost.MEAN),
                ReferenceRows.number(row, "stat"),
                row.get("penalty").equals("MBIC"));
        List<Integer> expected = row.get("points").isEmpty()
                ? List.of()
                : Arrays.stream(row.get("points").split("\\|", -1))
                        .map(Integer::valueOf)
                        .toList();
        agreement.same(where(row) + " " + row.get("method") + " " + row.get("penalty"), found, expected);
    }

    private static String where(CSVRecord row) {
        return row.get("series") + " " + row.get("model");
    }
}
