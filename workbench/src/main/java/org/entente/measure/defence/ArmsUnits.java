package org.entente.measure.defence;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Question;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;

/** Units of a weapon ordered in a year, or delivered so far of what was ordered in that year. */
final class ArmsUnits extends ArmsMeasure {
    private final boolean ofOrders;

    private ArmsUnits(Definition definition, boolean ofOrders, ArmsStore arms) {
        super(definition, ArmsData.Need.DEALS, arms);
        this.ofOrders = ofOrders;
    }

    static ArmsUnits ordered(ArmsStore arms) {
        return new ArmsUnits(
                define(
                        "arms.ordered",
                        "Units ordered",
                        "Units of a weapon that the second state ordered from the first in a year.",
                        "Σ number ordered over the deals of that order year whose designation contains the argument"),
                true,
                arms);
    }

    static ArmsUnits delivered(ArmsStore arms) {
        return new ArmsUnits(
                define(
                        "arms.delivered",
                        "Units delivered",
                        "Units of a weapon that the first state has delivered so far of what the second ordered in a year.",
                        "Σ number delivered over the deals of that order year whose designation contains the argument"),
                false,
                arms);
    }

    private static Definition define(String id, String title, String meaning, String formula) {
        return Definition.of(id, title)
                .meaning(meaning)
                .formula(formula)
                .shape(Shape.DIRECTED_DYAD)
                .unit("units")
                .range(0, Double.POSITIVE_INFINITY)
                .direction("higher: more")
                .sources(List.of(ArmsData.REGISTER_SOURCE))
                .argument("designation, or a part of it in any case, such as MilGem")
                .reference(ArmsMeasure.SIPRI)
                .traps(List.of(
                        "The year is that of the order, and '?' marks are kept as the note uncertain.",
                        "An empty number ordered is not reported; an order without deliveries is a true zero delivered.",
                        "Licensed production counts.",
                        "Delivered means by the vintage of the register."))
                .build();
    }

    @Override
    void requireArgument(Question question) {
        if (question.argument() == null || question.argument().isBlank()) {
            throw new QuestionException(
                    definition().id() + " needs a weapon, as in " + definition().id() + ":MilGem");
        }
    }

    /** An order counts in its own year, whenever it is delivered. */
    @Override
    boolean isPresent(Cell cell) {
        return super.isPresent(cell) || !deals(cell).isEmpty();
    }

    private List<ArmsDeal> deals(Cell cell) {
        return cell.tables().register().candidates(cell.from(), cell.to()).stream()
                .filter(deal -> matches(deal, cell))
                .toList();
    }

    private static boolean matches(ArmsDeal deal, Cell cell) {
        return ArmsRegister.inYear(deal.supplier(), deal.orderYear()) == cell.from()
                && ArmsRegister.inYear(deal.recipient(), deal.orderYear()) == cell.to()
                && cell.period().first() <= deal.orderYear()
                && deal.orderYear() <= cell.period().last()
                && deal.designation().toLowerCase(Locale.ROOT).contains(cell.weapon());
    }

    private OptionalInt number(ArmsDeal deal) {
        if (ofOrders) {
            return deal.ordered();
        }
        return deal.delivered().isEmpty() && deal.years().length == 0 ? OptionalInt.of(0) : deal.delivered();
    }

    @Override
    void answer(Cell cell) {
        List<ArmsDeal> deals = deals(cell);
        String marked = deals.stream().anyMatch(ArmsDeal::uncertain) ? "uncertain" : "";
        if (deals.isEmpty()) {
            cell.value(Status.ZERO, 0, 0, 0, 0, "no such order" + ArmsMeasure.in(cell.period()));
            return;
        }
        int sum = 0;
        for (ArmsDeal deal : deals) {
            OptionalInt number = number(deal);
            if (number.isEmpty()) {
                cell.absent(
                        Status.NOT_REPORTED,
                        deals.size(),
                        "the register gives no number " + (ofOrders ? "ordered" : "delivered") + " for "
                                + deal.designation());
                return;
            }
            sum += number.getAsInt();
        }
        cell.value(sum == 0 ? Status.ZERO : Status.OBSERVED, sum, sum, sum, deals.size(), marked);
    }

    @Override
    String worked(Cell cell, Figure figure) {
        String parts = deals(cell).stream()
                .map(d -> number(d).orElse(0) + " (" + d.designation() + ")")
                .collect(Collectors.joining(" + "));
        return "%s = %s = %.0f"
                .formatted(definition().id(), parts.isEmpty() ? "no such order" : parts, figure.getValue());
    }

    @Override
    ArmsRows rows(Cell cell) {
        return new ArmsRows().deals(cell, cell.from(), cell.to(), deal -> matches(deal, cell));
    }
}
