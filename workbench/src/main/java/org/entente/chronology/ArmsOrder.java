package org.entente.chronology;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.entente.provenance.RowRef;
import org.jspecify.annotations.Nullable;

/**
 * An order of major arms as SIPRI's register has it.
 *
 * @param supplier COW number
 * @param recipient COW number
 * @param year year of the order
 * @param yearUncertain whether the register marks the year with a question mark
 * @param ordered number ordered; null when the register gives none
 * @param orderedUncertain whether it marks that number
 * @param designation the weapon, such as {@code T-129}
 * @param description what it is, such as {@code combat helicopter}
 * @param delivered number delivered so far; null when the register gives none, 0 when it identifies
 *     no delivery
 * @param deliveredUncertain whether it marks that number
 * @param deliveryYears years of delivery, ascending; empty when none are identified
 * @param condition such as {@code New}
 * @param orderedTiv TIV of the whole order in millions; null when unknown
 * @param row where it stands
 */
public record ArmsOrder(
        int supplier,
        int recipient,
        int year,
        boolean yearUncertain,
        @Nullable Integer ordered,
        boolean orderedUncertain,
        String designation,
        String description,
        @Nullable Integer delivered,
        boolean deliveredUncertain,
        List<Integer> deliveryYears,
        String condition,
        @Nullable Double orderedTiv,
        RowRef row) {
    public ArmsOrder {
        deliveryYears = List.copyOf(deliveryYears);
    }

    /** Unique among the orders of all snapshots: the snapshot, the file and the line. */
    public String key() {
        return row.snapshot() + ":" + row.file() + ":" + row.lines().get(0);
    }

    /** What is ordered, each weapon once, those of most volume first. */
    static List<String> designations(List<ArmsOrder> orders) {
        return orders.stream()
                .sorted(Comparator.comparingDouble((ArmsOrder o) -> -Objects.requireNonNullElse(o.orderedTiv(), 0.0)))
                .map(ArmsOrder::designation)
                .distinct()
                .toList();
    }

    /** The rows of several orders of one register. */
    static RowRef rows(List<ArmsOrder> orders) {
        RowRef any = orders.get(0).row();
        return new RowRef(
                any.snapshot(),
                any.table(),
                any.file(),
                orders.stream()
                        .flatMap(o -> o.row().lines().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }
}
