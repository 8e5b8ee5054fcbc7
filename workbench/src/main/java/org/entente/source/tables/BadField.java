package org.entente.source.tables;

import org.jspecify.annotations.Nullable;

/**
 * A row cannot be kept because of one of its fields; the row is rejected with this as the reason.
 */
public final class BadField extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String field;
    private final @Nullable String value;

    /**
     * @param field column as the file names it, or null when the whole row is at fault
     * @param value what stands there
     * @param reason why it cannot be kept, alike for rows that fail alike
     */
    public BadField(@Nullable String field, @Nullable String value, String reason) {
        super(reason, null, false, false);
        this.field = field;
        this.value = value;
    }

    public BadField(Column column, Row row, String reason) {
        this(column.name(), row.text(column), reason);
    }

    public @Nullable String field() {
        return field;
    }

    public @Nullable String value() {
        return value;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
