package org.entente.measure.economy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.measure.economy.TradeFiles.Line;
import org.entente.measure.economy.TradeReckoning.Expected;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.jspecify.annotations.Nullable;

/** The measures over products, reckoned a second time by loops over all rows of one file. */
final class ProductReckoning {
    private static final Measures MEASURES = new Measures(EconomyMeasures.list());
    private static final String REF = "unctad-trade:1";

    private ProductReckoning() {}

    /** A row of one product; importer or exporter 0 where it is a territory. */
    record Row(
            long line,
            int year,
            int from,
            int to,
            String product,
            @Nullable Double value) {
        boolean isTrade() {
            return from != to;
        }

        Line at() {
            return new Line(1, line);
        }
    }

    /**
     * A question: which measure, with which argument, which says which level and market or product.
     */
    record Query(
            String id,
            @Nullable String argument,
            int digits,
            int market,
            @Nullable String product) {
        String level() {
            return "SITC:" + digits;
        }

        Measure measure() {
            return MEASURES.get(id);
        }

        boolean isOfStates() {
            return measure().definition().shape() == Shape.STATE;
        }
    }

    /** The rows of one reckoning: one level and year, without what stays within a state. */
    static List<Row> of(List<Row> rows, Query asked, int year, Predicate<Row> wanted) {
        return rows.stream()
                .filter(r -> r.year() == year && r.product().length() == asked.digits() && r.isTrade())
                .filter(wanted)
                .toList();
    }

    private static Map<String, Double> byProduct(List<Row> rows) {
        Map<String, Double> sums = new TreeMap<>();
        for (Row row : rows) {
            Double value = row.value();
            if (value != null) {
                sums.merge(row.product(), value, Double::sum);
            }
        }
        return sums;
    }

    private static double sum(Map<String, Double> column) {
        return column.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static Set<String> positive(List<Map<String, Double>> columns) {
        Set<String> products = new TreeSet<>();
        columns.forEach(column -> column.forEach((product, value) -> {
            if (value > 0) {
                products.add(product);
            }
        }));
        return products;
    }

    static Expected answer(List<Row> rows, Query asked, int a, int b, int year) {
        Predicate<Row> wanted = switch (asked.id()) {
            case "trade.complementarity" -> r -> r.from() == a || r.to() == b;
            case "trade.similarity" ->
                r -> (r.from() == a || r.from() == b) && (asked.market() == 0 || r.to() == asked.market());
            case "trade.intra_industry" -> r -> r.from() == a && r.to() == b || r.from() == b && r.to() == a;
            default -> r -> r.from() == a || r.product().equals(asked.product());
        };
        Set<Line> lines =
                of(rows, asked, year, wanted).stream().map(Row::at).collect(Collectors.toCollection(TreeSet::new));
        if (year < 2010 || year > 2011) {
            return absent(Status.OUT_OF_COVERAGE, "", REF + " covers 2010-2011", Set.of());
        }
        return switch (asked.id()) {
            case "trade.complementarity" -> structures(rows, asked, a, b, year, lines);
            case "trade.similarity" ->
                asked.market() == a || asked.market() == b
                        ? absent(
                                Status.UNDEFINED,
                                REF,
                                TradeFiles.NAMES.get(asked.market()) + " is one of the two and sells nothing to itself",
                                lines)
                        : structures(rows, asked, a, b, year, lines);
            case "trade.intra_industry" -> twoWay(rows, asked, a, b, year, lines);
            default -> advantage(rows, asked, a, year, lines);
        };
    }

    private static Expected absent(Status status, String ref, String why, Set<Line> lines) {
        return new Expected(status, null, null, null, null, ref, why, why, lines);
    }

    private static Expected notListed(Query asked, int a, int b, int year, String what, Set<Line> lines) {
        boolean members = TradeReckoning.isState(a, year) && (b == 0 || TradeReckoning.isState(b, year));
        return members
                ? absent(
                        Status.NOT_REPORTED,
                        REF,
                        "the file lists no %s by product (%s)".formatted(what, asked.level()),
                        lines)
                : absent(
                        Status.NOT_A_STATE,
                        REF,
                        TradeReckoning.outsider(TradeReckoning.isState(a, year) ? b : a, year),
                        lines);
    }

    private static Expected value(Query asked, double value, long n, String worked, Set<Line> lines) {
        Status status = value == 0 ? Status.ZERO : Status.OBSERVED;
        return new Expected(status, value, null, null, n, REF, asked.level() + ", reconciled value", worked, lines);
    }

    /**
     * Complementarity of the sales of the one and the purchases of the other, or similarity of the
     * sales of both.
     */
    private static Expected structures(List<Row> rows, Query asked, int a, int b, int year, Set<Line> lines) {
        boolean buys = asked.id().equals("trade.complementarity");
        Predicate<Row> market = r -> asked.market() == 0 || r.to() == asked.market();
        Map<String, Double> one = byProduct(of(rows, asked, year, r -> r.from() == a && market.test(r)));
        Map<String, Double> other =
                byProduct(of(rows, asked, year, r -> buys ? r.to() == b : r.from() == b && market.test(r)));
        if (sum(one) == 0 || sum(other) == 0) {
            String where = asked.market() == 0 ? "" : " to " + TradeFiles.NAMES.get(asked.market());
            String what = sum(one) == 0
                    ? "exports of " + TradeFiles.NAMES.get(a) + where
                    : (buys ? "imports of " : "exports of ") + TradeFiles.NAMES.get(b) + where;
            return notListed(asked, a, b, year, what, lines);
        }
        Set<String> products = positive(List.of(one, other));
        List<String> terms = new ArrayList<>();
        double total = 0;
        for (String product : products) {
            double x = one.getOrDefault(product, 0.0) / sum(one);
            double y = other.getOrDefault(product, 0.0) / sum(other);
            total += buys ? Math.abs(y - x) : Math.min(x, y);
            terms.add(
                    buys
                            ? String.format(Locale.ROOT, "%s: |%.4f − %.4f|", product, y, x)
                            : String.format(Locale.ROOT, "%s: min(%.4f, %.4f)", product, x, y));
        }
        double value = 100 * (buys ? 1 - total / 2 : total);
        String listed = terms.size() > 12
                ? terms.size() + " products of " + asked.level()
                : asked.level() + " " + String.join(", ", terms);
        String formula = buys ? "100·(1 − ½ Σ|m − x|)" : "100·Σ min(x, y)";
        String worked = String.format(Locale.ROOT, "%s = %s over %s = %.4f", asked.id(), formula, listed, value);
        return value(asked, value, products.size(), worked, lines);
    }

    private static Expected twoWay(List<Row> rows, Query asked, int a, int b, int year, Set<Line> lines) {
        Map<String, Double> there = byProduct(of(rows, asked, year, r -> r.from() == a && r.to() == b));
        Map<String, Double> back = byProduct(of(rows, asked, year, r -> r.from() == b && r.to() == a));
        if (there.isEmpty() || back.isEmpty()) {
            int seller = there.isEmpty() ? a : b;
            String what = "exports of %s to %s"
                    .formatted(TradeFiles.NAMES.get(seller), TradeFiles.NAMES.get(seller == a ? b : a));
            return notListed(asked, a, b, year, what, lines);
        }
        Set<String> products = new TreeSet<>(there.keySet());
        products.addAll(back.keySet());
        double apart = 0;
        for (String product : products) {
            apart += Math.abs(there.getOrDefault(product, 0.0) - back.getOrDefault(product, 0.0));
        }
        double trade = sum(there) + sum(back);
        if (trade == 0) {
            return absent(Status.UNDEFINED, REF, "the flows by product sum to 0: 0/0", lines);
        }
        double value = 1 - apart / trade;
        String worked = "trade.intra_industry = 1 − %s / %s over %d products of %s = %s"
                .formatted(
                        TradeReckoning.millions(apart),
                        TradeReckoning.millions(trade),
                        products.size(),
                        asked.level(),
                        TradeReckoning.six(value));
        return value(asked, value, products.size(), worked, lines);
    }

    private static Expected advantage(List<Row> rows, Query asked, int a, int year, Set<Line> lines) {
        String product = Objects.requireNonNull(asked.product());
        Map<String, Double> sales = byProduct(of(rows, asked, year, r -> r.from() == a));
        Map<String, Double> world = byProduct(of(rows, asked, year, r -> true));
        double own = sales.getOrDefault(product, 0.0);
        if (own == 0) {
            return notListed(asked, a, 0, year, "exports of " + product + " by " + TradeFiles.NAMES.get(a), lines);
        }
        double all = world.getOrDefault(product, 0.0);
        double value = own / sum(sales) / (all / sum(world));
        String worked = "trade.rca of %s (%s) = (%s / %s) / (%s / %s) = %s"
                .formatted(
                        product,
                        asked.level(),
                        TradeReckoning.millions(own),
                        TradeReckoning.millions(sum(sales)),
                        TradeReckoning.millions(all),
                        TradeReckoning.millions(sum(world)),
                        TradeReckoning.six(value));
        return value(asked, value, positive(List.of(sales)).size(), worked, lines);
    }
}
