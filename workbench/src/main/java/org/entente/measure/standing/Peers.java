package org.entente.measure.standing;

import java.util.Map;
import java.util.Optional;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.measure.model.Among;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Period;
import org.entente.measure.model.Periods;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.Shape;
import org.entente.measure.model.SystemMembership;

/** The pairs (or states) among which one is set: which figures count, and what they are called. */
public final class Peers implements Distribution.Filter {
    private static final int STATES = 1000;

    private final Among among;
    private final Shape shape;
    private final int from;
    private final int to;
    private final Map<Integer, Integer> classes;

    /**
     * @param of whose peers are wanted
     * @param classes power classes by {@link #key}; empty where they are not needed
     */
    public Peers(Among among, FigureId of, Map<Integer, Integer> classes) {
        this.among = among;
        this.shape = of.shape();
        this.from = of.from();
        this.to = of.to();
        this.classes = classes;
        if (among instanceof Among.PartnersOf partners) {
            if (shape.states() != 2) {
                throw new QuestionException(
                        of.measure() + " is not about pairs, so that there are no partners to set it among");
            }
            if (partners.state() != from && partners.state() != to) {
                throw new QuestionException("%s is not one of the two of %s"
                        .formatted(SystemMembership.name(partners.state()), FigureIds.write(of)));
            }
        }
    }

    public static int key(int state, int year) {
        return year * STATES + state;
    }

    /** Two figures with the same key have the same peers. */
    public String key() {
        return among instanceof Among.All ? "" : among.suffix() + "/" + from + "/" + to;
    }

    @Override
    public boolean holds(int a, int b, Period period) {
        if (among instanceof Among.All) {
            return true;
        }
        if (among instanceof Among.PartnersOf partners) {
            int state = partners.state();
            return shape == Shape.DYAD ? a == state || b == state : state == from ? a == state : b == state;
        }
        if (among instanceof Among.Region) {
            return alike(region(from), region(to), region(a), region(b));
        }
        int year = lastYear(period);
        return alike(powerClass(from, year), powerClass(to, year), powerClass(a, year), powerClass(b, year));
    }

    /**
     * Whether what is known of two pairs (or states) is the same; {@code ""} is unknown, and like
     * nothing.
     */
    private boolean alike(String first, String second, String a, String b) {
        if (first.isEmpty()) {
            return false;
        }
        if (shape.states() < 2) {
            return first.equals(a);
        }
        boolean ordered = first.equals(a) && second.equals(b);
        boolean crossed = shape == Shape.DYAD && first.equals(b) && second.equals(a);
        return !second.isEmpty() && (ordered || crossed);
    }

    private static String region(int state) {
        return StateSystem.standard().find(state).map(State::region).orElse("");
    }

    private String powerClass(int state, int year) {
        Integer found = classes.get(key(state, year));
        return found == null ? "" : found.toString();
    }

    /** The calendar year at whose end a period ends. */
    static int lastYear(Period period) {
        return switch (period.kind()) {
            case YEAR, WINDOW -> period.last();
            case MONTH -> period.last() / 12;
            case SESSION -> Periods.openingYear(period.last());
        };
    }

    /**
     * For a reader, such as
     * {@code the pairs of Southern Asia and Western Asia (sub-regions of UN M49)}.
     */
    public String describe() {
        String all = shape.states() == 2 ? "all pairs" : "all states";
        if (among instanceof Among.PartnersOf partners) {
            String state = SystemMembership.name(partners.state());
            return shape == Shape.DYAD
                    ? "the pairs of %s".formatted(state)
                    : (partners.state() == from ? "the pairs from %s" : "the pairs to %s").formatted(state);
        }
        if (among instanceof Among.Region) {
            return between(region(from), region(to)) + " (sub-regions of UN M49)";
        }
        return among instanceof Among.PowerClass
                ? (shape.states() == 2
                        ? "the pairs of the same two power classes (power.class of the year)"
                        : "the states of the same power class (power.class of the year)")
                : all;
    }

    private String between(String first, String second) {
        if (shape.states() < 2) {
            return "the states of " + first;
        }
        if (first.equals(second)) {
            return "the pairs within " + first;
        }
        return (shape == Shape.DYAD ? "the pairs of %s and %s" : "the pairs from %s to %s").formatted(first, second);
    }

    /** Why the group is empty, without even the pair (or state) in question. */
    String whyNone() {
        Optional<State> stateless = StateSystem.standard().find(from);
        if (stateless.isEmpty() || !(among instanceof Among.PowerClass)) {
            return "nothing to set it against";
        }
        return "nothing to set it against: power.class does not say what power class it is in then";
    }
}
