package org.entente.measure.model;

import java.util.List;
import org.entente.provenance.Citation;
import org.jspecify.annotations.Nullable;

/**
 * What a measure means; the source of {@code entente measures ID}, docs/measures.md and the
 * explanations in a dossier. Made by {@link #of}.
 *
 * @param id such as {@code un.s}
 * @param version raised when the same rows would give another value; a frozen figure keeps the
 *     version by which it was computed
 * @param title short name for headings and axes
 * @param meaning one or two sentences for a reader who does not know the formula
 * @param formula in the notation of docs/measures.md
 * @param shape whether it is about a state, a pair, a directed pair or the whole system
 * @param unit {@code index}, {@code share}, {@code rank}, {@code US$}, {@code TIV million}, {@code
 *     units}, {@code choice}
 * @param low least possible value, {@code -Infinity} when unbounded
 * @param high greatest possible value, {@code Infinity} when unbounded
 * @param direction what a higher value says, such as {@code higher: closer}
 * @param sources ids of the sources it may read, in order of preference
 * @param argument what the part after a colon may be, such as {@code issue area}; empty for none
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

    /**
     * Whether the part after a colon may be of this kind: the word before the colon in
     * {@link #argument}.
     */
    public boolean takes(String kind) {
        return argument.startsWith(kind + ":");
    }

    /** Begins the definition of a measure: version 1, no unit, unbounded, no argument, no traps. */
    public static Builder of(String id, String title) {
        return new Builder(id, title);
    }

    /** The parts of a definition by name; meaning, formula, shape and reference are required. */
    public static final class Builder {
        private final String id;
        private final String title;
        private int version = 1;
        private @Nullable String meaning;
        private @Nullable String formula;
        private @Nullable Shape shape;
        private String unit = "";
        private double low = Double.NEGATIVE_INFINITY;
        private double high = Double.POSITIVE_INFINITY;
        private String direction = "";
        private List<String> sources = List.of();
        private String argument = "";
        private @Nullable Citation reference;
        private List<String> traps = List.of();

        private Builder(String id, String title) {
            this.id = id;
            this.title = title;
        }

        public Builder version(int number) {
            version = number;
            return this;
        }

        public Builder meaning(String text) {
            meaning = text;
            return this;
        }

        public Builder formula(String text) {
            formula = text;
            return this;
        }

        public Builder shape(Shape kind) {
            shape = kind;
            return this;
        }

        public Builder unit(String name) {
            unit = name;
            return this;
        }

        /** The least and the greatest possible value; infinite where there is no bound. */
        public Builder range(double least, double greatest) {
            low = least;
            high = greatest;
            return this;
        }

        public Builder direction(String text) {
            direction = text;
            return this;
        }

        public Builder sources(List<String> ids) {
            sources = ids;
            return this;
        }

        public Builder argument(String text) {
            argument = text;
            return this;
        }

        public Builder reference(Citation work) {
            reference = work;
            return this;
        }

        public Builder traps(List<String> sentences) {
            traps = sentences;
            return this;
        }

        public Definition build() {
            return new Definition(
                    id,
                    version,
                    title,
                    require(meaning, "meaning"),
                    require(formula, "formula"),
                    require(shape, "shape"),
                    unit,
                    low,
                    high,
                    direction,
                    sources,
                    argument,
                    require(reference, "reference"),
                    traps);
        }

        private <T> T require(@Nullable T part, String name) {
            if (part == null) {
                throw new IllegalStateException("the definition of " + id + " lacks its " + name);
            }
            return part;
        }
    }
}
