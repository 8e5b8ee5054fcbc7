package org.entente.dossier;

import java.util.List;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A map of the world with the two states, the way between their capitals, and the states that
 * matter to them; the same as a table.
 *
 * @param id anchor
 * @param title what it shows
 * @param summary one or two sentences for who cannot see it
 * @param caption the way between the capitals in words, with its length; empty for none
 * @param note that boundaries are de facto, and whose geometry it is
 * @param areas states that are tinted, the pair first
 * @param way the line between the capitals; null when one of them is not known
 * @param legend what the tints mean, in the order of {@link Tint}; only those that occur
 * @param table the partners
 */
public record WorldMap(
        String id,
        String title,
        String summary,
        List<Span> caption,
        String note,
        List<Area> areas,
        @Nullable Way way,
        List<Key> legend,
        Table table)
        implements Block {

    public WorldMap {
        caption = List.copyOf(caption);
        areas = List.copyOf(areas);
        legend = List.copyOf(legend);
    }

    /** What a tint stands for. */
    public enum Tint {
        FIRST,
        SECOND,
        PARTNER_OF_FIRST,
        PARTNER_OF_SECOND,
        PARTNER_OF_BOTH
    }

    /**
     * A tinted state.
     *
     * @param code of ids and files
     * @param m49 UN M49 code by which its shape is found; 0 for none
     * @param cow COW number, for a state without an M49 code
     * @param tint its tint
     * @param label name, and what makes it a partner
     * @param place where a dot stands when the map is too coarse for its shape; null for none
     */
    public record Area(
            String code,
            int m49,
            int cow,
            Tint tint,
            String label,
            @Nullable Place place) {}

    /** A point of the globe, in degrees, with a name. */
    public record Place(String name, double latitude, double longitude) {}

    /**
     * The shortest way between two places; {@code distance} is its length as printed, empty when
     * that is not known.
     */
    public record Way(Place from, Place to, String distance) {}

    /** A tint and its meaning. */
    public record Key(Tint tint, String text) {}
}
