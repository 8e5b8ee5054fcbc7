package org.entente.claim;

import org.jspecify.annotations.Nullable;

/**
 * One way in which the figures of a claim can be read.
 *
 * @param source source that must answer; null for the preferred one
 * @param vintage its vintage; null for the newest
 * @param basis what a share is measured against, {@code published} or {@code register}; null for the measure's choice
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

    Lens onBasis(String name) {
        return new Lens(source, vintage, name);
    }
}
