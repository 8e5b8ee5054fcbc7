package org.entente.numerics.pairs;

/**
 * The terms into which a number of a pair and year is taken apart; first and second are the members
 * of the pair.
 */
public enum LevelTerm {
    /** s_t: what all pairs of the year have in common. */
    SYSTEM,
    /** a_i + u_it: the first member towards all others, without what goes with its leader. */
    FIRST_STATE,
    /** λ: what goes with the leader of the first member, towards all others. */
    FIRST_LEADER,
    /** a_j + u_jt. */
    SECOND_STATE,
    /** λ of the leader of the second member. */
    SECOND_LEADER,
    /** π: what goes with these two leaders, towards each other only. */
    LEADER_PAIR,
    /** γ_ij + e_ijt: the pair, and what is left of it. */
    PAIR
}
