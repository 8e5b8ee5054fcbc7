package org.entente.measure.economy;

import java.util.List;
import org.entente.measure.base.StateQuantity;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Shape;
import org.entente.provenance.Citation;

/** Gross domestic product and population of a state. */
final class StateSize {
    private static final Citation INDICATORS = new Citation(
            "world-bank-wdi",
            "{World Bank}",
            "World Development Indicators",
            "World Bank Open Data",
            2025,
            "https://data.worldbank.org");

    private StateSize() {}

    static List<Measure> list() {
        return List.of(
                create(
                        "gdp.usd",
                        "Gross domestic product",
                        "The state's gross domestic product, in US$ of the year at market exchange rates.",
                        "US$",
                        "NY.GDP.MKTP.CD",
                        "Inflation and exchange rates are in it: it is no measure of growth."),
                create(
                        "population",
                        "Population",
                        "How many people live in the state, at mid-year.",
                        "people",
                        "SP.POP.TOTL",
                        "An estimate between censuses, revised with each release."));
    }

    private static Measure create(String id, String title, String meaning, String unit, String variable, String trap) {
        return new StateQuantity(
                Definition.of(id, title)
                        .meaning(meaning)
                        .formula("the World Bank's indicator %s, as published".formatted(variable))
                        .shape(Shape.STATE)
                        .unit(unit)
                        .range(0, Double.POSITIVE_INFINITY)
                        .direction("higher: more")
                        .sources(List.of("world-bank"))
                        .reference(INDICATORS)
                        .traps(List.of(trap))
                        .build(),
                variable);
    }
}
