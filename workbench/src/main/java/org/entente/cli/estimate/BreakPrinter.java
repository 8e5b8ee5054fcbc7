package org.entente.cli.estimate;

import static org.entente.cli.shared.CliMessages.MESSAGES;

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
                + MESSAGES.fill(
                        "breaks.observed",
                        "n",
                        times.size(),
                        "first",
                        times.get(0),
                        "last",
                        times.get(times.size() - 1),
                        "origin",
                        sheet.origin().isEmpty()
                                ? ""
                                : MESSAGES.fill("breaks.from_snapshot", "snapshot", sheet.origin())));
        out.println("  "
                + MESSAGES.fill(
                        "breaks.searched",
                        "what",
                        sheet.model().kind() == BreakModel.Kind.MEAN
                                ? MESSAGES.get("breaks.mean")
                                : MESSAGES.get("breaks.trend"),
                        "segment",
                        analysis.search().segment(),
                        "trim",
                        number(analysis.trim()),
                        "most",
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
        String found = count == 0
                ? MESSAGES.get("breaks.none")
                : count == 1 ? MESSAGES.get("breaks.found_one") : MESSAGES.fill("breaks.found", "breaks", count);
        if (count == 0 || analysis.bootstrapped().isEmpty()) {
            return found;
        }
        double p = analysis.bootstrapped().get().p();
        String judged = p <= BreakStudy.LEVEL
                ? MESSAGES.fill("breaks.established", "p", p(p))
                : MESSAGES.fill("breaks.not_established", "p", p(p));
        return found + " " + judged;
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
                MESSAGES.get("breaks.head_breaks"),
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
        table(MESSAGES.get("breaks.head_counts"), List.of("breaks", "rss", "BIC", "LWZ", "from"), rows);
    }

    private void tests(BreakAnalysis analysis) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        analysis.bootstrapped().ifPresent(t -> rows.add(test(MESSAGES.get("breaks.bootstrap_name"), t)));
        analysis.tests().ifPresent(t -> {
            rows.add(test("supF", t.supF()));
            rows.add(test("aveF", t.aveF()));
            rows.add(test("expF", t.expF()));
        });
        rows.add(test("OLS-CUSUM", analysis.cusum()));
        for (SequentialTest s : analysis.sequential()) {
            rows.add(Arrays.asList(
                    MESSAGES.fill("breaks.sequential", "more", s.breaks() + 1, "breaks", s.breaks()),
                    number(s.statistic()),
                    p(s.p())));
        }
        analysis.unitRoot().ifPresent(u -> {
            rows.add(Arrays.asList(
                    MESSAGES.fill("breaks.adf", "lags", u.lags()), number(u.dickeyFuller()), p(u.dickeyFullerP())));
            rows.add(Arrays.asList(MESSAGES.get("breaks.kpss"), number(u.kpss()), kpss(u)));
        });
        table(MESSAGES.get("breaks.head_tests"), List.of("test", "statistic", "p"), rows);
    }

    private static String kpss(UnitRoot u) {
        return u.kpssP() <= 0.01
                ? MESSAGES.get("breaks.kpss_least")
                : u.kpssP() >= 0.1 ? MESSAGES.get("breaks.kpss_most") : p(u.kpssP());
    }

    private static List<@Nullable Object> test(String name, ChangeTest test) {
        return Arrays.asList(name, number(test.statistic()), p(test.p()));
    }

    private void dates(BreakSheet sheet) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (BreakOutcome.DatedChange d : sheet.dated()) {
            String note = switch (d.place()) {
                case OUTSIDE -> MESSAGES.get("breaks.outside");
                case NEAR_END ->
                    MESSAGES.fill(
                            "breaks.near_end",
                            "segment",
                            sheet.analysis().search().segment());
                case INSIDE -> "";
            };
            rows.add(Arrays.asList(
                    String.valueOf(d.year()),
                    d.shift().isPresent() ? number(d.shift().getAsDouble()) : "",
                    d.test().map(t -> number(t.classical().statistic())).orElse(""),
                    d.test().map(t -> p(t.classical().p())).orElse(""),
                    d.test().map(t -> p(t.hac().p())).orElse(""),
                    d.test().map(t -> p(t.bootstrapped().p())).orElse(""),
                    note.isEmpty() && d.test().isEmpty() ? MESSAGES.get("breaks.untestable") : note));
        }
        table(
                MESSAGES.get("breaks.head_dates"),
                List.of("from", "shift", "F", "p", "p (HAC)", "p (correlation)", ""),
                rows);
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
        table(MESSAGES.fill("breaks.head_stability", "near", Stability.NEAR), header, rows);
    }

    private void warnings(BreakAnalysis analysis) {
        if (analysis.warnings().isEmpty()) {
            return;
        }
        out.println();
        out.println(MESSAGES.get("breaks.head_warnings"));
        for (BreakWarning warning : analysis.warnings().stream().sorted().toList()) {
            out.println("  "
                    + switch (warning) {
                        case SHORT_SERIES -> MESSAGES.get("breaks.short_series");
                        case NEAR_END -> MESSAGES.get("breaks.warn_near_end");
                        case WIDE_INTERVAL -> MESSAGES.get("breaks.warn_wide");
                        case UNIT_ROOT ->
                            MESSAGES.fill(
                                    "breaks.warn_unit_root",
                                    "p",
                                    p(analysis.unitRoot().orElseThrow().dickeyFullerP()));
                        case AUTOCORRELATION ->
                            MESSAGES.fill("breaks.warn_correlation", "correlation", number(analysis.autocorrelation()));
                        case SHIFT_OR_AUTOCORRELATION -> MESSAGES.get("breaks.warn_shift");
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
