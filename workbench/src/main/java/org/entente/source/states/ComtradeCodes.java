package org.entente.source.states;

import java.util.Map;
import java.util.Set;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.jspecify.annotations.Nullable;

/**
 * States by the numbers of UN Comtrade, which CEPII's BACI uses too: UN M49, except where
 * statistics take more than a state (251 is France with Monaco) or another span of it.
 */
public final class ComtradeCodes {
    private static final Map<Integer, Integer> OWN = Map.ofEntries(
            Map.entry(200, 315),
            Map.entry(230, 530),
            Map.entry(251, 220),
            Map.entry(278, 265),
            Map.entry(280, 260),
            Map.entry(381, 325),
            Map.entry(490, 713),
            Map.entry(579, 385),
            Map.entry(588, 770),
            Map.entry(699, 750),
            Map.entry(720, 680),
            Map.entry(736, 625),
            Map.entry(757, 225),
            Map.entry(810, 365),
            Map.entry(835, 510),
            Map.entry(836, 511),
            Map.entry(841, 2),
            Map.entry(842, 2),
            Map.entry(866, 816),
            Map.entry(868, 817),
            Map.entry(886, 678),
            Map.entry(890, 345),
            Map.entry(891, 345));

    /** World, European Union, ASEAN. */
    private static final Set<Integer> GROUPS = Set.of(0, 97, 975);

    private ComtradeCodes() {}

    /**
     * The COW number; null for territories, for partners not specified, and for unions of states
     * such as Belgium-Luxembourg (58) or the Southern African Customs Union (711). 490, "Other
     * Asia, nes", is Taiwan.
     */
    public static @Nullable Integer find(int code) {
        Integer own = OWN.get(code);
        return own != null
                ? own
                : StateSystem.standard().findByM49(code).map(State::cow).orElse(null);
    }

    /** Whether the code is a sum over others. */
    public static boolean isGroup(int code) {
        return GROUPS.contains(code);
    }
}
