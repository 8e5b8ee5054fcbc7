package org.entente.measure.estimate;

import java.time.LocalDate;

/**
 * A leader's time in office without interruption.
 *
 * @param state COW number
 * @param person the publisher's id of the person; a person who comes back has the same one, within
 *     one source
 * @param name as the publisher writes it
 * @param first day of entry
 * @param last last day in office; where the data end before the spell does, their last day
 * @param open whether the leader was in office when the data end
 * @param rows where it stands in the store
 */
public record OfficeSpell(
        int state, String person, String name, LocalDate first, LocalDate last, boolean open, RowKey rows) {

    /** One row of the table of leaders: the number of its snapshot, its file and line. */
    public record RowKey(int snapshot, int file, long line) {}

    public OfficeSpell {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(name + " leaves office on " + last + " before " + first);
        }
    }

    OfficeSpell until(LocalDate day, boolean stillOpen) {
        return new OfficeSpell(state, person, name, first, day, stillOpen, rows);
    }

    /** Days of a year in office. */
    int days(int year) {
        if (year < first.getYear() || year > last.getYear()) {
            return 0;
        }
        LocalDate from = LocalDate.of(year, 1, 1);
        LocalDate to = LocalDate.of(year, 12, 31);
        LocalDate begin = first.isAfter(from) ? first : from;
        LocalDate end = last.isBefore(to) ? last : to;
        return end.isBefore(begin) ? 0 : (int) (end.toEpochDay() - begin.toEpochDay()) + 1;
    }
}
