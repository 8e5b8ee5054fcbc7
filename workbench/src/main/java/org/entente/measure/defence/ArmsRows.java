package org.entente.measure.defence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.entente.measure.model.Period;
import org.entente.provenance.LineSet;
import org.entente.provenance.RowRef;
import org.entente.provenance.Snapshot;

/** Collects the rows behind a figure: deals of the register and lines of the published totals. */
final class ArmsRows {
    private final List<RowRef> deals = new ArrayList<>();
    private final List<RowRef> totals = new ArrayList<>();

    /**
     * Adds the deals that deliver from one party to another in the cell's period; 0 stands for any
     * party.
     */
    ArmsRows deliveries(ArmsMeasure.Cell cell, int supplier, int recipient) {
        return add(
                deals,
                cell.data().getRegister(),
                "arms_deal",
                cell.tables().register().delivering(supplier, recipient, cell.period()));
    }

    /** Adds the deals between two parties that a condition holds for. */
    ArmsRows deals(ArmsMeasure.Cell cell, int supplier, int recipient, Predicate<ArmsDeal> condition) {
        return add(
                deals,
                cell.data().getRegister(),
                "arms_deal",
                lines(cell.tables().register().candidates(supplier, recipient), condition));
    }

    /** The lines of the deals that a condition holds for, by file. */
    static Map<Integer, List<Long>> lines(List<ArmsDeal> candidates, Predicate<ArmsDeal> condition) {
        Map<Integer, LineSet> byFile = new TreeMap<>();
        for (ArmsDeal deal : candidates) {
            if (condition.test(deal)) {
                byFile.computeIfAbsent(deal.file(), key -> new LineSet()).add(deal.line());
            }
        }
        return lists(byFile);
    }

    private static Map<Integer, List<Long>> lists(Map<Integer, LineSet> byFile) {
        Map<Integer, List<Long>> lists = new TreeMap<>();
        byFile.forEach((file, lines) -> lists.put(file, lines.list()));
        return Collections.unmodifiableMap(lists);
    }

    /** Adds a party's published total; every party's for party 0. */
    ArmsRows totals(ArmsMeasure.Cell cell, String role, int party) {
        return add(
                totals,
                cell.data().getTotals(),
                "arms_total",
                lists(cell.tables().totals().lines(role, party, cell.period())));
    }

    /** Adds a party's published total and the world's. */
    ArmsRows worldTotals(ArmsMeasure.Cell cell, String role, int party) {
        return add(
                totals,
                cell.data().getTotals(),
                "arms_total",
                lists(cell.tables().totals().worldLines(role, party, cell.period())));
    }

    private ArmsRows add(List<RowRef> to, Snapshot snapshot, String table, Map<Integer, List<Long>> byFile) {
        byFile.forEach((file, lines) -> to.add(new RowRef(snapshot.ref(), table, file, lines)));
        return this;
    }

    /** The rows, by table and file. */
    List<RowRef> list() {
        List<RowRef> all = new ArrayList<>(deals);
        all.addAll(totals);
        return all;
    }

    /**
     * Delivery years of a deal within a period in which its parties are these; 0 stands for any
     * party.
     */
    static int years(ArmsDeal deal, int supplier, int recipient, Period period) {
        int count = 0;
        for (int year : deal.years()) {
            count += delivers(deal, year, supplier, recipient, period) ? 1 : 0;
        }
        return count;
    }

    /** Whether there is such a year. */
    static boolean delivers(ArmsDeal deal, int supplier, int recipient, Period period) {
        for (int year : deal.years()) {
            if (delivers(deal, year, supplier, recipient, period)) {
                return true;
            }
        }
        return false;
    }

    private static boolean delivers(ArmsDeal deal, int year, int supplier, int recipient, Period period) {
        return period.first() <= year
                && year <= period.last()
                && (supplier == 0 || ArmsRegister.inYear(deal.supplier(), year) == supplier)
                && (recipient == 0 || ArmsRegister.inYear(deal.recipient(), year) == recipient);
    }
}
