package org.entente.measure.economy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.measure.economy.TradeFiles.Line;
import org.entente.measure.economy.TradeFiles.Sale;
import org.entente.measure.economy.TradeFiles.Source;
import org.entente.measure.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * The measures of total trade between two states, reckoned a second time by loops over all rows.
 */
final class TradeReckoning {
    /** South Sudan became a state in July 2011. */
    private static final int YOUNG = 626;

    private static final int BORN = 2011;

    /** The measures whose figures rest on all flows of the two. */
    private static final Set<String> OF_PARTNERS =
            Set.of("trade.share", "trade.import_share", "trade.intensity", "trade.rank");

    /** Those of what a state sells to everyone. */
    private static final Set<String> OF_SALES = Set.of("trade.share", "trade.intensity", "trade.rank");

    /** What a figure is to say. */
    record Expected(
            Status status,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Long n,
            String ref,
            String note,
            String worked,
            Set<Line> lines) {}

    /** Values of some rows added up. */
    static final class Sum {
        double value;
        double low;
        double high;
        long reported;
        long missing;

        void add(Sale sale) {
            Double known = sale.value();
            if (known == null) {
                missing++;
                return;
            }
            Double least = sale.low();
            Double most = sale.high();
            reported++;
            value += known;
            low += least == null ? known : least;
            high += most == null ? known : most;
        }

        String missingNote() {
            return missing == 0 ? "" : missing + " partners not reported; ";
        }
    }

    private final List<Sale> sales;
    private final List<Source> sources;

    TradeReckoning(TradeFiles files) {
        this.sales = files.sales();
        this.sources = files.sources();
    }

    List<Source> sources() {
        return sources;
    }

    /** Sums the rows of one side of a snapshot in a year; those within a state never count. */
    Sum sum(Source source, String side, int year, Predicate<Sale> wanted) {
        Sum sum = new Sum();
        rows(source, side, year, wanted).forEach(sum::add);
        return sum;
    }

    List<Sale> rows(Source source, @Nullable String side, int year, Predicate<Sale> wanted) {
        List<Sale> found = new ArrayList<>();
        for (Sale sale : sales) {
            if (sale.snapshot() == source.number()
                    && sale.year() == year
                    && (side == null || sale.reporter().equals(side))
                    && !sale.isDomestic()
                    && wanted.test(sale)) {
                found.add(sale);
            }
        }
        return found;
    }

    static boolean isState(int state, int year) {
        return state != YOUNG || year >= BORN;
    }

    static String outsider(int state, int year) {
        return "%s was not a member of the state system in %d".formatted(TradeFiles.NAMES.get(state), year);
    }

    /** The flows that a measure cannot do without. */
    private static List<int[]> needed(String measure, int a, int b) {
        int[] there = {a, b};
        int[] back = {b, a};
        return switch (measure) {
            case "trade.imports" -> List.of(back);
            case "trade.total", "trade.balance", "trade.rank" -> List.of(there, back);
            default -> List.of(there);
        };
    }

    private List<Source> readable(String measure) {
        return sources.stream()
                .filter(s -> !measure.equals("trade.mirror_gap") || s.ref().startsWith("wits-trade:"))
                .toList();
    }

    /**
     * The first source that has a value of all that is needed; else the first that lists one of the
     * flows between the two, else the first that speaks of them.
     */
    @Nullable Source choose(String measure, int a, int b, int year) {
        List<int[]> needed = needed(measure, a, b);
        List<Source> speaking = readable(measure).stream()
                .filter(source -> needed.stream().allMatch(flow -> source.speaksOf(flow[1], year)))
                .filter(source -> !OF_SALES.contains(measure) || source.speaksOfAll(year))
                .toList();
        return speaking.stream()
                .filter(source -> needed.stream().allMatch(flow -> hasValue(source, source.side(), year, flow)))
                .filter(source ->
                        !measure.equals("trade.mirror_gap") || hasValue(source, "exporter", year, new int[] {a, b}))
                .findFirst()
                .or(() -> speaking.stream()
                        .filter(source -> !rows(source, source.side(), year, s -> s.isOf(a) && s.isOf(b))
                                .isEmpty())
                        .findFirst())
                .or(() -> speaking.stream().findFirst())
                .orElse(null);
    }

    private boolean hasValue(Source source, String side, int year, int[] flow) {
        return between(source, side, year, flow[0], flow[1]).stream().anyMatch(sale -> sale.value() != null);
    }

    Expected answer(String measure, int a, int b, int year) {
        Source source = choose(measure, a, b, year);
        return source == null ? nobody(measure, a, b, year) : answer(source, measure, a, b, year);
    }

    private Expected nobody(String measure, int a, int b, int year) {
        List<String> reasons = new ArrayList<>();
        for (Source source : readable(measure)) {
            if (source.covers(year) && !(isState(a, year) && isState(b, year))) {
                Set<Line> lines = lines(source, measure, a, b, year);
                return absent(Status.NOT_A_STATE, null, source.ref(), outsider(isState(a, year) ? b : a, year), lines);
            }
            String silent = needed(measure, a, b).stream()
                    .filter(flow -> !source.speaksOf(flow[1], year))
                    .map(flow -> TradeFiles.NAMES.get(flow[1]))
                    .findFirst()
                    .orElse("");
            if (!source.covers(year)) {
                reasons.add("%s covers %d-%d".formatted(source.ref(), source.first(), source.last()));
            } else {
                reasons.add(
                        silent.isEmpty()
                                ? source.tooFew(year)
                                : "%s has no imports of %s in %d".formatted(source.ref(), silent, year));
            }
        }
        return absent(Status.OUT_OF_COVERAGE, null, "", String.join("; ", reasons), Set.of());
    }

    private static Expected absent(Status status, @Nullable Long n, String ref, String why, Set<Line> lines) {
        return new Expected(status, null, null, null, n, ref, why, why, lines);
    }

    /**
     * The rows between the two, or all of theirs; of both reports only where these are compared.
     */
    private Set<Line> lines(Source source, String measure, int a, int b, int year) {
        return rows(
                        source,
                        measure.equals("trade.mirror_gap") ? null : source.side(),
                        year,
                        s -> OF_PARTNERS.contains(measure) ? s.isOf(a) || s.isOf(b) : s.isOf(a) && s.isOf(b))
                .stream()
                .map(Sale::at)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Expected answer(Source source, String measure, int a, int b, int year) {
        Set<Line> lines = lines(source, measure, a, b, year);
        for (int[] flow : needed(measure, a, b)) {
            List<Sale> rows = between(source, source.side(), year, flow[0], flow[1]);
            if (rows.isEmpty() || rows.get(0).value() == null) {
                String which =
                        "exports of %s to %s".formatted(TradeFiles.NAMES.get(flow[0]), TradeFiles.NAMES.get(flow[1]));
                String why = rows.isEmpty()
                        ? "the file has no row for the " + which
                        : "the file lists the " + which + " without a value";
                return isState(a, year) && isState(b, year)
                        ? absent(Status.NOT_REPORTED, null, source.ref(), why, lines)
                        : absent(
                                Status.NOT_A_STATE,
                                null,
                                source.ref(),
                                outsider(isState(a, year) ? b : a, year),
                                lines);
            }
        }
        Sum there = sum(source, source.side(), year, s -> s.exporter() == a && s.importer() == b);
        Sum back = sum(source, source.side(), year, s -> s.exporter() == b && s.importer() == a);
        String report = source.side().equals("reconciled") ? "reconciled value" : source.side() + "'s report";
        Cell cell = new Cell(source, measure, a, b, year, there, back, report, lines);
        return switch (measure) {
            case "trade.exports" -> flow(cell, there);
            case "trade.imports" -> flow(cell, back);
            case "trade.total" -> both(cell, 1);
            case "trade.balance" -> both(cell, -1);
            case "trade.share" -> share(cell, "exports", a, s -> s.exporter() == a);
            case "trade.import_share" -> share(cell, "imports", b, s -> s.importer() == b);
            case "trade.rank" -> rank(cell);
            case "trade.intensity" -> intensity(cell);
            case "trade.mirror_gap" -> mirrorGap(cell);
            default -> throw new IllegalArgumentException(measure);
        };
    }

    /**
     * What is asked, the two flows between the two, whose report they are, and the rows behind the
     * answer.
     */
    private record Cell(
            Source source,
            String measure,
            int a,
            int b,
            int year,
            Sum there,
            Sum back,
            String report,
            Set<Line> lines) {

        Expected value(double value, double low, double high, @Nullable Long n, String note, String worked) {
            Status status = value == 0 && low == 0 && high == 0 ? Status.ZERO : Status.OBSERVED;
            return new Expected(status, value, low, high, n, source.ref(), note, measure + " = " + worked, lines);
        }

        Expected point(double value, @Nullable Long n, String note, String worked) {
            return new Expected(
                    Status.OBSERVED, value, null, null, n, source.ref(), note, measure + " = " + worked, lines);
        }
    }

    private List<Sale> between(Source source, String side, int year, int from, int to) {
        return rows(source, side, year, s -> s.exporter() == from && s.importer() == to);
    }

    private static Expected flow(Cell c, Sum flow) {
        String rounded = flow.value == 0 && flow.high > 0 ? "rounded; " : "";
        String worked = "%s (%s)".formatted(millions(flow.value), c.report());
        return c.value(flow.value, flow.low, flow.high, null, rounded + c.report(), worked);
    }

    private static Expected both(Cell c, int sign) {
        double value = c.there().value + sign * c.back().value;
        double low = c.there().low + (sign > 0 ? c.back().low : -c.back().high);
        double high = c.there().high + (sign > 0 ? c.back().high : -c.back().low);
        boolean rounded = c.there().value == 0 && c.back().value == 0 && high > 0;
        String worked = "%s %s %s = %s"
                .formatted(millions(c.there().value), sign > 0 ? "+" : "−", millions(c.back().value), millions(value));
        return c.value(value, low, high, null, (rounded ? "rounded; " : "") + c.report(), worked);
    }

    private Expected share(Cell c, String what, int whose, Predicate<Sale> side) {
        Sum whole = sum(c.source(), c.source().side(), c.year(), side);
        Sum others = sum(
                c.source(),
                c.source().side(),
                c.year(),
                s -> side.test(s) && !(s.exporter() == c.a() && s.importer() == c.b()));
        if (whole.value == 0) {
            String why =
                    "the reported %s of %s are 0 in %d: 0/0".formatted(what, TradeFiles.NAMES.get(whose), c.year());
            return absent(Status.UNDEFINED, whole.reported, c.source().ref(), why, c.lines());
        }
        double value = c.there().value / whole.value;
        String worked = "%s / %s over %d partners = %s"
                .formatted(millions(c.there().value), millions(whole.value), whole.reported, six(value));
        return c.value(
                value,
                part(c.there().low, others.high),
                part(c.there().high, others.low),
                whole.reported,
                whole.missingNote() + c.report(),
                worked);
    }

    static double part(double part, double rest) {
        return part + rest == 0 ? 0 : part / (part + rest);
    }

    private Expected rank(Cell c) {
        Set<Integer> partners = new TreeSet<>();
        rows(c.source(), c.source().side(), c.year(), s -> s.isOf(c.a()) && s.exporter() != 0 && s.importer() != 0)
                .forEach(s -> partners.add(s.exporter() == c.a() ? s.importer() : s.exporter()));
        int rank = 1;
        int best = 1;
        int worst = 1;
        long ranked = 0;
        long missing = 0;
        double own = c.there().value + c.back().value;
        for (int partner : partners) {
            Sum total = sum(c.source(), c.source().side(), c.year(), s -> s.isOf(c.a()) && s.isOf(partner));
            if (total.reported < 2) {
                missing++;
            } else {
                ranked++;
                if (partner != c.b()) {
                    rank += total.value > own ? 1 : 0;
                    best += total.low > c.there().high + c.back().high ? 1 : 0;
                    worst += total.high > c.there().low + c.back().low ? 1 : 0;
                }
            }
        }
        String note = (missing == 0 ? "" : missing + " partners not reported; ") + c.report();
        String worked =
                "1 + %d of %d others with more than %s = %d".formatted(rank - 1, ranked - 1, millions(own), rank);
        return c.value(rank, best, worst, ranked, note, worked);
    }

    private Expected intensity(Cell c) {
        String side = c.source().side();
        Sum sells = sum(c.source(), side, c.year(), s -> s.exporter() == c.a());
        Sum sellsOthers = sum(c.source(), side, c.year(), s -> s.exporter() == c.a() && s.importer() != c.b());
        Sum buys = sum(c.source(), side, c.year(), s -> s.importer() == c.b());
        Sum world = sum(c.source(), side, c.year(), s -> s.importer() != c.a());
        Sum rest = sum(c.source(), side, c.year(), s -> s.importer() != c.a() && s.importer() != c.b());
        if (sells.value == 0 || buys.value == 0) {
            String why = "the reported exports or imports are 0: 0/0";
            return absent(Status.UNDEFINED, sells.reported, c.source().ref(), why, c.lines());
        }
        double value = c.there().value / sells.value / (buys.value / world.value);
        String worked = "(%s / %s) / (%s / %s) = %s"
                .formatted(
                        millions(c.there().value),
                        millions(sells.value),
                        millions(buys.value),
                        millions(world.value),
                        six(value));
        String note = sells.missingNote() + c.report();
        return buys.low == 0
                ? c.point(value, sells.reported, note, worked)
                : c.value(
                        value,
                        part(c.there().low, sellsOthers.high) * (buys.high + rest.low) / buys.high,
                        part(c.there().high, sellsOthers.low) * (buys.low + rest.high) / buys.low,
                        sells.reported,
                        note,
                        worked);
    }

    private Expected mirrorGap(Cell c) {
        List<Sale> rows = between(c.source(), "exporter", c.year(), c.a(), c.b());
        if (rows.isEmpty() || rows.get(0).value() == null) {
            return absent(Status.NOT_REPORTED, null, c.source().ref(), "the exporter reports no such flow", c.lines());
        }
        Sum out = new Sum();
        rows.forEach(out::add);
        if (out.value == 0) {
            String why = "the exporter reports 0: nothing to compare with";
            return absent(Status.UNDEFINED, null, c.source().ref(), why, c.lines());
        }
        Sum in = c.there();
        double value = in.value / out.value - 1;
        String worked = "(%s − %s) / exporter's = %s".formatted(millions(in.value), millions(out.value), six(value));
        return out.low == 0
                ? c.point(value, null, "", worked)
                : c.value(value, in.low / out.high - 1, in.high / out.low - 1, null, "", worked);
    }

    /** As worked formulas write US$, to a thousand. */
    static String millions(double dollars) {
        BigDecimal text = new BigDecimal(dollars).movePointLeft(6).setScale(3, RoundingMode.HALF_UP);
        return (text.signum() == 0 ? "0" : text.stripTrailingZeros().toPlainString()) + " m";
    }

    static String six(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
