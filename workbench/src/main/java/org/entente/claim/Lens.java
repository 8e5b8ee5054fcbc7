package org.entente.claim;

import org.jspecify.annotations.Nullable;

/**
 * One way in which the figures of a claim can be read. It names no source: the share of one vintage may rest on the
 * register and on the published totals of that vintage alike.
 *
 * @param vintage of the sources; null for the newest
 * @param basis what a share is measured against, {@code published} or {@code register}; null for the measure's choice
 */
record Lens(@Nullable String vintage, @Nullable String basis) {
    static final String PUBLISHED = "published";
    static final String REGISTER = "register";

    static Lens newest() {
        return new Lens(null, null);
    }

    Lens onBasis(String name) {
        return new Lens(vintage, name);
    }
}
