package org.entente.measure.defence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers below 0 for parties of the register that are no states, by name: a few dozen, and the
 * same as long as the process lives.
 */
final class ArmsParties {
    private static final Map<String, Integer> NUMBERS = new HashMap<>();
    private static final List<String> NAMES = new ArrayList<>();

    private ArmsParties() {}

    static synchronized int number(String name) {
        return NUMBERS.computeIfAbsent(name, key -> {
            NAMES.add(key);
            return -NAMES.size();
        });
    }

    /** The name of a number that was given; of any other the number. */
    static synchronized String name(int number) {
        int place = -number - 1;
        return place >= 0 && place < NAMES.size() ? NAMES.get(place) : "party " + number;
    }
}
