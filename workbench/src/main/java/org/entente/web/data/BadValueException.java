package org.entente.web.data;

import org.entente.store.schema.ColumnDescription;

/** A value that a column cannot have. */
public final class BadValueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ColumnDescription column;
    private final String value;

    BadValueException(ColumnDescription column, String value) {
        super(column.name() + " cannot be " + value);
        this.column = column;
        this.value = value;
    }

    public ColumnDescription column() {
        return column;
    }

    public String value() {
        return value;
    }
}
