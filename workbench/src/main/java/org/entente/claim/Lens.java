package org.entente.claim;

import org.jspecify.annotations.Nullable;

/**
 * One way in which the figures of a claim can be read. A vintage is named without its source, since
 * the share of one vintage may rest on the register and on the published totals of that vintage
 * alike.
 *
 * @param source that alone may answer; null for the measure's order
 * @param vintage of the sources; null for the newest
 * @param basis what a share is measured against, {@code published} or {@code register}; null for
 *     the measure's choice
 */
record Lens(
        @Nullable String source,
        @Nullable String vintage,
        @Nullable String basis) {
    static final String PUBLISHED = "published";
    static final String REGISTER = "register";

    static Lens newest() {
        return new Lens(null, null, null);
    }

    static Lens ofVintage(String vintage) {
        return new Lens(null, vintage, null);
    }

    static Lens ofSource(String source) {
        return new Lens(source, null, null);
    }

    Lens onBasis(String name) {
        return new Lens(source, vintage, name);
    }

    /** Whether every source and vintage may answer that the measure would choose by itself. */
    boolean isOpen() {
        return source == null && vintage == null;
    }
}
