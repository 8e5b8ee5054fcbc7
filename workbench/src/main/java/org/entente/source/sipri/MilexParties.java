package org.entente.source.sipri;

import java.util.Map;
import java.util.OptionalInt;
import org.entente.source.states.Names;

/**
 * States as the workbook of military expenditure names them. It has a row for each of a former
 * state and its successor.
 */
final class MilexParties {
    private static final int RUSSIA = 365;
    private static final int YUGOSLAVIA = 345;
    private static final int GERMANY = 255;
    private static final int FEDERAL_REPUBLIC = 260;
    private static final int LAST_YEAR_OF_FEDERAL_REPUBLIC = 1989;
    private static final int LAST_YEAR_OF_UNIONS = 1991;
    private static final String EUROPEAN_UNION = "European Union";

    private static final Names NAMES = new Names(Map.ofEntries(
            Map.entry("Congo, DR", OptionalInt.of(490)),
            Map.entry("Congo, Republic", OptionalInt.of(484)),
            Map.entry("Korea, North", OptionalInt.of(731)),
            Map.entry("Korea, South", OptionalInt.of(732)),
            Map.entry("Yemen, North", OptionalInt.of(678)),
            Map.entry("Yemen", OptionalInt.of(679)),
            Map.entry("Viet Nam", OptionalInt.of(816)),
            Map.entry("China", OptionalInt.of(710)),
            Map.entry("Taiwan", OptionalInt.of(713)),
            Map.entry("Ireland", OptionalInt.of(205)),
            Map.entry("Czechoslovakia", OptionalInt.of(315)),
            Map.entry("German Democratic Republic", OptionalInt.of(265)),
            Map.entry("Gambia, The", OptionalInt.of(420)),
            Map.entry("Kosovo", OptionalInt.of(347)),
            Map.entry(EUROPEAN_UNION, OptionalInt.empty())));

    private MilexParties() {}

    /** The COW number; empty for what is no state, and for a row outside the years of its state. */
    static OptionalInt find(String name, int year) {
        boolean union = year <= LAST_YEAR_OF_UNIONS;
        return switch (name) {
            case "USSR" -> union ? OptionalInt.of(RUSSIA) : OptionalInt.empty();
            case "Russia" -> union ? OptionalInt.empty() : OptionalInt.of(RUSSIA);
            case "Yugoslavia" -> union ? OptionalInt.of(YUGOSLAVIA) : OptionalInt.empty();
            case "Serbia" -> union ? OptionalInt.empty() : OptionalInt.of(YUGOSLAVIA);
            case "Germany" -> OptionalInt.of(year <= LAST_YEAR_OF_FEDERAL_REPUBLIC ? FEDERAL_REPUBLIC : GERMANY);
            default -> NAMES.find(name);
        };
    }

    /** Whether it is known what the name stands for. */
    static boolean isKnown(String name) {
        return name.equals(EUROPEAN_UNION)
                || find(name, LAST_YEAR_OF_UNIONS).isPresent()
                || find(name, LAST_YEAR_OF_UNIONS + 1).isPresent();
    }
}
