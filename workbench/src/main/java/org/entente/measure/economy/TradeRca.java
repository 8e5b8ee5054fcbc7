package org.entente.measure.economy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Shape;
import org.entente.measure.model.SystemMembership;
import org.jspecify.annotations.Nullable;

/** Whether a state sells more of a product than the world does on average. */
final class TradeRca extends ProductMeasure<ProductTable> {
    private static final Definition DEFINITION = Definition.of("trade.rca", "Revealed comparative advantage")
            .meaning(
                    "A product's share of a state's exports over its part of the world's: above 1 when the state is specialised in it.")
            .formula(
                    "(X_Ap / X_A) / (X_Wp / X_W), the world being all exporters of the same file, year, scheme and level, A among them")
            .shape(Shape.STATE)
            .unit("index")
            .range(0, Double.POSITIVE_INFINITY)
            .direction("higher: more specialised")
            .sources(ProductMeasure.SOURCES)
            .argument(ProductArgument.PRODUCT)
            .reference(ProductMeasure.BALASSA)
            .traps(List.of(
                    "Not symmetric around 1: 0 to 1 is disadvantage, 1 to infinity advantage.",
                    "A product of which the file has no sales by the state is not reported, where others print 0.",
                    "The lineage lists the rows of the state and of the product; X_W is the sum over all rows of the level.",
                    ProductMeasure.LEVELS,
                    ProductMeasure.YEARS))
            .build();

    TradeRca() {
        super(DEFINITION);
    }

    @Override
    ProductArgument argument(@Nullable String text) {
        return ProductArgument.product(DEFINITION, text);
    }

    @Override
    ProductTable read(Reading r) {
        return ProductTable.read(
                r.store(),
                r.snapshot(),
                r.side(),
                r.level(),
                new ProductTable.Scope(r.years(), r.states(), 0, false, true));
    }

    @Override
    boolean covers(ProductCoverage coverage, int from, int to, int year, ProductArgument argument) {
        return coverage.hasYear(year) && coverage.hasSales(from, year) && coverage.hasWorld(year);
    }

    @Override
    void answer(Cell<ProductTable> cell) {
        String product = cell.argument().getProduct();
        Optional<Integer> column = cell.data().findProduct(product);
        Optional<double[]> sales = cell.data().findSales(cell.year(), cell.from());
        if (sales.isEmpty() || column.isEmpty() || sales.get()[column.get()] == 0) {
            cell.notListed("exports of %s by %s".formatted(product, SystemMembership.name(cell.from())));
            return;
        }
        double[] world = cell.data().findWorld(cell.year()).orElseThrow();
        int p = column.get();
        cell.value(
                Structures.balassa(sales.get()[p], Structures.sum(sales.get()), world[p], Structures.sum(world)),
                ProductTable.count(sales.get()));
    }

    @Override
    Stream<int[]> list(ProductTable data, int year) {
        return data.listStates(year).stream().map(state -> new int[] {state, 0});
    }

    @Override
    Rows rows(int from, int to, ProductArgument argument) {
        return new Rows("exporter = ? OR product = ?", from, argument.getProduct());
    }

    @Override
    String worked(Cell<ProductTable> cell, Figure figure) {
        int p = cell.data().findProduct(cell.argument().getProduct()).orElseThrow();
        double[] sales = cell.data().findSales(cell.year(), cell.from()).orElseThrow();
        double[] world = cell.data().findWorld(cell.year()).orElseThrow();
        return "trade.rca of %s (%s) = (%s / %s) / (%s / %s) = %s"
                .formatted(
                        cell.argument().getProduct(),
                        cell.part().level().code(),
                        TradeMeasure.millions(sales[p]),
                        TradeMeasure.millions(Structures.sum(sales)),
                        TradeMeasure.millions(world[p]),
                        TradeMeasure.millions(Structures.sum(world)),
                        TradeMeasure.number(figure.getValue()));
    }
}
