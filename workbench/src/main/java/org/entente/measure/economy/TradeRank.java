package org.entente.measure.economy;

import java.util.List;
import java.util.Optional;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Shape;

/** A partner's rank among all partners of a state by total trade. */
final class TradeRank extends TradeMeasure {
    private static final Definition DEFINITION = Definition.of("trade.rank", "Rank among trade partners")
            .meaning("The second state's place among the partners of the first by total trade.")
            .formula(
                    "1 + number of other partners P with X_AP + X_PA greater; the interval is the best and worst rank that the bounds of"
                            + " the totals allow")
            .shape(Shape.DIRECTED_DYAD)
            .unit("rank")
            .range(1, Double.POSITIVE_INFINITY)
            .direction("lower: more important")
            .sources(TradeMeasure.SOURCES)
            .reference(TradeMeasure.BARBIERI)
            .traps(List.of(
                    "Ties share the better rank; n is the number of partners ranked.",
                    "A partner with one direction only, or none, is not ranked; the note says how many.",
                    TradeMeasure.BY_CELL,
                    TradeMeasure.NEARLY_ALL,
                    TradeMeasure.ROUNDED))
            .build();

    TradeRank() {
        super(DEFINITION, TradeYears.Reach.PARTNERS, false);
    }

    /** Place of a partner among those of a state. */
    private record Place(int rank, int best, int worst, int ranked, int missing) {}

    private static Place place(Cell cell) {
        Flow own = cell.trade().total(cell.year(), cell.from(), cell.to());
        int rank = 1;
        int best = 1;
        int worst = 1;
        int ranked = 0;
        int missing = 0;
        for (TradeYears.PartnerTotal partner : cell.trade().partnerTotals(cell.year(), cell.from())) {
            Flow total = partner.total();
            if (!total.reported()) {
                missing++;
                continue;
            }
            ranked++;
            if (partner.partner() != cell.to()) {
                rank += total.value() > own.value() ? 1 : 0;
                best += total.low() > own.high() ? 1 : 0;
                worst += total.high() > own.low() ? 1 : 0;
            }
        }
        return new Place(rank, best, worst, ranked, missing);
    }

    @Override
    List<TradeCoverage.Traded> flows(int from, int to) {
        return List.of(
                new TradeCoverage.Traded(from, to),
                new TradeCoverage.Traded(to, from),
                TradeCoverage.Traded.salesOf(from),
                TradeCoverage.Traded.purchasesOf(from));
    }

    @Override
    void answer(Cell cell) {
        Optional<Flow> there = cell.require(cell.from(), cell.to());
        if (there.isEmpty() || cell.require(cell.to(), cell.from()).isEmpty()) {
            return;
        }
        Place place = place(cell);
        cell.value(
                place.rank(),
                place.best(),
                place.worst(),
                place.ranked(),
                TradeMeasure.join(
                        place.missing() == 0 ? "" : place.missing() + " partners not reported",
                        cell.trade().report()));
    }

    @Override
    boolean restsOnPartners() {
        return true;
    }

    @Override
    String worked(Cell cell, Figure figure) {
        Flow own = cell.trade().total(cell.year(), cell.from(), cell.to());
        return "trade.rank = 1 + %d of %d others with more than %s = %.0f"
                .formatted(
                        place(cell).rank() - 1,
                        place(cell).ranked() - 1,
                        TradeMeasure.millions(own.value()),
                        figure.getValue());
    }
}
