package org.entente.source.sipri;

import java.util.Map;
import java.util.OptionalInt;
import org.entente.source.states.Names;

/**
 * Suppliers and recipients as SIPRI names them. A name stands for one party in all years, except
 * Germany. A name that ends in a star is a rebel group (one) or an organisation (two) and no state.
 */
final class SipriParties {
    private static final int GERMANY = 255;
    private static final int FEDERAL_REPUBLIC = 260;
    private static final int LAST_YEAR_OF_FEDERAL_REPUBLIC = 1989;

    /**
     * Names with a meaning of their own in these files. {@code Viet Nam} is the North to 1975,
     * {@code Congo} the one of Brazzaville. {@code Yemen Arab Republic (North Yemen)} is listed
     * beside {@code North Yemen} for the years of the civil war, {@code Libya GNC} and
     * {@code Libya HoR} beside {@code Libya}: each is one side of a state, not the state.
     */
    private static final Names NAMES = new Names(Map.ofEntries(
            Map.entry("Soviet Union", OptionalInt.of(365)),
            Map.entry("Russia", OptionalInt.of(365)),
            Map.entry("Yugoslavia", OptionalInt.of(345)),
            Map.entry("Serbia", OptionalInt.of(345)),
            Map.entry("Viet Nam", OptionalInt.of(816)),
            Map.entry("South Vietnam", OptionalInt.of(817)),
            Map.entry("North Yemen", OptionalInt.of(678)),
            Map.entry("South Yemen", OptionalInt.of(680)),
            Map.entry("Yemen", OptionalInt.of(679)),
            Map.entry("East Germany (GDR)", OptionalInt.of(265)),
            Map.entry("Congo", OptionalInt.of(484)),
            Map.entry("DR Congo", OptionalInt.of(490)),
            Map.entry("South Korea", OptionalInt.of(732)),
            Map.entry("North Korea", OptionalInt.of(731)),
            Map.entry("China", OptionalInt.of(710)),
            Map.entry("Taiwan", OptionalInt.of(713)),
            Map.entry("Bosnia-Herzegovina", OptionalInt.of(346)),
            Map.entry("Cabo Verde", OptionalInt.of(402)),
            Map.entry("Macedonia", OptionalInt.of(343)),
            Map.entry("Micronesia", OptionalInt.of(987)),
            Map.entry("Saint Vincent", OptionalInt.of(57)),
            Map.entry("Ireland", OptionalInt.of(205)),
            Map.entry("Yemen Arab Republic (North Yemen)", OptionalInt.empty()),
            Map.entry("Yemen Arab Republic", OptionalInt.empty()),
            Map.entry("Libya GNC", OptionalInt.empty()),
            Map.entry("Libya HoR", OptionalInt.empty()),
            Map.entry("Aruba", OptionalInt.empty()),
            Map.entry("Biafra", OptionalInt.empty()),
            Map.entry("Katanga", OptionalInt.empty()),
            Map.entry("Northern Cyprus", OptionalInt.empty()),
            Map.entry("Palestine", OptionalInt.empty()),
            Map.entry("Western Sahara", OptionalInt.empty())));

    private SipriParties() {}

    /** The COW number of a party; empty for what is no state. */
    static OptionalInt find(String name, int year) {
        if (name.endsWith("*") || name.regionMatches(true, 0, "unknown", 0, "unknown".length())) {
            return OptionalInt.empty();
        }
        if (name.equals("Germany")) {
            return OptionalInt.of(year <= LAST_YEAR_OF_FEDERAL_REPUBLIC ? FEDERAL_REPUBLIC : GERMANY);
        }
        return NAMES.find(name);
    }
}
