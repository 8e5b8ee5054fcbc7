package org.entente.cli.estimate;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.cli.shared.Listing;
import org.entente.cli.shared.OutputFormat;
import org.entente.measure.estimate.BreakOutcome;
import org.entente.measure.estimate.BreakStudy;
import org.entente.numerics.breaks.BreakAnalysis;
import org.entente.numerics.breaks.BreakModel;
import org.entente.numerics.breaks.BreakWarning;
import org.entente.numerics.breaks.ChangeTest;
import org.entente.numerics.breaks.FoundBreak;
import org.entente.numerics.breaks.Partition;
import org.entente.numerics.breaks.SequentialTest;
import org.entente.numerics.breaks.Stability;
import org.entente.numerics.breaks.UnitRoot;
import org.jspecify.annotations.Nullable;

/** The breaks of one series for people. */
final class BreakPrinter {
    private final PrintWriter out;
    private final int most;

    BreakPrinter(PrintWriter out, int most) {
        this.out = out;
        this.most = most;
    }

    void print(BreakSheet sheet) {
        BreakAnalysis analysis = sheet.analysis();
        List<String> times = sheet.times();
        out.println(sheet.name());
        out.println("  "
                + BreakTexts.OBSERVED.formatted(
                        times.size(),
                        times.get(0),
                        times.get(times.size() - 1),
                        sheet.origin().isEmpty() ? "" : BreakTexts.FROM_SNAPSHOT.formatted(sheet.origin())));
        out.println("  "
                + BreakTexts.SEARCHED.formatted(
                        sheet.model().kind() == BreakModel.Kind.MEAN ? BreakTexts.MEAN : BreakTexts.TREND,
                        analysis.search().segment(),
                        number(analysis.trim()),
                        most));
        sheet.notes().forEach(note -> out.println("  " + note));
        out.println();
        out.println(verdict(analysis));
        if (!analysis.breaks().isEmpty()) {
            breaks(sheet);
        }
        counts(sheet);
        tests(analysis);
        if (!sheet.dated().isEmpty()) {
            dates(sheet);
        }
        if (!analysis.breaks().isEmpty()) {
            stability(sheet);
        }
        warnings(analysis);
    }

    private static String verdict(BreakAnalysis analysis) {
        int count = analysis.breaks().size();
        String found =
                count == 0 ? BreakTexts.NONE : count == 1 ? BreakTexts.FOUND_ONE : BreakTexts.FOUND.formatted(count);
        if (count == 0 || analysis.bootstrapped().isEmpty()) {
            return found;
        }
        double p = analysis.bootstrapped().get().p();
        String pattern = p <= BreakStudy.LEVEL ? BreakTexts.ESTABLISHED : BreakTexts.NOT_ESTABLISHED;
        return BreakTexts.JUDGED.formatted(found, pattern.formatted(p(p)));
    }

    private void table(String head, List<String> header, List<List<@Nullable Object>> rows) {
        out.println();
        out.println(head);
        List<String> indented = new ArrayList<>(header);
        indented.set(0, "  " + header.get(0));
        List<List<@Nullable Object>> all = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            List<@Nullable Object> copy = new ArrayList<>(row);
            copy.set(0, "  " + row.get(0));
            all.add(copy);
        }
        new Listing(indented, all).print(out, OutputFormat.TABLE);
    }

    private void breaks(BreakSheet sheet) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int k = 0; k < sheet.analysis().breaks().size(); k++) {
            FoundBreak b = sheet.analysis().breaks().get(k);
            rows.add(Arrays.asList(
                    sheet.opening(b.at()),
                    sheet.named(b.interval()),
                    sheet.named(b.robustInterval()),
                    p(b.test()),
                    p(b.bootstrapped()),
                    sheet.analysis().stability().times(k) + "/"
                            + sheet.analysis().stability().settings().size()));
        }
        table(
                BreakTexts.HEAD_BREAKS,
                List.of("from", "95 % interval", "with HAC errors", "p", "p (correlation)", "found again"),
                rows);
    }

    private void counts(BreakSheet sheet) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Partition chosen = sheet.analysis().search().chosen();
        Partition strict = sheet.analysis().search().chosenByLwz();
        for (Partition p : sheet.analysis().search().partitions()) {
            rows.add(Arrays.asList(
                    String.valueOf(p.breaks().size()),
                    number(p.rss()),
                    number(p.bic()) + (p.equals(chosen) ? " *" : ""),
                    number(p.lwz()) + (p.equals(strict) ? " *" : ""),
                    p.breaks().stream().map(sheet::opening).collect(Collectors.joining(", "))));
        }
        table(BreakTexts.HEAD_COUNTS, List.of("breaks", "rss", "BIC", "LWZ", "from"), rows);
    }

    private void tests(BreakAnalysis analysis) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        analysis.bootstrapped().ifPresent(t -> rows.add(test(BreakTexts.BOOTSTRAP_NAME, t)));
        analysis.tests().ifPresent(t -> {
            rows.add(test("supF", t.supF()));
            rows.add(test("aveF", t.aveF()));
            rows.add(test("expF", t.expF()));
        });
        rows.add(test("OLS-CUSUM", analysis.cusum()));
        for (SequentialTest s : analysis.sequential()) {
            rows.add(Arrays.asList(
                    BreakTexts.SEQUENTIAL.formatted(s.breaks() + 1, s.breaks()), number(s.statistic()), p(s.p())));
        }
        analysis.unitRoot().ifPresent(u -> {
            rows.add(Arrays.asList(BreakTexts.ADF.formatted(u.lags()), number(u.dickeyFuller()), p(u.dickeyFullerP())));
            rows.add(Arrays.asList(BreakTexts.KPSS, number(u.kpss()), kpss(u)));
        });
        table(BreakTexts.HEAD_TESTS, List.of("test", "statistic", "p"), rows);
    }

    private static String kpss(UnitRoot u) {
        return u.kpssP() <= 0.01 ? BreakTexts.KPSS_LEAST : u.kpssP() >= 0.1 ? BreakTexts.KPSS_MOST : p(u.kpssP());
    }

    private static List<@Nullable Object> test(String name, ChangeTest test) {
        return Arrays.asList(name, number(test.statistic()), p(test.p()));
    }

    private void dates(BreakSheet sheet) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (BreakOutcome.DatedChange d : sheet.dated()) {
            String note = switch (d.place()) {
                case OUTSIDE -> BreakTexts.OUTSIDE;
                case NEAR_END ->
                    BreakTexts.NEAR_END.formatted(sheet.analysis().search().segment());
                case INSIDE -> "";
            };
            rows.add(Arrays.asList(
                    String.valueOf(d.year()),
                    d.shift().isPresent() ? number(d.shift().getAsDouble()) : "",
                    d.test().map(t -> number(t.classical().statistic())).orElse(""),
                    d.test().map(t -> p(t.classical().p())).orElse(""),
                    d.test().map(t -> p(t.hac().p())).orElse(""),
                    d.test().map(t -> p(t.bootstrapped().p())).orElse(""),
                    note.isEmpty() && d.test().isEmpty() ? BreakTexts.UNTESTABLE : note));
        }
        table(BreakTexts.HEAD_DATES, List.of("from", "shift", "F", "p", "p (HAC)", "p (correlation)", ""), rows);
    }

    private void stability(BreakSheet sheet) {
        Stability stability = sheet.analysis().stability();
        List<String> header = new ArrayList<>(List.of("trimming", "rule", "breaks"));
        sheet.analysis().breaks().forEach(b -> header.add(sheet.opening(b.at())));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int s = 0; s < stability.settings().size(); s++) {
            List<@Nullable Object> row = new ArrayList<>(List.of(
                    number(stability.settings().get(s).trim()),
                    stability.settings().get(s).criterion().name(),
                    String.valueOf(stability.counts().get(s))));
            for (List<Boolean> found : stability.found()) {
                row.add(found.get(s) ? "yes" : "no");
            }
            rows.add(row);
        }
        table(BreakTexts.HEAD_STABILITY.formatted(Stability.NEAR), header, rows);
    }

    private void warnings(BreakAnalysis analysis) {
        if (analysis.warnings().isEmpty()) {
            return;
        }
        out.println();
        out.println(BreakTexts.HEAD_WARNINGS);
        for (BreakWarning warning : analysis.warnings().stream().sorted().toList()) {
            out.println("  "
                    + switch (warning) {
                        case SHORT_SERIES -> BreakTexts.SHORT_SERIES;
                        case NEAR_END -> BreakTexts.WARN_NEAR_END;
                        case WIDE_INTERVAL -> BreakTexts.WARN_WIDE;
                        case UNIT_ROOT ->
                            BreakTexts.WARN_UNIT_ROOT.formatted(
                                    p(analysis.unitRoot().orElseThrow().dickeyFullerP()));
                        case AUTOCORRELATION ->
                            BreakTexts.WARN_CORRELATION.formatted(number(analysis.autocorrelation()));
                        case SHIFT_OR_AUTOCORRELATION -> BreakTexts.WARN_SHIFT;
                    });
        }
    }

    private static String p(Optional<ChangeTest> test) {
        return test.map(t -> p(t.p())).orElse("");
    }

    /** Three decimals, and the bound below which they would be zeros. */
    static String p(double value) {
        return value < 0.001 ? "<0.001" : String.format(Locale.ROOT, "%.3f", value);
    }

    /** Four significant digits. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return "-";
        }
        BigDecimal rounded = new BigDecimal(value, new MathContext(4)).stripTrailingZeros();
        boolean plain =
                rounded.signum() == 0 || Math.abs(Math.log10(rounded.abs().doubleValue())) < 7;
        return plain ? rounded.toPlainString() : rounded.toString();
    }
}
