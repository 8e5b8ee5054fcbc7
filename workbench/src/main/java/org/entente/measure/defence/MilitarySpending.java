package org.entente.measure.defence;

import java.util.List;
import org.entente.measure.base.StateQuantity;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Shape;

/** Military expenditure of a state as SIPRI publishes it. */
final class MilitarySpending {
    private static final String ESTIMATES =
            "SIPRI marks some values as its own estimates or as highly uncertain; the marks stand with the row.";

    private MilitarySpending() {}

    static List<Measure> list() {
        return List.of(
                create(
                        "milex.usd",
                        "Military spending, current US$",
                        "What the state spent on its armed forces, in US$ of the year.",
                        "US$",
                        "milex_current_usd",
                        List.of(
                                "Exchange rates move it as much as budgets do: compare years by milex.constant_usd.",
                                ESTIMATES)),
                create(
                        "milex.constant_usd",
                        "Military spending, constant US$",
                        "What the state spent on its armed forces, in US$ of the release's base year, which the note"
                                + " names.",
                        "US$",
                        "milex_constant_usd",
                        List.of(
                                "Two releases have two base years: figures of one must not be compared with those of"
                                        + " the other.",
                                ESTIMATES)),
                create(
                        "milex.gdp_share",
                        "Military spending, share of GDP",
                        "Military spending as a share of the gross domestic product.",
                        "share",
                        "milex_share_gdp",
                        List.of("It falls when the economy grows, whatever is spent.", ESTIMATES)));
    }

    private static Measure create(
            String id, String title, String meaning, String unit, String variable, List<String> traps) {
        return new StateQuantity(
                Definition.of(id, title)
                        .meaning(meaning)
                        .formula("SIPRI's figure, as published")
                        .shape(Shape.STATE)
                        .unit(unit)
                        .range(0, Double.POSITIVE_INFINITY)
                        .direction("higher: more")
                        .sources(List.of("sipri-milex"))
                        .reference(TieWorks.MILEX)
                        .traps(traps)
                        .build(),
                variable);
    }
}
