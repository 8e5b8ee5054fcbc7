package org.entente.source.states;

import java.util.Map;
import java.util.Set;
import org.entente.country.CodeHistory;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.jspecify.annotations.Nullable;

/**
 * States by the three-letter codes of the World Bank's WITS and of files drawn from it: ISO alpha-3
 * of today, withdrawn ISO codes, and letters of WITS's own.
 */
public final class LegacyCodes {
    /**
     * OAS is "Other Asia, nes", under which the United Nations' trade statistics have Taiwan and,
     * in practice, nothing else.
     */
    private static final Map<String, Integer> OWN = Map.ofEntries(
            Map.entry("ROM", 360),
            Map.entry("ZAR", 490),
            Map.entry("TMP", 860),
            Map.entry("SUD", 625),
            Map.entry("MNT", 341),
            Map.entry("SER", 345),
            Map.entry("YUG", 345),
            Map.entry("SCG", 345),
            Map.entry("SVU", 365),
            Map.entry("SUN", 365),
            Map.entry("CSK", 315),
            Map.entry("DDR", 265),
            Map.entry("YDR", 680),
            Map.entry("VDR", 816),
            Map.entry("SVR", 817),
            Map.entry("ETF", 530),
            Map.entry("TAN", 510),
            Map.entry("ZPM", 511),
            Map.entry("KN1", 60),
            Map.entry("OAS", 713));

    private static final Set<String> GROUPS =
            Set.of("WLD", "All", "ALL", "EUN", "EAS", "ECS", "LCN", "MEA", "NAC", "SAS", "SSF");

    private LegacyCodes() {}

    /**
     * The COW number in a year; null for territories, for unspecified partners, and for unions of
     * states such as Belgium-Luxembourg (BLX). DEU is the Federal Republic to 1990, YEM is North
     * Yemen to 1989.
     */
    public static @Nullable Integer find(String code, int year) {
        Integer own = OWN.get(code);
        Integer cow = own != null
                ? own
                : StateSystem.standard().findByIso3(code).map(State::cow).orElse(null);
        if (cow == null) {
            return null;
        }
        return CodeHistory.cow(cow, year);
    }

    /**
     * Whether the code is a sum over others: the world, the European Union, a region of the World
     * Bank.
     */
    public static boolean isGroup(String code) {
        return GROUPS.contains(code);
    }
}
