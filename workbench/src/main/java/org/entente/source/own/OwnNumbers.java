package org.entente.source.own;

import java.util.HashSet;
import java.util.Set;
import org.entente.provenance.own.OwnColumn;
import org.entente.provenance.own.OwnTable;
import org.entente.source.tables.BadField;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.jspecify.annotations.Nullable;

/** Values as a table writes them. */
final class OwnNumbers {
    private final OwnTable table;
    private final Set<String> missing;
    private final Set<String> zeros;

    OwnNumbers(OwnTable table) {
        this.table = table;
        this.missing = new HashSet<>(table.missing());
        this.zeros = new HashSet<>(table.zeros());
    }

    /**
     * What stands in a field: a value, with bounds where the file rounds, or a code of what is
     * missing.
     *
     * @param missing {@code blank} for an empty field
     */
    record Amount(
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable String missing) {}

    Amount read(Row row, Column column, OwnColumn measure) {
        String text = row.text(column);
        if (missing.contains(text) || (text.isEmpty() && !table.blankIsZero())) {
            return new Amount(null, null, null, text.isEmpty() ? "blank" : text);
        }
        // A sign for zero says that there was none; a number 0 in a file of rounded numbers may be
        // less than a half.
        if (text.isEmpty() || zeros.contains(text)) {
            return new Amount(0.0, null, null, null);
        }
        double published = number(row, column, text);
        double scale = measure.scale();
        Double step = measure.roundedTo();
        if (step == null) {
            return new Amount(published * scale, null, null, null);
        }
        double low = published - step / 2;
        double high = published + step / 2;
        return new Amount(published * scale, (published >= 0 ? Math.max(0, low) : low) * scale, high * scale, null);
    }

    private double number(Row row, Column column, String text) {
        String plain = text;
        Character thousands = table.thousandsMark();
        if (thousands != null) {
            plain = plain.replace(String.valueOf(thousands), "");
            plain = thousands == ' ' ? plain.replace("\u00a0", "").replace("\u202f", "") : plain;
        }
        if (table.decimalMark() != '.') {
            plain = plain.indexOf('.') >= 0 ? "" : plain.replace(table.decimalMark(), '.');
        }
        try {
            double value = Double.parseDouble(plain);
            boolean digits = plain.chars().anyMatch(c -> c >= '0' && c <= '9')
                    && plain.chars().noneMatch(c -> Character.isLetter(c) && c != 'e' && c != 'E');
            if (Double.isFinite(value) && digits) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw notANumber(row, column);
        }
        throw notANumber(row, column);
    }

    private static BadField notANumber(Row row, Column column) {
        return new BadField(
                column, row, "is not a number; if it stands for one that is not known, list it under missing");
    }
}
