package org.entente.web.data;

import org.entente.store.schema.ColumnDescription;

/**
 * What the value of a column has to be.
 *
 * @param column of the table
 * @param kind how it is compared
 * @param value as it is written in an address; {@code yes} or {@code no} for {@link Kind#EMPTY}
 */
public record Filter(ColumnDescription column, Kind kind, String value) {
    /** A comparison, and what stands after the column's name in an address. */
    public enum Kind {
        IS(""),
        FROM(".from"),
        TO(".to"),
        HAS(".has"),
        EMPTY(".empty");

        private final String suffix;

        Kind(String suffix) {
            this.suffix = suffix;
        }

        /** Whether a column can be compared so. */
        public boolean fits(ColumnDescription column) {
            return switch (this) {
                case IS -> Literal.isComparable(column);
                case FROM, TO ->
                    column.isNumber()
                            || column.type().equals("DATE")
                            || column.type().equals("TIMESTAMP");
                case HAS -> column.type().equals("VARCHAR") || column.type().endsWith("[]");
                case EMPTY -> !column.required();
            };
        }
    }

    public Filter {
        if (!kind.fits(column)) {
            throw new IllegalArgumentException(column.name() + " cannot be compared as " + kind);
        }
    }

    /** Its name in an address: {@code year.from}. */
    public static String parameter(ColumnDescription column, Kind kind) {
        return column.name() + kind.suffix;
    }

    public String parameter() {
        return parameter(column, kind);
    }

    /**
     * The condition.
     *
     * @throws BadValueException when the value is none of the column's type
     */
    public String sql() {
        String name = column.name();
        return switch (kind) {
            case IS -> name + " = " + Literal.of(column, value);
            case FROM -> name + " >= " + Literal.of(column, value);
            case TO -> name + " <= " + Literal.of(column, value);
            case HAS ->
                column.type().endsWith("[]")
                        ? "list_contains(" + name + ", " + Literal.whole(column, value) + ")"
                        : "contains(lower(" + name + "), lower(" + Literal.text(value) + "))";
            case EMPTY ->
                switch (value) {
                    case "yes" -> name + " IS NULL";
                    case "no" -> name + " IS NOT NULL";
                    default -> throw new BadValueException(column, value);
                };
        };
    }
}
