package org.entente.measure.defence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.entente.measure.CanonicalRows;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Two vintages of a register and two of published totals, of which one vintage is common: random
 * deals in hundredths of a TIV, some with parties that are no states, unknown parties, or without
 * numbers.
 */
final class ArmsFiles {
    static final String OLD = "2001-01-01";
    static final String COMMON = "2002-01-01";
    static final String LATE = "2003-01-01";

    /** Germany is written 255 in the register whatever the year; Namibia is a state from 1990. */
    static final int[] STATES = {2, 255, 260, 565, 640, 770};

    /** Stands for the world, whose total is published for one year only. */
    static final int WORLD = -1;

    static final int YEAR_OF_WORLD = 1990;

    private static final int[] PARTIES = {2, 255, 565, 640, 770};
    private static final List<String> OTHERS = List.of("Some Front*", "Other Front**");
    private static final List<String> UNKNOWN = List.of("unknown supplier(s)", "Unknown recipient(s)");
    private static final List<String> WEAPONS = List.of("MilGem frigate", "MILGEM", "Tank-1", "Radar");

    /**
     * A party as the register writes it: a number and no name that matters, or a name of none that
     * is a state.
     */
    record Party(int number, String name) {
        boolean isUnknown() {
            return UNKNOWN.contains(name);
        }

        /** The number by which a figure calls it in a year, 0 for what is no state. */
        int in(int year) {
            return number == 255 && year < 1990 ? 260 : number;
        }
    }

    /** A deal; TIV in hundredths, null where the register leaves the field empty. */
    record Deal(
            int file,
            long line,
            Party supplier,
            Party recipient,
            int orderYear,
            boolean marked,
            @Nullable Integer ordered,
            @Nullable Integer delivered,
            String weapon,
            List<Integer> years,
            @Nullable Integer unit,
            @Nullable Integer total) {}

    /** A published total of a state or the world; the ends stand half a million from it, or 0 and 0.5. */
    record Total(long line, String role, int party, int year, int value) {}

    final List<Deal> old = new ArrayList<>();
    final List<Deal> deals = new ArrayList<>();
    final List<Total> totals = new ArrayList<>();
    final List<Total> late = new ArrayList<>();

    private final CanonicalRows rows = new CanonicalRows();
    private final Random random;
    private long line = 1;

    ArmsFiles(long seed) {
        random = new Random(seed);
        // Not in the order of the vintages: an import is no vintage.
        rows.snapshot("sipri-transfers", COMMON, 1986, 1993, "arms_deal");
        for (int i = 0; i < 70; i++) {
            deals.add(random(i < 30 ? 2 : 1));
        }
        deals.sort(Comparator.comparingInt(Deal::file).thenComparingLong(Deal::line));
        rows.snapshot("sipri-tiv", LATE, 1980, 1981).covers("arms_total", "supplier", 1987, 1995);
        rows.covers("arms_total", "recipient", 1986, 1994);
        totals(late);
        rows.snapshot("sipri-transfers", OLD, 1986, 1990, "arms_deal");
        for (int i = 0; i < 10; i++) {
            old.add(random(1));
        }
        rows.snapshot("sipri-tiv", COMMON, 1980, 1981).covers("arms_total", "supplier", 1988, 1994);
        rows.covers("arms_total", "recipient", 1987, 1992);
        totals(totals);
    }

    Store store() {
        return rows.store();
    }

    private Party party(int unknown) {
        return switch (random.nextInt(9)) {
            case 0 -> new Party(0, UNKNOWN.get(unknown));
            case 1 -> new Party(0, OTHERS.get(random.nextInt(2)));
            default -> {
                int number = PARTIES[random.nextInt(PARTIES.length)];
                yield new Party(number, "P" + number);
            }
        };
    }

    private Deal random(int file) {
        Party supplier = party(0);
        Party recipient = party(1);
        while (supplier.equals(recipient)) {
            recipient = party(1);
        }
        int[] years = random.ints(1985, 1996)
                .distinct()
                .limit(random.nextInt(5))
                .sorted()
                .toArray();
        int units = years.length + random.nextInt(5);
        Integer unit = random.nextInt(6) == 0 ? null : Integer.valueOf(random.nextInt(300));
        Integer delivered = random.nextInt(6) == 0 ? null : Integer.valueOf(units);
        Integer total = switch (random.nextInt(6)) {
            case 0 -> null;
            case 1 -> random.nextInt(1500);
            case 2 -> unit == null ? 0 : Math.max(0, units * unit + random.nextInt(2 * units + 3) - units - 1);
            default -> unit == null ? 0 : Integer.valueOf(units * unit);
        };
        if (total != null && years.length == 4) {
            // A quarter ends on half of the last digit printed at the most, so that no sum lies
            // between two.
            total += total % 2;
        }
        Integer ordered = random.nextInt(6) == 0 ? null : Integer.valueOf(random.nextInt(4));
        Deal deal = new Deal(
                file,
                line++,
                supplier,
                recipient,
                random.nextInt(1986, 1994),
                random.nextInt(4) == 0,
                ordered,
                delivered,
                WEAPONS.get(random.nextInt(WEAPONS.size())),
                Arrays.stream(years).boxed().toList(),
                unit,
                total);
        write(deal, random.nextInt(3));
        return deal;
    }

    private void write(Deal deal, int mark) {
        rows.rowOfFile(
                deal.file(),
                "arms_deal",
                number(deal.supplier()),
                deal.supplier().name(),
                number(deal.recipient()),
                deal.recipient().name(),
                deal.orderYear(),
                deal.marked() && mark == 0,
                deal.ordered(),
                deal.marked() && mark == 1,
                deal.weapon(),
                "weapon",
                deal.delivered(),
                deal.marked() && mark == 2,
                deal.years().stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]")),
                "New",
                "",
                hundredths(deal.unit()),
                null,
                hundredths(deal.total()));
    }

    private static @Nullable Integer number(Party party) {
        return party.number() == 0 ? null : party.number();
    }

    static @Nullable Double hundredths(@Nullable Integer value) {
        return value == null ? null : value / 100.0;
    }

    private void totals(List<Total> into) {
        for (String role : List.of("supplier", "recipient")) {
            rows.row("arms_total", role, null, "Total world", YEAR_OF_WORLD, 900.0, 899.5, 900.5);
            into.add(new Total(line++, role, WORLD, YEAR_OF_WORLD, 900));
            for (int party : STATES) {
                for (int year = 1986; year < 1996; year++) {
                    if (random.nextInt(3) > 0) {
                        int value = random.nextInt(4) == 0 ? 0 : random.nextInt(30);
                        into.add(new Total(line++, role, party, year, value));
                        rows.armsTotal(role, party, year, value);
                    }
                }
            }
        }
    }
}
