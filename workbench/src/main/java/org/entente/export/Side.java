package org.entente.export;

import java.util.List;
import org.entente.measure.model.Shape;

/**
 * Which cell of a column stands beside a unit. A quantity of one state stands twice beside a pair,
 * as {@code ID.from} and {@code ID.to}; a directed one twice beside an undirected pair, as
 * {@code ID} from the first to the second and {@code ID.reverse} from the second to the first. What
 * is of the whole system is the same in all rows of a year.
 *
 * @param suffix of the column's name
 * @param words for the column's label
 * @param key of the cell
 */
record Side(String suffix, String words, Key key) {

    /**
     * The cell's two states by those of the unit: as a condition on rows {@code r} and units
     * {@code u}, and as numbers.
     */
    enum Key {
        SYSTEM("TRUE"),
        FIRST("r.a = u.a"),
        SECOND("r.a = u.b"),
        PAIR("r.a = u.a AND r.b = u.b"),
        REVERSE("r.a = u.b AND r.b = u.a"),
        LOWER_FIRST("r.a = least(u.a, u.b) AND r.b = greatest(u.a, u.b)");

        private final String condition;

        Key(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }

        /** COW number of the cell's first state; 0 for the system. */
        int first(int a, int b) {
            return switch (this) {
                case SYSTEM -> 0;
                case FIRST, PAIR -> a;
                case SECOND, REVERSE -> b;
                case LOWER_FIRST -> Math.min(a, b);
            };
        }

        /** COW number of the cell's second state; 0 where it has none. */
        int second(int a, int b) {
            return switch (this) {
                case SYSTEM, FIRST, SECOND -> 0;
                case PAIR -> b;
                case REVERSE -> a;
                case LOWER_FIRST -> Math.max(a, b);
            };
        }
    }

    static List<Side> list(Unit unit, Shape shape) {
        if (shape == Shape.SYSTEM) {
            return List.of(new Side("", "", Key.SYSTEM));
        }
        if (!unit.isDyadic()) {
            return List.of(new Side("", "", Key.FIRST));
        }
        if (shape == Shape.STATE) {
            return List.of(new Side(".from", ", of from", Key.FIRST), new Side(".to", ", of to", Key.SECOND));
        }
        if (shape == Shape.DYAD) {
            return List.of(new Side("", "", unit.isDirected() ? Key.LOWER_FIRST : Key.PAIR));
        }
        return unit.isDirected()
                ? List.of(new Side("", "", Key.PAIR))
                : List.of(new Side("", ", from > to", Key.PAIR), new Side(".reverse", ", to > from", Key.REVERSE));
    }
}
