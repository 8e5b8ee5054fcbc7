package org.entente.cli.estimate;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.cli.shared.ColumnList;
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

    private <T> void table(String head, List<T> rows, ColumnList<T> columns) {
        out.println();
        out.println(head);
        columns.list(rows).printIndented(out);
    }

    private void breaks(BreakSheet sheet) {
        Stability stability = sheet.analysis().stability();
        List<FoundBreak> breaks = sheet.analysis().breaks();
        table(
                MESSAGES.get("breaks.head_breaks"),
                breaks,
                new ColumnList<FoundBreak>()
                        .with("from", b -> sheet.opening(b.at()))
                        .with("95 % interval", b -> sheet.named(b.interval()))
                        .with("with HAC errors", b -> sheet.named(b.robustInterval()))
                        .with("p", b -> p(b.test()))
                        .with("p (correlation)", b -> p(b.bootstrapped()))
                        .with(
                                "found again",
                                b -> stability.times(breaks.indexOf(b)) + "/"
                                        + stability.settings().size()));
    }

    private void counts(BreakSheet sheet) {
        Partition chosen = sheet.analysis().search().chosen();
        Partition strict = sheet.analysis().search().chosenByLwz();
        table(
                MESSAGES.get("breaks.head_counts"),
                sheet.analysis().search().partitions(),
                new ColumnList<Partition>()
                        .with("breaks", p -> String.valueOf(p.breaks().size()))
                        .with("rss", p -> number(p.rss()))
                        .with("BIC", p -> number(p.bic()) + (p.equals(chosen) ? " *" : ""))
                        .with("LWZ", p -> number(p.lwz()) + (p.equals(strict) ? " *" : ""))
                        .with(
                                "from",
                                p -> p.breaks().stream().map(sheet::opening).collect(Collectors.joining(", "))));
    }

    /** A test as it is printed. */
    private record TestLine(String name, double statistic, String pValue) {
        static TestLine of(String name, ChangeTest test) {
            return new TestLine(name, test.statistic(), p(test.p()));
        }
    }

    private void tests(BreakAnalysis analysis) {
        List<TestLine> lines = new ArrayList<>();
        analysis.bootstrapped().ifPresent(t -> lines.add(TestLine.of(MESSAGES.get("breaks.bootstrap_name"), t)));
        analysis.tests().ifPresent(t -> {
            lines.add(TestLine.of("supF", t.supF()));
            lines.add(TestLine.of("aveF", t.aveF()));
            lines.add(TestLine.of("expF", t.expF()));
        });
        lines.add(TestLine.of("OLS-CUSUM", analysis.cusum()));
        for (SequentialTest s : analysis.sequential()) {
            String name = MESSAGES.fill("breaks.sequential", "more", s.breaks() + 1, "breaks", s.breaks());
            lines.add(new TestLine(name, s.statistic(), p(s.p())));
        }
        analysis.unitRoot().ifPresent(u -> {
            String adf = MESSAGES.fill("breaks.adf", "lags", u.lags());
            lines.add(new TestLine(adf, u.dickeyFuller(), p(u.dickeyFullerP())));
            lines.add(new TestLine(MESSAGES.get("breaks.kpss"), u.kpss(), kpss(u)));
        });
        table(
                MESSAGES.get("breaks.head_tests"),
                lines,
                new ColumnList<TestLine>()
                        .with("test", TestLine::name)
                        .with("statistic", line -> number(line.statistic()))
                        .with("p", TestLine::pValue));
    }

    private static String kpss(UnitRoot u) {
        return u.kpssP() <= 0.01
                ? MESSAGES.get("breaks.kpss_least")
                : u.kpssP() >= 0.1 ? MESSAGES.get("breaks.kpss_most") : p(u.kpssP());
    }

    private void dates(BreakSheet sheet) {
        table(
                MESSAGES.get("breaks.head_dates"),
                sheet.dated(),
                new ColumnList<BreakOutcome.DatedChange>()
                        .with("from", d -> String.valueOf(d.year()))
                        .with(
                                "shift",
                                d -> d.shift().isPresent() ? number(d.shift().getAsDouble()) : "")
                        .with(
                                "F",
                                d -> d.test()
                                        .map(t -> number(t.classical().statistic()))
                                        .orElse(""))
                        .with("p", d -> d.test().map(t -> p(t.classical().p())).orElse(""))
                        .with("p (HAC)", d -> d.test().map(t -> p(t.hac().p())).orElse(""))
                        .with(
                                "p (correlation)",
                                d -> d.test().map(t -> p(t.bootstrapped().p())).orElse(""))
                        .with("", d -> note(sheet, d)));
    }

    private static String note(BreakSheet sheet, BreakOutcome.DatedChange change) {
        return switch (change.place()) {
            case OUTSIDE -> MESSAGES.get("breaks.outside");
            case NEAR_END ->
                MESSAGES.fill(
                        "breaks.near_end", "segment", sheet.analysis().search().segment());
            case INSIDE -> change.test().isEmpty() ? MESSAGES.get("breaks.untestable") : "";
        };
    }

    private void stability(BreakSheet sheet) {
        Stability stability = sheet.analysis().stability();
        ColumnList<Integer> columns = new ColumnList<Integer>()
                .with("trimming", s -> number(stability.settings().get(s).trim()))
                .with("rule", s -> stability.settings().get(s).criterion().name())
                .with("breaks", s -> String.valueOf(stability.counts().get(s)));
        List<FoundBreak> breaks = sheet.analysis().breaks();
        for (int k = 0; k < breaks.size(); k++) {
            List<Boolean> found = stability.found().get(k);
            columns.with(sheet.opening(breaks.get(k).at()), s -> found.get(s) ? "yes" : "no");
        }
        table(
                MESSAGES.fill("breaks.head_stability", "near", Stability.NEAR),
                IntStream.range(0, stability.settings().size()).boxed().toList(),
                columns);
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
