package org.entente.source.rivalries;

import java.util.Map;
import java.util.OptionalInt;
import org.entente.source.states.Names;
import org.jspecify.annotations.Nullable;

/** Parties as the list of rivalries names them. */
final class Rivals {
    private static final int FIRST_YEAR_OF_VIETNAM = 1954;
    private static final int FIRST_YEAR_OF_YEMEN = 1990;

    private static final Names NAMES = new Names(Map.ofEntries(
            Map.entry("Austria (Hungary)", OptionalInt.of(300)),
            Map.entry("Austria", OptionalInt.of(300)),
            Map.entry("Ottoman E", OptionalInt.of(640)),
            Map.entry("Turkey", OptionalInt.of(640)),
            Map.entry("Britain", OptionalInt.of(200)),
            Map.entry("Prussia", OptionalInt.of(255)),
            Map.entry("Germany", OptionalInt.of(255)),
            Map.entry("E. Germany", OptionalInt.of(265)),
            Map.entry("W. Germany", OptionalInt.of(260)),
            Map.entry("Russia", OptionalInt.of(365)),
            Map.entry("USSR", OptionalInt.of(365)),
            Map.entry("Yugoslavia", OptionalInt.of(345)),
            Map.entry("Serbia", OptionalInt.of(345)),
            Map.entry("N. Vietnam", OptionalInt.of(816)),
            Map.entry("S. Vietnam", OptionalInt.of(817)),
            Map.entry("N. Yemen", OptionalInt.of(678)),
            Map.entry("S. Yemen", OptionalInt.of(680)),
            Map.entry("Dominican Rep", OptionalInt.of(42)),
            Map.entry("Eguatorial Guinea", OptionalInt.of(411)),
            Map.entry("Bosnia", OptionalInt.of(346)),
            Map.entry("Burma", OptionalInt.of(775)),
            Map.entry("DRC", OptionalInt.of(490)),
            Map.entry("UAE", OptionalInt.of(696)),
            Map.entry("Venice", OptionalInt.empty())));

    private Rivals() {}

    /**
     * The COW number of a party whose rivalry begins in a year; null for what is no state of the
     * system.
     */
    static @Nullable Integer find(String name, int year) {
        if (name.equals("Vietnam")) {
            return year < FIRST_YEAR_OF_VIETNAM ? null : (Integer) 816;
        }
        if (name.equals("Yemen")) {
            return year < FIRST_YEAR_OF_YEMEN ? (Integer) 678 : (Integer) 679;
        }
        OptionalInt found = NAMES.find(name, year);
        return found.isPresent() ? (Integer) found.getAsInt() : null;
    }
}
