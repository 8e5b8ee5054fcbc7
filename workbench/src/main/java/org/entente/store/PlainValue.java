package org.entente.store;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Struct;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBStruct;
import org.jspecify.annotations.Nullable;

/**
 * A value of the engine as plain Java, as {@link org.entente.store.query.QueryRows} describes it.
 */
final class PlainValue {
    private PlainValue() {}

    static @Nullable Object of(@Nullable Object value) throws SQLException {
        if (value == null || value instanceof Boolean || value instanceof String) {
            return value;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Array array) {
            return list(Arrays.asList((Object[]) array.getArray()));
        }
        if (value instanceof Iterable<?> several) {
            return list(several);
        }
        if (value instanceof DuckDBStruct struct) {
            return map(struct.getMap());
        }
        if (value instanceof Struct struct) {
            return list(Arrays.asList(struct.getAttributes()));
        }
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        return value instanceof Timestamp time ? time.toLocalDateTime().toString() : value.toString();
    }

    private static Number number(Number value) {
        if (value instanceof Float) {
            // By its text: widened it would show digits that it does not have.
            return Double.valueOf(value.toString());
        }
        if (value instanceof Double || value instanceof BigInteger || value instanceof BigDecimal) {
            return value;
        }
        return value.longValue();
    }

    private static List<@Nullable Object> list(Iterable<?> values) throws SQLException {
        List<@Nullable Object> plain = new ArrayList<>();
        for (Object value : values) {
            plain.add(of(value));
        }
        return plain;
    }

    private static Map<String, @Nullable Object> map(Map<?, ?> values) throws SQLException {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : values.entrySet()) {
            plain.put(String.valueOf(of(entry.getKey())), of(entry.getValue()));
        }
        return plain;
    }
}
