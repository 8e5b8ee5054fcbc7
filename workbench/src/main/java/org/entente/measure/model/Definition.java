package org.entente.measure.model;

import java.util.List;
import org.entente.provenance.Citation;

/**
 * What a measure means. {@code entente measures ID}, docs/measures.md and the explanations in a dossier are printed
 * from this.
 *
 * @param id such as {@code un.s}
 * @param version raised when the same rows would give another value; a frozen figure keeps the version it was computed by
 * @param title short name for headings and axes
 * @param meaning one or two sentences for a reader who does not know the formula
 * @param formula in the notation of docs/measures.md
 * @param shape what it is about
 * @param unit {@code index}, {@code share}, {@code rank}, {@code US$}, {@code TIV million}, {@code units}, {@code choice}
 * @param low least possible value, {@code -Infinity} when unbounded
 * @param high greatest possible value, {@code Infinity} when unbounded
 * @param direction what a higher value says, such as {@code higher: closer}
 * @param sources ids of the sources it may read, in order of preference
 * @param argument what the part after a colon may be, such as {@code issue area}; empty when it takes none
 * @param reference the work that defines it
 * @param traps what a reader must know before comparing two values
 */
public record Definition(
        String id,
        int version,
        String title,
        String meaning,
        String formula,
        Shape shape,
        String unit,
        double low,
        double high,
        String direction,
        List<String> sources,
        String argument,
        Citation reference,
        List<String> traps) {

    public Definition {
        sources = List.copyOf(sources);
        traps = List.copyOf(traps);
        if (low > high) {
            throw new IllegalArgumentException(id + ": range " + low + " to " + high);
        }
    }

    /** The id with its version, by which a figure names how it was computed. */
    public String versioned() {
        return id + " v" + version;
    }

    /** Whether the part after a colon may be of this kind: the word before the colon in {@link #argument}. */
    public boolean takes(String kind) {
        return argument.startsWith(kind + ":");
    }
}
