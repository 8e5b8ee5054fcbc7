package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MadeTableTest {
    /** More than one chunk of the engine. */
    private static final int ROWS = 5000;

    private static final MadeColumn NUMBER = new MadeColumn("i", MadeColumn.Type.SMALLINT, (first, count, out) -> {
        for (int k = 0; k < count; k++) {
            out.set(k, (short) (first + k));
        }
    });
    private static final MadeColumn HALF = new MadeColumn("h", MadeColumn.Type.DOUBLE, (first, count, out) -> {
        for (int k = 0; k < count; k++) {
            if ((first + k) % 3 == 0) {
                out.setNull(k);
            } else {
                out.set(k, (first + k) / 2.0);
            }
        }
    });

    @Test
    void rowsKeepTheirOrderOverChunksAndWhatIsMissingIsNull() {
        try (Store store = Store.empty()) {
            store.execute("CREATE TEMP TABLE t (i SMALLINT, h DOUBLE)");
            store.add("t", "i, h", List.of(NUMBER, HALF), ROWS);
            Columns read = store.query("SELECT i, h FROM t");
            assertThat(read.rows()).isEqualTo(ROWS);
            for (int row = 0; row < ROWS; row++) {
                assertThat(read.getInt("i", row)).isEqualTo(row);
                assertThat(read.isNull("h", row)).isEqualTo(row % 3 == 0);
                assertThat(read.doubles("h")[row]).isEqualTo(row % 3 == 0 ? 0 : row / 2.0);
            }
        }
    }

    @Test
    void aColumnThatFailsLeavesTheTableEmptyAndTheStoreUsable() {
        MadeColumn bad = new MadeColumn("h", MadeColumn.Type.DOUBLE, (first, count, out) -> {
            throw new IllegalStateException("no such cell");
        });
        try (Store store = Store.empty()) {
            store.execute("CREATE TEMP TABLE t (i SMALLINT, h DOUBLE)");
            assertThatThrownBy(() -> store.add("t", "i, h", List.of(NUMBER, bad), ROWS))
                    .isInstanceOf(StoreException.class);
            assertThat(store.query("SELECT count(*) AS n FROM t").getLong("n", 0))
                    .isZero();
        }
    }

    @Test
    void numbersOfEveryWidthAreReadWithTheirGaps() {
        try (Store store = Store.empty()) {
            Columns read = store.query("""
                    SELECT CAST(i AS TINYINT) AS a, CAST(nullif(i, 2) AS SMALLINT) AS b, CAST(i AS INTEGER) AS c,
                           CAST(i AS BIGINT) * 10000000000 AS d, i / 4.0::DOUBLE AS e
                    FROM range(4) t(i) ORDER BY i
                    """);
            assertThat(read.longs("a")).containsExactly(0, 1, 2, 3);
            assertThat(read.longs("b")).containsExactly(0, 1, 0, 3);
            assertThat(read.isNull("b", 2)).isTrue();
            assertThat(read.longs("c")).containsExactly(0, 1, 2, 3);
            assertThat(read.longs("d")).containsExactly(0, 10_000_000_000L, 20_000_000_000L, 30_000_000_000L);
            assertThat(read.doubles("e")).containsExactly(0, 0.25, 0.5, 0.75);
        }
    }
}
