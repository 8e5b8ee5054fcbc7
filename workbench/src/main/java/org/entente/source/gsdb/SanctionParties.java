package org.entente.source.gsdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.entente.source.states.Names;

/**
 * Names of targets and senders, of which a field lists several with commas, and some of which hold
 * a comma.
 */
final class SanctionParties {
    /** What stands after the comma of a name that holds one. */
    private static final Set<String> ENDINGS =
            Set.of("North", "South", "Arab Rep.", "Democratic Republic of the", "The");

    private static final Names NAMES = new Names(Map.ofEntries(
            Map.entry("Korea, North", OptionalInt.of(731)),
            Map.entry("Korea, South", OptionalInt.of(732)),
            Map.entry("Egypt, Arab Rep.", OptionalInt.of(651)),
            Map.entry("Congo, Democratic Republic of the", OptionalInt.of(490)),
            Map.entry("Congo (Brazzaville)", OptionalInt.of(484)),
            Map.entry("Gambia, The", OptionalInt.of(420)),
            Map.entry("Yemen, North", OptionalInt.of(678)),
            Map.entry("Yemen, South", OptionalInt.of(680)),
            Map.entry("FRY", OptionalInt.of(345)),
            Map.entry("Yugoslavia", OptionalInt.of(345)),
            Map.entry("Soviet Union", OptionalInt.of(365)),
            Map.entry("German Democratic Republic", OptionalInt.of(265)),
            Map.entry("North Vietnam", OptionalInt.of(816)),
            Map.entry("South Vietnam", OptionalInt.of(817)),
            Map.entry("Malaya", OptionalInt.of(820)),
            Map.entry("Ceylon", OptionalInt.of(780)),
            Map.entry("Transjordan", OptionalInt.of(663)),
            Map.entry("Rhodesia", OptionalInt.of(552)),
            Map.entry("Malagasy Republic", OptionalInt.of(580)),
            Map.entry("Ethiopia (excludes Eritrea)", OptionalInt.of(530)),
            Map.entry("Palestine", OptionalInt.empty()),
            Map.entry("Hong Kong", OptionalInt.empty()),
            Map.entry("Gibraltar", OptionalInt.empty()),
            Map.entry("Cyprus (Northern)", OptionalInt.empty())));

    private SanctionParties() {}

    /** The names that a field lists. */
    static List<String> split(String field) {
        List<String> names = new ArrayList<>();
        for (String part : field.split(",", -1)) {
            String name = part.strip();
            if (ENDINGS.contains(name) && !names.isEmpty()) {
                names.set(names.size() - 1, names.get(names.size() - 1) + ", " + name);
            } else if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    /** The state of a name in the last year of a case; empty for groups and territories. */
    static OptionalInt state(String name, int year) {
        if (name.equals("Germany")) {
            return OptionalInt.of(year <= 1990 ? 260 : 255);
        }
        return NAMES.find(name, year);
    }
}
