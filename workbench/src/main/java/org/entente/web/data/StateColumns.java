package org.entente.web.data;

import java.util.Set;
import org.entente.store.schema.ColumnDescription;

/** Columns that hold the COW number of a state. */
public final class StateColumns {
    private static final Set<String> NAMES = Set.of(
            "state",
            "exporter",
            "importer",
            "supplier",
            "recipient",
            "party",
            "origin",
            "destination",
            "neighbour",
            "pledger",
            "receiver",
            "sender",
            "member",
            "first",
            "second",
            "source",
            "target",
            "opponent",
            "participant");

    private StateColumns() {}

    public static boolean isState(ColumnDescription column) {
        return column.type().equals("SMALLINT") && NAMES.contains(column.name());
    }
}
