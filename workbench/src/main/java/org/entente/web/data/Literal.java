package org.entente.web.data;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.entente.store.schema.ColumnDescription;

/**
 * A value as SQL, checked to be one of its column's type, so that the query that is shown is the
 * query that runs. Texts are quoted; nothing else is copied from what a reader writes.
 */
final class Literal {
    private static final int LONGEST_NUMBER = 40;

    private Literal() {}

    static boolean isComparable(ColumnDescription column) {
        return !column.type().endsWith("[]");
    }

    /** @throws BadValueException when it is none of the column's type */
    static String of(ColumnDescription column, String value) {
        return switch (column.type()) {
            case "TINYINT", "SMALLINT", "INTEGER", "BIGINT" -> whole(column, value);
            case "DOUBLE" -> number(column, value);
            case "BOOLEAN" -> truth(column, value);
            case "DATE" -> day(column, value);
            case "TIMESTAMP" -> time(column, value);
            default -> text(value);
        };
    }

    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    static String whole(ColumnDescription column, String value) {
        if (value.length() <= LONGEST_NUMBER) {
            try {
                return new BigInteger(value.strip()).toString();
            } catch (NumberFormatException e) {
                // Said below.
            }
        }
        throw new BadValueException(column, value);
    }

    private static String number(ColumnDescription column, String value) {
        if (value.length() <= LONGEST_NUMBER) {
            try {
                return "CAST('" + new BigDecimal(value.strip()) + "' AS DOUBLE)";
            } catch (NumberFormatException e) {
                // Said below.
            }
        }
        throw new BadValueException(column, value);
    }

    private static String truth(ColumnDescription column, String value) {
        return switch (value) {
            case "true", "yes", "1" -> "true";
            case "false", "no", "0" -> "false";
            default -> throw new BadValueException(column, value);
        };
    }

    private static String day(ColumnDescription column, String value) {
        try {
            return "DATE '" + LocalDate.parse(value.strip()) + "'";
        } catch (DateTimeException e) {
            throw new BadValueException(column, value);
        }
    }

    private static String time(ColumnDescription column, String value) {
        try {
            String text = value.strip().replace(' ', 'T');
            LocalDateTime time = text.length() == 10 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text);
            return "TIMESTAMP '" + time.toString().replace('T', ' ') + "'";
        } catch (DateTimeException e) {
            throw new BadValueException(column, value);
        }
    }
}
