package org.entente.web.find;

import java.util.List;

/**
 * The list of states.
 *
 * @param current those that are members today
 * @param former the others
 */
public record StatesView(List<StateRow> current, List<StateRow> former) {
    static StatesView of(List<StateRow> rows) {
        return new StatesView(
                rows.stream().filter(StateRow::current).toList(),
                rows.stream().filter(row -> !row.current()).toList());
    }
}
