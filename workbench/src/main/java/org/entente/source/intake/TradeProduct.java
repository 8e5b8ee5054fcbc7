package org.entente.source.intake;

import org.jspecify.annotations.Nullable;

/**
 * What is traded.
 *
 * @param code {@code total}, or a code of the scheme
 * @param scheme product classification as the source names it; null for the total
 * @param level digits of the code, 0 for the total
 */
public record TradeProduct(String code, @Nullable String scheme, int level) {
    public static final TradeProduct TOTAL = new TradeProduct("total", null, 0);

    /** A code of a scheme in which one digit more is one level deeper. */
    public static TradeProduct of(String scheme, String code) {
        return new TradeProduct(code, scheme, code.length());
    }
}
