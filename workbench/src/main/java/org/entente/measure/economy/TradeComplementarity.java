package org.entente.measure.economy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Shape;
import org.entente.measure.model.SystemMembership;
import org.jspecify.annotations.Nullable;

/** How well what one state sells fits what another buys. */
final class TradeComplementarity extends ProductMeasure<ProductTable> {
    private static final Definition DEFINITION = Definition.of("trade.complementarity", "Trade complementarity")
            .meaning(
                    "How well the products that the first state sells to the world fit those that the second buys from it: 100 when the"
                            + " shares are the same, 0 when they have nothing in common.")
            .formula("100·(1 − ½ Σ_p |m_Bp − x_Ap|), x_Ap = p's share of A's exports, m_Bp = p's share of B's imports")
            .shape(Shape.DIRECTED_DYAD)
            .unit("percent")
            .range(0, 100)
            .direction("higher: better matched")
            .sources(ProductMeasure.SOURCES)
            .argument(ProductArgument.LEVEL)
            .reference(ProductMeasure.MICHAELY)
            .traps(List.of(
                    "Not symmetric: A>B sets A's exports against B's imports.",
                    "A product that A does not sell cannot be bought from it, however well the rest fits: no statement about volume.",
                    ProductMeasure.LEVELS,
                    ProductMeasure.LISTED,
                    ProductMeasure.YEARS))
            .build();

    TradeComplementarity() {
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
                new ProductTable.Scope(r.years(), r.states(), 0, true, false));
    }

    @Override
    boolean covers(ProductCoverage coverage, int from, int to, int year, ProductArgument argument) {
        return coverage.hasYear(year) && coverage.hasSales(from, year) && coverage.hasPurchases(to, year);
    }

    @Override
    void answer(Cell<ProductTable> cell) {
        Optional<double[]> sales = cell.data().findSales(cell.year(), cell.from());
        Optional<double[]> purchases = cell.data().findPurchases(cell.year(), cell.to());
        if (sales.isEmpty() || purchases.isEmpty()) {
            cell.notListed(
                    sales.isEmpty()
                            ? "exports of " + SystemMembership.name(cell.from())
                            : "imports of " + SystemMembership.name(cell.to()));
            return;
        }
        cell.value(
                Structures.complementarity(purchases.get(), sales.get()),
                ProductTable.count(purchases.get(), sales.get()));
    }

    @Override
    Stream<int[]> list(ProductTable data, int year) {
        List<Integer> states = data.listStates(year);
        return states.stream()
                .flatMap(a -> states.stream().filter(b -> !a.equals(b)).map(b -> new int[] {a, b}));
    }

    @Override
    Rows rows(int from, int to, ProductArgument argument) {
        return new Rows("exporter = ? OR importer = ?", from, to);
    }

    @Override
    String worked(Cell<ProductTable> cell, Figure figure) {
        double[] sales = cell.data().findSales(cell.year(), cell.from()).orElseThrow();
        double[] purchases = cell.data().findPurchases(cell.year(), cell.to()).orElseThrow();
        double sold = Structures.sum(sales);
        double bought = Structures.sum(purchases);
        List<String> terms = new ArrayList<>();
        List<String> products = cell.data().products();
        for (int p = 0; p < sales.length; p++) {
            if (sales[p] > 0 || purchases[p] > 0) {
                terms.add("%s: |%s − %s|"
                        .formatted(
                                products.get(p),
                                ProductMeasure.share(purchases[p] / bought),
                                ProductMeasure.share(sales[p] / sold)));
            }
        }
        return "trade.complementarity = 100·(1 − ½ Σ|m − x|) over %s = %s"
                .formatted(
                        ProductMeasure.terms(terms, cell.part().level().code()),
                        ProductMeasure.percent(figure.getValue()));
    }
}
