package org.entente.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.store.RowAppender;
import org.entente.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChronologyTest {
    private static final int A = 640;
    private static final int B = 770;

    private final Store store = Store.empty();

    @AfterEach
    void close() {
        store.close();
    }

    private void snapshot(int number, String vintage) {
        store.execute(
                "INSERT INTO snapshot VALUES (?, 'sipri-transfers', ?, 'register', ?, TIMESTAMP '2025-01-01', 1, 1, 0)",
                number,
                vintage,
                "content" + number);
        store.execute("INSERT INTO coverage VALUES (?, 'arms_deal', '', 1950, ?)", number, 2020 + number);
    }

    private void deal(int snapshot, int line, int supplier, int recipient, int year, int ordered) {
        try (RowAppender row = store.appender("arms_deal")) {
            row.begin().add(snapshot).add((short) 1).add((long) line);
            row.add((short) supplier).add("S").add((short) recipient).add("R");
            row.add((short) year)
                    .add(true)
                    .add(ordered)
                    .add(false)
                    .add("Type " + line)
                    .add("thing");
            row.addNull().add(false).add(new short[] {(short) (year + 2), (short) (year + 3)});
            row.add("New").add("").addNull().add(12.5).addNull().end();
        }
    }

    @Test
    void ordersOfBothDirectionsStandByYearAndOnlyOfTheNewestVintage() {
        snapshot(1, "2024-10-13");
        snapshot(2, "2025-03-13");
        deal(1, 5, A, B, 1999, 7);
        deal(2, 6, B, A, 2017, 52);
        deal(2, 7, A, B, 2006, 2);
        deal(2, 8, A, 2, 2001, 1);
        List<ArmsOrder> orders = new Chronology(store).listArmsOrders(B, A);
        assertThat(orders).extracting(ArmsOrder::year).containsExactly(2006, 2017);
        ArmsOrder second = orders.get(1);
        assertThat(second.supplier()).isEqualTo(B);
        assertThat(second.ordered()).isEqualTo(52);
        assertThat(second.delivered()).isNull();
        assertThat(second.yearUncertain()).isTrue();
        assertThat(second.deliveryYears()).containsExactly(2019, 2020);
        assertThat(second.row().snapshot()).isEqualTo("sipri-transfers:2025-03-13");
        assertThat(second.row().lines()).containsExactly(6L);
    }

    @Test
    void theLastCoveredYearIsThatOfAnySnapshotAndAbsentWithoutOne() {
        assertThat(new Chronology(store).lastCoveredYear()).isEmpty();
        snapshot(1, "2024-10-13");
        snapshot(2, "2025-03-13");
        assertThat(new Chronology(store).lastCoveredYear()).hasValue(2022);
    }
}
