package org.entente.measure.estimate;

import org.entente.measure.model.Shape;

/** The figures that the comparison around entries of leaders gives. */
public enum LeadersPart {
    EFFECT(
            "leaders.effect",
            Shape.DIRECTED_DYAD,
            "Change at a leader's entry",
            "By how much a measure of the pair differs after the first state's leader entered office, with the trend of the years before"
                    + " removed."),
    RAW(
            "leaders.raw",
            Shape.DIRECTED_DYAD,
            "Change at a leader's entry, trend kept",
            "By how much the mean of a measure after the first state's leader entered office differs from that before."),
    TREND(
            "leaders.trend",
            Shape.DIRECTED_DYAD,
            "Trend before a leader's entry",
            "By how much a measure of the pair changed a year in the ten years before the first state's leader entered office."),
    P(
            "leaders.p",
            Shape.DIRECTED_DYAD,
            "How rare a change at an entry is",
            "The share of like comparisons without such an entry in which the scaled change is at least as great."),
    SEEABLE(
            "leaders.seeable",
            Shape.DIRECTED_DYAD,
            "Smallest change that could be told from chance",
            "The smallest change at the entry that would have been among the rarest twentieth of a reference set."),
    STATED(
            "leaders.stated",
            Shape.DYAD,
            "Change at a stated date",
            "By how much a measure of the pair differs after a year that a text names, with the trend of the years before removed."),
    STATED_P(
            "leaders.stated_p",
            Shape.DYAD,
            "How rare a change at a stated date is",
            "The share of like comparisons in which the scaled change is at least as great as that at a year that a text names.");

    private final String id;
    private final Shape shape;
    private final String title;
    private final String meaning;

    LeadersPart(String id, Shape shape, String title, String meaning) {
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

    /** Whether an id names a reference set. */
    boolean hasSet() {
        return this == P || this == SEEABLE || this == STATED_P;
    }

    boolean isP() {
        return this == P || this == STATED_P;
    }

    boolean isStated() {
        return this == STATED || this == STATED_P;
    }
}
