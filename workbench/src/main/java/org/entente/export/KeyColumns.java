package org.entente.export;

import java.util.List;
import org.entente.export.PanelColumn.About;
import org.entente.export.PanelColumn.Kind;

/** The five columns that every panel begins with. */
final class KeyColumns {
    private KeyColumns() {}

    static List<PanelColumn> list() {
        return List.of(
                new PanelColumn("year", "year", Kind.WHOLE, "Year", About.of("Calendar year.")),
                new PanelColumn(
                        "from",
                        "from_code",
                        Kind.TEXT,
                        "State, or first of the two",
                        About.of(
                                "ISO 3166-1 alpha-3, or the COW abbreviation of a state that has none. In a panel of undirected"
                                        + " pairs the state with the lower COW number.")),
                new PanelColumn(
                        "to",
                        "to_code",
                        Kind.TEXT,
                        "Second of the two",
                        About.of("As from; empty in a panel of states.")),
                new PanelColumn(
                        "cow_from",
                        "cow_from",
                        Kind.WHOLE,
                        "COW number of from",
                        About.of("Correlates of War number.")),
                new PanelColumn(
                        "cow_to", "cow_to", Kind.WHOLE, "COW number of to", About.of("Empty in a panel of states.")));
    }
}
