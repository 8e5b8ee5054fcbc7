package org.entente.source.states;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.entente.country.StateSystem;

/**
 * Which state a publisher's ISO code stands for in a year. Several publishers compile all years in
 * the borders of today, and so have a Russia beside the Soviet Union and a Pakistan without its
 * eastern part; such a figure is not that of the state that bore the name then, and gets no number.
 */
public final class IsoStates {
    /** No last year. */
    public static final int OPEN = 9999;

    /** Codes whose figures are of today's smaller territory in all years. */
    private static final Map<String, Part> SMALLER_THAN_BEFORE = Map.of(
            "RUS", new Part(365, 1992, OPEN),
            "PAK", new Part(770, 1972, OPEN),
            "SRB", new Part(345, 2006, OPEN),
            "VNM", new Part(816, 1976, OPEN));

    private final Map<String, Part> parts = new HashMap<>(SMALLER_THAN_BEFORE);

    /**
     * The years in which a code's figures are those of a state.
     *
     * @param cow COW number
     */
    public record Part(int cow, int firstYear, int lastYear) {}

    /**
     * @param own what the publisher's codes mean beyond the common cases
     */
    public IsoStates(Map<String, Part> own) {
        parts.putAll(own);
    }

    /** The COW number; empty for what is no state, and for another territory than the state's. */
    public OptionalInt find(String iso3, int year) {
        Part part = parts.get(iso3);
        if (part != null) {
            boolean inside = year >= part.firstYear() && year <= part.lastYear();
            return inside ? OptionalInt.of(part.cow()) : OptionalInt.empty();
        }
        return StateSystem.standard()
                .findByIso3(iso3)
                .map(state -> OptionalInt.of(state.cow()))
                .orElse(OptionalInt.empty());
    }
}
