package org.entente.casefile.model;

import java.util.List;
import java.util.Set;
import org.entente.country.YearRange;
import org.jspecify.annotations.Nullable;

/**
 * How a claim is bound to something that can be measured. Each kind of claim has one form, save
 * that existence may name events or a series. Shares are fractions of 1, ranks start at 1, money is
 * in US$.
 */
public sealed interface Binding {

    /**
     * The figure of {@code series} in {@code year} is {@code value} (kinds value and share).
     *
     * @param series measure and states
     * @param year year of the figure, or the first of a window
     * @param until last year of a window that is taken as one; absent for a year
     * @param value printed value, in the measure's unit
     * @param unit unit
     * @param tolerance how far off still supports; absent when the printed precision is to decide
     */
    record Value(
            Series series,
            int year,
            @Nullable Integer until,
            double value,
            String unit,
            @Nullable Tolerance tolerance) implements Binding {
        /** The same of one year. */
        public Value(Series series, int year, double value, String unit, @Nullable Tolerance tolerance) {
            this(series, year, null, value, unit, tolerance);
        }
    }

    /**
     * The rank of {@code series} in {@code year} is {@code rank}.
     *
     * @param series a measure of ranks and states
     * @param year year of the rank, or the first of a window
     * @param until last year of a window that is taken as one; absent for a year
     * @param rank from 1
     */
    record Rank(Series series, int year, @Nullable Integer until, int rank) implements Binding {
        /** The same of one year. */
        public Rank(Series series, int year, int rank) {
            this(series, year, null, rank);
        }
    }

    /**
     * The rank is above {@code top} in every year of the span.
     *
     * @param series a measure of ranks and states
     * @param years years claimed
     * @param top the first so many
     */
    record NotInTop(Series series, YearRange years, int top) implements Binding {}

    /**
     * {@code year} holds the highest or lowest value.
     *
     * @param series measure and states
     * @param year the year claimed
     * @param highest true for the highest, false for the lowest
     * @param over the years compared; absent for all years that the source covers
     */
    record Extremum(
            Series series,
            int year,
            boolean highest,
            @Nullable YearRange over) implements Binding {}

    /**
     * The figure rises or falls over the span.
     *
     * @param series measure and states
     * @param years first and last year
     * @param direction up or down
     * @param except years that the claim leaves out
     */
    record Trend(Series series, YearRange years, Direction direction, Set<Integer> except) implements Binding {
        public Trend {
            except = Set.copyOf(except);
        }
    }

    /**
     * The figure is above or below zero in most years of the span.
     *
     * @param series measure and states; for a balance {@code from} sells
     * @param years years claimed
     * @param positive true when above zero: the balance of {@code from}, or the state that the
     *     claim says is favoured
     * @param favours the state that the claim says is favoured; absent for a plain sign
     */
    record Sign(
            Series series,
            YearRange years,
            boolean positive,
            @Nullable String favours) implements Binding {}

    /**
     * The events are on record.
     *
     * @param events ids in {@code chronology.yaml}
     */
    record Events(List<String> events) implements Binding {
        public Events {
            events = List.copyOf(events);
        }
    }

    /**
     * The figure is present and above zero in at least one year of the span; for a measure of
     * categories, it is the category.
     *
     * @param series measure and states
     * @param years years claimed
     * @param category the category claimed, such as {@code middle} of {@code power.class}; absent
     *     for a number
     */
    record Present(Series series, YearRange years, @Nullable String category) implements Binding {}

    /**
     * The events happened one after the other.
     *
     * @param events ids in {@code chronology.yaml}, in the order claimed
     */
    record Order(List<String> events) implements Binding {
        public Order {
            events = List.copyOf(events);
        }
    }

    /**
     * The mean over {@code after} differs from the mean over {@code before}.
     *
     * @param series measure and states
     * @param before earlier years
     * @param after later years
     * @param direction up or down
     */
    record Change(Series series, YearRange before, YearRange after, Direction direction) implements Binding {}

    /**
     * The course of the figure changes at a date given beforehand.
     *
     * @param series measure and states
     * @param at date of the change
     * @param direction the way it is said to go from there; absent when the claim does not say
     */
    record TurningPoint(
            Series series, EdtfDate at, @Nullable Direction direction) implements Binding {}

    /**
     * One figure divided by another.
     *
     * @param series measure and states above the line
     * @param year its year, or the first of a window
     * @param until last year of a window that is taken as one; absent for a year
     * @param other below the line
     * @param otherYear its year, or the first of a window
     * @param otherUntil last year of that window; absent for a year
     * @param value the quotient
     * @param tolerance how far off still supports
     */
    record Ratio(
            Series series,
            int year,
            @Nullable Integer until,
            Series other,
            int otherYear,
            @Nullable Integer otherUntil,
            double value,
            @Nullable Tolerance tolerance)
            implements Binding {
        /** The same of single years. */
        public Ratio(
                Series series, int year, Series other, int otherYear, double value, @Nullable Tolerance tolerance) {
            this(series, year, null, other, otherYear, null, value, tolerance);
        }

        /** Whether one series is compared with itself at an earlier time. */
        public boolean isGrowth() {
            return series.equals(other);
        }
    }

    /**
     * One figure is above or below, or equal to, another.
     *
     * @param series measure and states
     * @param year its year
     * @param relation how it compares
     * @param other the figure compared with
     * @param otherYear its year
     */
    record Comparison(Series series, int year, Relation relation, Series other, int otherYear) implements Binding {}

    /**
     * The figure is to reach a value.
     *
     * @param series measure and states
     * @param value value to reach
     * @param unit unit
     * @param by year by which; absent when none was named
     * @param commitment id in {@code commitments.yaml}; absent when none is recorded
     */
    record Reach(
            Series series,
            double value,
            String unit,
            @Nullable Integer by,
            @Nullable String commitment) implements Binding {}

    /** How one figure compares with another. In a case file written in lower case. */
    enum Relation {
        /** Above. */
        ABOVE,
        /** Below. */
        BELOW,
        /** The same, as with two votes. */
        SAME
    }
}
