package org.entente.measure.economy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.measure.economy.BilateralProducts.Sums;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.measure.model.SystemMembership;
import org.jspecify.annotations.Nullable;

/** How far two states sell each other the same products. */
final class TradeIntraIndustry extends ProductMeasure<BilateralProducts> {
    private static final Definition DEFINITION = Definition.of("trade.intra_industry", "Intra-industry trade")
            .meaning(
                    "How far two states sell each other the same products: 0 when each product goes one way only, 1 when every product"
                            + " goes both ways in equal value.")
            .formula(
                    "1 − Σ_p |X_p − M_p| / Σ_p (X_p + M_p) over the flows between the two, not a mean of the products' indices")
            .shape(Shape.DYAD)
            .unit("index")
            .range(0, 1)
            .direction("higher: more two-way trade in the same products")
            .sources(ProductMeasure.SOURCES)
            .argument(ProductArgument.LEVEL)
            .reference(ProductMeasure.GRUBEL)
            .traps(List.of(
                    "Not corrected for the imbalance of total trade, which bounds it from above.",
                    "Needs sales by product in both directions; where the file lists one only, it is not reported and not 0.",
                    "A product that one of the two does not list counts as sold one way.",
                    ProductMeasure.LEVELS))
            .build();

    TradeIntraIndustry() {
        super(DEFINITION);
    }

    @Override
    ProductArgument argument(@Nullable String text) {
        return ProductArgument.level(DEFINITION, text);
    }

    @Override
    BilateralProducts read(Reading reading) {
        return BilateralProducts.read(reading);
    }

    @Override
    boolean covers(ProductCoverage coverage, int from, int to, int year, ProductArgument argument) {
        return coverage.hasYear(year) && coverage.hasFlow(from, to, year) && coverage.hasFlow(to, from, year);
    }

    @Override
    void answer(Cell<BilateralProducts> cell) {
        Optional<Sums> found = cell.data().find(cell.year(), cell.from(), cell.to());
        boolean sold = found.isPresent() && found.get().sold() > 0;
        boolean bought = found.isPresent() && found.get().bought() > 0;
        if (!sold || !bought) {
            cell.notListed("exports of %s to %s"
                    .formatted(
                            SystemMembership.name(sold ? cell.to() : cell.from()),
                            SystemMembership.name(sold ? cell.from() : cell.to())));
            return;
        }
        Sums sums = found.get();
        if (sums.trade() == 0) {
            cell.absent(Status.UNDEFINED, "the flows by product sum to 0: 0/0");
            return;
        }
        cell.value(Math.max(0, 1 - sums.apart() / sums.trade()), sums.products());
    }

    @Override
    Stream<int[]> list(BilateralProducts data, int year) {
        return data.listPairs(year).stream();
    }

    @Override
    Rows rows(int from, int to, ProductArgument argument) {
        return new Rows("(exporter = ? AND importer = ?) OR (exporter = ? AND importer = ?)", from, to, to, from);
    }

    @Override
    String worked(Cell<BilateralProducts> cell, Figure figure) {
        Sums sums = cell.data().find(cell.year(), cell.from(), cell.to()).orElseThrow();
        return "trade.intra_industry = 1 − %s / %s over %d products of %s = %s"
                .formatted(
                        TradeMeasure.millions(sums.apart()),
                        TradeMeasure.millions(sums.trade()),
                        sums.products(),
                        cell.part().level().code(),
                        TradeMeasure.number(figure.getValue()));
    }
}
