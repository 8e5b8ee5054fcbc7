package org.entente.source.intake;

import org.jspecify.annotations.Nullable;

/**
 * An exporter or importer as a trade file has it.
 *
 * @param cow COW number; null for what is no state, such as a territory or an unspecified partner
 * @param name as the file names it
 * @param group whether it is a sum over others, such as the world
 */
public record TradeParty(@Nullable Integer cow, String name, boolean group) {
    public TradeParty {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a party of trade needs a name");
        }
    }

    public static TradeParty of(@Nullable Integer cow, String name) {
        return new TradeParty(cow, name, false);
    }

    /** What makes two parties one: the state, else the name. */
    public Object identity() {
        return cow == null ? name : cow;
    }
}
