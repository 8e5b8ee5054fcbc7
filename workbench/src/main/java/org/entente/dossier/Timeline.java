package org.entente.dossier;

import java.util.List;

/**
 * Dated events of the pair, as picture and list.
 *
 * @param summary one sentence for who cannot see the picture
 * @param lanes sectors in the order of the lanes
 * @param events by date
 * @param rule how importance was decided
 */
public record Timeline(String summary, List<Lane> lanes, List<EventEntry> events, String rule) implements Block {
    public Timeline {
        lanes = List.copyOf(lanes);
        events = List.copyOf(events);
    }

    /** So many events that a reader first sees those that are notable. */
    private static final int LONG = 60;

    /** Whether there are so many events that a page shows the notable ones first. */
    public boolean isLong() {
        return events.size() > LONG && events.stream().anyMatch(e -> e.importance() > 1);
    }

    /** The events that are shown first: the notable ones of a long list, and all of a short one. */
    public List<EventEntry> shown() {
        return isLong() ? events.stream().filter(e -> e.importance() > 1).toList() : events;
    }

    /** A sector and its name. */
    public record Lane(String sector, String label) {}
}
