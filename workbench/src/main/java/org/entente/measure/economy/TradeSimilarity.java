package org.entente.measure.economy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.measure.model.SystemMembership;
import org.jspecify.annotations.Nullable;

/**
 * How far two states sell the same products, to the world or to one market: whether they compete.
 */
final class TradeSimilarity extends ProductMeasure<ProductTable> {
    private static final Definition DEFINITION = Definition.of("trade.similarity", "Export similarity")
            .meaning(
                    "How far two states sell the same products to the world, or to one market: 100 when the shares are the same.")
            .formula("100·Σ_p min(x_Ap, x_Bp), x_Ap = p's share of A's exports to the market")
            .shape(Shape.DYAD)
            .unit("percent")
            .range(0, 100)
            .direction("higher: more likely competitors")
            .sources(ProductMeasure.SOURCES)
            .argument(ProductArgument.MARKET)
            .reference(ProductMeasure.FINGER)
            .traps(List.of(
                    "Says nothing of how much the two sell, only of what.",
                    "To the world each state's sales include those to the other.",
                    ProductMeasure.LEVELS,
                    ProductMeasure.LISTED))
            .build();

    TradeSimilarity() {
        super(DEFINITION);
    }

    @Override
    ProductArgument argument(@Nullable String text) {
        return ProductArgument.level(DEFINITION, text);
    }

    @Override
    ProductTable read(Reading r) {
        return ProductTable.read(
                r.store(),
                r.snapshot(),
                r.side(),
                r.level(),
                new ProductTable.Scope(r.years(), r.states(), r.argument().market(), false, false));
    }

    @Override
    boolean covers(ProductCoverage coverage, int from, int to, int year, ProductArgument argument) {
        int market = argument.market();
        return coverage.hasYear(year)
                && (market == 0
                        ? coverage.hasSales(from, year) && coverage.hasSales(to, year)
                        : coverage.hasFlow(from, market, year) && coverage.hasFlow(to, market, year));
    }

    @Override
    void answer(Cell<ProductTable> cell) {
        int market = cell.argument().market();
        if (market == cell.from() || market == cell.to()) {
            cell.absent(
                    Status.UNDEFINED,
                    "%s is one of the two and sells nothing to itself".formatted(SystemMembership.name(market)));
            return;
        }
        Optional<double[]> one = cell.data().findSales(cell.year(), cell.from());
        Optional<double[]> other = cell.data().findSales(cell.year(), cell.to());
        if (one.isEmpty() || other.isEmpty()) {
            String where = market == 0 ? "" : " to " + SystemMembership.name(market);
            cell.notListed("exports of " + SystemMembership.name(one.isEmpty() ? cell.from() : cell.to()) + where);
            return;
        }
        cell.value(Structures.similarity(one.get(), other.get()), ProductTable.count(one.get(), other.get()));
    }

    @Override
    Stream<int[]> list(ProductTable data, int year) {
        List<Integer> states = data.listStates(year);
        return states.stream().flatMap(a -> states.stream().filter(b -> a < b).map(b -> new int[] {a, b}));
    }

    @Override
    Rows rows(int from, int to, ProductArgument argument) {
        return new Rows(
                "exporter IN (?, ?) AND (? = 0 OR importer = ?)", from, to, argument.market(), argument.market());
    }

    @Override
    String worked(Cell<ProductTable> cell, Figure figure) {
        double[] one = cell.data().findSales(cell.year(), cell.from()).orElseThrow();
        double[] other = cell.data().findSales(cell.year(), cell.to()).orElseThrow();
        List<String> terms = new ArrayList<>();
        List<String> products = cell.data().products();
        for (int p = 0; p < one.length; p++) {
            if (one[p] > 0 || other[p] > 0) {
                terms.add("%s: min(%s, %s)"
                        .formatted(
                                products.get(p),
                                ProductMeasure.share(one[p] / Structures.sum(one)),
                                ProductMeasure.share(other[p] / Structures.sum(other))));
            }
        }
        return "trade.similarity = 100·Σ min(x, y) over %s = %s"
                .formatted(
                        ProductMeasure.terms(terms, cell.part().level().code()),
                        ProductMeasure.percent(figure.getValue()));
    }
}
