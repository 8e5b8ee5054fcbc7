package org.entente.measure.estimate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.entente.measure.CanonicalRows;

/**
 * Joint organisations of seven states, drawn at random with gaps, and their leaders. Those of the
 * United States (2) and Canada (20) grow by one a year and have no gap. Organisations are covered
 * from 1950 to 1992, leaders are known from 1948 to the end of 1990.
 */
final class RandomPanel {
    static final int[] STATES = {2, 20, 200, 220, 640, 710, 770};
    static final int FIRST = 1950;
    static final int LAST = 1990;
    private static final int COVERED_TO = 1992;
    private static final LocalDate END = LocalDate.of(LAST, 12, 31);

    /** A leader's time in office, with its line. */
    record Spell(int state, String name, LocalDate first, LocalDate last, long line) {}

    private record Cell(int low, int high, int year) {}

    private final CanonicalRows rows = new CanonicalRows();
    private final Map<Cell, Integer> values = new HashMap<>();
    private final Map<Cell, Long> lines = new HashMap<>();
    private final List<Spell> spells = new ArrayList<>();
    private long line;

    RandomPanel(long seed) {
        Random random = new Random(seed);
        rows.snapshot("cow-igo", "1", FIRST, COVERED_TO, "igo_joint");
        for (int i = 0; i < STATES.length; i++) {
            for (int j = i + 1; j < STATES.length; j++) {
                int level = 10 + random.nextInt(40);
                int wide = 2 + random.nextInt(4);
                for (int year = FIRST; year <= COVERED_TO; year++) {
                    boolean line = i == 0 && j == 1;
                    int value = line ? year - FIRST : level + random.nextInt(wide) + (year - FIRST) / 7;
                    if (line || random.nextInt(30) > 0) {
                        value(STATES[i], STATES[j], year, value);
                    }
                }
            }
        }
        rows.snapshot("archigos", "1990-12-31", 1948, LAST, "leader_spell");
        for (int state : STATES) {
            leaders(state, random);
        }
    }

    private void value(int low, int high, int year, int value) {
        Cell cell = new Cell(low, high, year);
        rows.row("igo_joint", year, low, high, value);
        values.put(cell, value);
        lines.put(cell, ++line);
    }

    /** One after the other without a gap. */
    private void leaders(int state, Random random) {
        LocalDate day = LocalDate.of(1948, 1, 1);
        for (int number = 1; !day.isAfter(END); number++) {
            LocalDate to = day.plusDays(300 + random.nextInt(2600));
            LocalDate last = to.isAfter(END) ? END : to;
            String name = "L" + state + "-" + number;
            rows.leader(state, name, day.toString(), last.toString());
            spells.add(new Spell(state, name, day, last, ++line));
            day = last.plusDays(1);
        }
    }

    CanonicalRows rows() {
        return rows;
    }

    List<Spell> spells() {
        return spells;
    }

    /** What two states have in a year. */
    OptionalInt find(int a, int b, int year) {
        Integer value = values.get(new Cell(Math.min(a, b), Math.max(a, b), year));
        return value == null || year < FIRST || year > LAST ? OptionalInt.empty() : OptionalInt.of(value);
    }

    /** Lines of a pair's rows in some years. */
    List<Long> lines(int a, int b, int from, int to) {
        List<Long> found = new ArrayList<>();
        for (int year = from; year <= to; year++) {
            Long at = lines.get(new Cell(Math.min(a, b), Math.max(a, b), year));
            if (at != null && year <= LAST) {
                found.add(at);
            }
        }
        return found;
    }

    /**
     * Who was in office on most days of a year, counted day by day; of two with as many the one who
     * was there first.
     */
    Spell leader(int state, int year) {
        Map<Spell, Integer> days = new HashMap<>();
        Spell best = null;
        for (Spell spell : spells) {
            if (spell.state() == state) {
                for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
                    if (!day.isBefore(spell.first()) && !day.isAfter(spell.last())) {
                        days.merge(spell, 1, Integer::sum);
                    }
                }
                if (days.getOrDefault(spell, 0) > (best == null ? 0 : days.getOrDefault(best, 0))) {
                    best = spell;
                }
            }
        }
        if (best == null) {
            throw new IllegalStateException("nobody leads " + state + " in " + year);
        }
        return best;
    }
}
