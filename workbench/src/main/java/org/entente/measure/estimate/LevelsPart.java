package org.entente.measure.estimate;

import org.entente.measure.model.Shape;
import org.entente.numerics.pairs.LevelTerm;

/** The figures that a decomposition by levels gives. */
public enum LevelsPart {
    START("levels.start", Shape.DYAD, "Level at the start", "Mean of a measure over the first years of a span."),
    END("levels.end", Shape.DYAD, "Level at the end", "Mean of a measure over the last years of a span."),
    CHANGE(
            "levels.change",
            Shape.DYAD,
            "Change between the ends",
            "By how much a measure of a pair differs between the two ends of a span."),
    SYSTEM(
            "levels.system",
            Shape.DYAD,
            "Contribution of the system",
            "The part of a pair's change that all pairs have in common."),
    STATE(
            "levels.state",
            Shape.DIRECTED_DYAD,
            "Contribution of the state",
            "The part of a pair's change that the first state has in common towards all others, apart from what goes with its leaders."),
    LEADER(
            "levels.leader",
            Shape.DIRECTED_DYAD,
            "Contribution of the leader",
            "The part of a pair's change that goes with a change of the first state's leader, towards all others."),
    LEADER_PAIR(
            "levels.leader_pair",
            Shape.DYAD,
            "Contribution of the two leaders together",
            "The part of a pair's change that goes with the two leaders in office and concerns this pair only."),
    PAIR(
            "levels.pair",
            Shape.DYAD,
            "Contribution of the pair",
            "What is left of a pair's change: it concerns this pair only and does not go with its leaders."),
    P(
            "levels.p",
            Shape.DIRECTED_DYAD,
            "How rare a contribution is",
            "The share of comparisons in which a contribution of a level is at least as great as that of the pair.");

    private final String id;
    private final Shape shape;
    private final String title;
    private final String meaning;

    LevelsPart(String id, Shape shape, String title, String meaning) {
        this.id = id;
        this.shape = shape;
        this.title = title;
        this.meaning = meaning;
    }

    public String id() {
        return id;
    }

    Shape shape() {
        return shape;
    }

    String title() {
        return title;
    }

    String meaning() {
        return meaning;
    }

    /**
     * The term of a change that this is about, of the first or second member; for a state or leader
     * the one named first.
     */
    LevelTerm term(boolean second) {
        return switch (this) {
            case SYSTEM -> LevelTerm.SYSTEM;
            case STATE -> second ? LevelTerm.SECOND_STATE : LevelTerm.FIRST_STATE;
            case LEADER -> second ? LevelTerm.SECOND_LEADER : LevelTerm.FIRST_LEADER;
            case LEADER_PAIR -> LevelTerm.LEADER_PAIR;
            case PAIR -> LevelTerm.PAIR;
            case START, END, CHANGE, P -> throw new IllegalStateException(id + " is no single term");
        };
    }

    /** Whether this is a share of the change. */
    public boolean isTerm() {
        return this == SYSTEM || this == STATE || this == LEADER || this == LEADER_PAIR || this == PAIR;
    }
}
