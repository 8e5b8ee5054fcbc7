package org.entente.measure.defence;

import java.util.List;
import java.util.Locale;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Period;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;

/** How a state's exports, or imports, of major arms changed from one window of years to the next. */
final class ArmsChange extends ArmsMeasure {
    private static final int FIRST_YEAR = 1950;

    private final String role;
    private final String flow;

    private ArmsChange(Definition definition, String role, String flow, ArmsStore arms) {
        super(definition, ArmsData.Need.TOTAL, arms);
        this.role = role;
        this.flow = flow;
    }

    static ArmsChange exports(ArmsStore arms) {
        return new ArmsChange(define("arms.export_change", "exports"), ArmsTotals.SUPPLIER, "exports", arms);
    }

    static ArmsChange imports(ArmsStore arms) {
        return new ArmsChange(define("arms.import_change", "imports"), ArmsTotals.RECIPIENT, "imports", arms);
    }

    private static Definition define(String id, String flow) {
        return Definition.of(id, "Change of arms " + flow)
                .meaning("How much the state's %s of major arms grew or fell against the years before.".formatted(flow))
                .formula("arms.%s of the window / arms.%s of as many years just before it − 1; the interval from the"
                                .formatted(flow, flow)
                        + " intervals of both; the note gives the change of the world's total")
                .shape(Shape.STATE)
                .unit("share")
                .range(-1, Double.POSITIVE_INFINITY)
                .direction("above 0: more than in the years before")
                .sources(List.of(ArmsData.REGISTER_SOURCE, ArmsData.TOTALS_SOURCE))
                .argument(ArmsMeasure.BASIS_ARGUMENT)
                .reference(ArmsMeasure.HOLTOM)
                .traps(List.of(
                        "Use windows of five years, as SIPRI does: 2020–2024 against 2015–2019. A year alone is set against"
                                + " the year before and swings with single orders.",
                        "Undefined where there were no %s in the years before.".formatted(flow),
                        ArmsMeasure.VOLUME_TRAP,
                        ArmsMeasure.BASIS_TRAP))
                .build();
    }

    @Override
    String role() {
        return role;
    }

    @Override
    boolean isPresent(Cell cell) {
        return !now(cell).isNone() || !before(cell).isNone();
    }

    private static Period earlier(Period period) {
        int first = period.first() - period.length();
        int last = period.first() - 1;
        return period.length() == 1 ? Period.year(first) : Period.window(first, last);
    }

    private static ArmsFlows earlierFlows(Cell cell) {
        return cell.tables().flows(List.of(earlier(cell.period()))).get(0);
    }

    private Volume now(Cell cell) {
        return cell.tables().total(role, cell.from(), cell.period(), cell.flows());
    }

    private Volume before(Cell cell) {
        return cell.tables().total(role, cell.from(), earlier(cell.period()), earlierFlows(cell));
    }

    @Override
    void answer(Cell cell) {
        Period earlier = earlier(cell.period());
        if (!covers(cell, earlier)) {
            cell.absent(Status.OUT_OF_COVERAGE, -1, "the files do not cover all of " + earlier.code());
            return;
        }
        Volume now = now(cell);
        Volume before = before(cell);
        long deals = cell.data().isPublished() ? -1 : now.deals();
        if (before.low() <= 0) {
            String amount = before.point() == 0 ? "no" : "perhaps no";
            cell.absent(Status.UNDEFINED, deals, "%s %s%s".formatted(amount, flow, in(earlier)));
            return;
        }
        cell.value(
                Status.OBSERVED,
                now.point() / before.point() - 1,
                now.low() / before.high() - 1,
                now.high() / before.low() - 1,
                deals,
                world(cell, earlier));
    }

    /** Published totals may be of some years only; a register goes back to 1950. */
    private boolean covers(Cell cell, Period earlier) {
        if (!cell.data().isPublished()) {
            return earlier.first() >= FIRST_YEAR;
        }
        for (int year = earlier.first(); year <= earlier.last(); year++) {
            if (cell.tables().world(role, Period.year(year), cell.flows()).point() == 0) {
                return false;
            }
        }
        return true;
    }

    /** What the world's total did meanwhile, where the published totals say so. */
    private String world(Cell cell, Period earlier) {
        if (!cell.data().isPublished() || !cell.out().wantsNotes()) {
            return "";
        }
        double before = cell.tables().world(role, earlier, cell.flows()).point();
        double now = cell.tables().world(role, cell.period(), cell.flows()).point();
        return before == 0 ? "" : String.format(Locale.ROOT, "the world's: %+.1f %%", 100 * (now / before - 1));
    }

    @Override
    String worked(Cell cell, Figure figure) {
        return "%s = %s / %s − 1 = %s"
                .formatted(
                        definition().id(),
                        number(now(cell).point()),
                        number(before(cell).point()),
                        number(figure.getValue()));
    }

    @Override
    ArmsRows rows(Cell cell) {
        Period both =
                Period.window(earlier(cell.period()).first(), cell.period().last());
        Cell whole = cell.over(both);
        if (cell.data().isPublished()) {
            return new ArmsRows().totals(whole, role, cell.from());
        }
        boolean exports = role.equals(ArmsTotals.SUPPLIER);
        return new ArmsRows().deliveries(whole, exports ? cell.from() : 0, exports ? 0 : cell.from());
    }
}
