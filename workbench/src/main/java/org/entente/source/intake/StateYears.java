package org.entente.source.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.entente.source.tables.BadField;

/**
 * Appends to {@code state_year}, a record at a time: {@link #begin}, {@link #add} for each
 * quantity, {@link #end}. Nothing of a record is appended before its end, so that a bad field
 * leaves nothing behind.
 */
public final class StateYears {
    private final Intake intake;
    private final TableRows rows;
    private final List<Cell> record = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final TreeMap<String, YearSpan> years = new TreeMap<>();

    /** A quantity with its party and year. */
    private record Cell(OptionalInt state, String party, int year, StateValue quantity) {
        String key() {
            return party + "|" + year + "|" + quantity.variable();
        }
    }

    public StateYears(Intake intake) {
        this.intake = intake;
        this.rows = intake.table("state_year");
    }

    public StateYears begin() {
        record.clear();
        return this;
    }

    /**
     * @param state COW number; empty for what is no state
     * @param party as the publisher names it
     */
    public StateYears add(OptionalInt state, String party, int year, StateValue quantity) {
        record.add(new Cell(state, party, year, quantity));
        return this;
    }

    /**
     * Appends the record.
     *
     * @throws BadField when the party had one of these variables in that year before
     */
    public void end() {
        for (Cell cell : record) {
            if (seen.contains(cell.key())) {
                throw new BadField(
                        cell.quantity().variable(),
                        cell.party() + " " + cell.year(),
                        "comes a second time for this party and year");
            }
        }
        for (Cell cell : record) {
            seen.add(cell.key());
            append(cell);
        }
    }

    private void append(Cell cell) {
        StateValue quantity = cell.quantity();
        rows.begin();
        if (cell.state().isPresent()) {
            rows.add(cell.state().getAsInt());
        } else {
            rows.addNull();
        }
        rows.add(cell.party())
                .add(cell.year())
                .add(quantity.variable())
                .add(quantity.unit())
                .addOrNull(quantity.value())
                .addOrNull(quantity.low())
                .addOrNull(quantity.high())
                .addOrNull(quantity.missing())
                .addOrNull(quantity.note())
                .end();
        if (quantity.value() != null) {
            years.computeIfAbsent(quantity.variable(), variable -> new YearSpan())
                    .add(cell.year());
        }
    }

    /** Declares for each variable the years from its first value to its last, whosever they are. */
    public void declareCoverage() {
        years.forEach((variable, span) -> {
            intake.covers("state_year", variable, span);
            intake.reaches(span);
        });
    }
}
