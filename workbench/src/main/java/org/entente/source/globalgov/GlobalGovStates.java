package org.entente.source.globalgov;

import java.util.Map;
import org.entente.source.states.LegacyCodes;
import org.jspecify.annotations.Nullable;

/**
 * States by the codes of the packages: ISO alpha-3 with withdrawn and own codes, and names of
 * organisations.
 */
final class GlobalGovStates {
    private static final Map<String, Integer> OWN = Map.ofEntries(
            Map.entry("ALG", 615),
            Map.entry("AUH", 300),
            Map.entry("GDR", 265),
            Map.entry("KOS", 347),
            Map.entry("Kosovo", 347),
            Map.entry("RVN", 817),
            Map.entry("YAR", 678),
            Map.entry("YMD", 680),
            Map.entry("YPR", 680));

    private GlobalGovStates() {}

    /**
     * The COW number in a year; null for organisations, territories, parts of states and codes that
     * could be several.
     */
    static @Nullable Integer find(String code, int year) {
        Integer own = OWN.get(code);
        return own != null ? own : LegacyCodes.find(code, year);
    }
}
