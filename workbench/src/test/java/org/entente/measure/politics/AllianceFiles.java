package org.entente.measure.politics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.measure.CanonicalRows;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Random spells of allies to 1995 and random directed dyads to 1997, and who owes what by a count
 * of days.
 */
final class AllianceFiles {
    static final int[] STATES = {2, 350, 630, 640, 770};

    /** A member's spell; 0 for a member that is no state. */
    record Spell(
            int file,
            long line,
            int alliance,
            int member,
            LocalDate first,
            @Nullable LocalDate last,
            int pledges) {
        boolean has(LocalDate day) {
            return !day.isBefore(first) && (last == null || !day.isAfter(last));
        }

        boolean meets(Spell other, int year) {
            LocalDate day = LocalDate.of(year, 1, 1);
            for (; day.getYear() == year; day = day.plusDays(1)) {
                if (has(day) && other.has(day)) {
                    return true;
                }
            }
            return false;
        }
    }

    record Dyad(long line, int year, int pledger, int receiver, int pledges) {}

    record Treaty(long line, int alliance, boolean bilateral) {}

    final List<Spell> spells = new ArrayList<>();
    final List<Dyad> dyads = new ArrayList<>();
    final List<Treaty> treaties = new ArrayList<>();
    private final Set<List<Long>> met = new HashSet<>();
    final Store store = create();

    private Store create() {
        Random random = new Random(2);
        CanonicalRows rows = new CanonicalRows().snapshot("atop", "5", 1990, 1995, "alliance_member");
        long line = 1;
        for (int i = 0; i < 45; i++) {
            LocalDate first = LocalDate.of(1988, 6, 1).plusDays(random.nextInt(2500));
            boolean open = random.nextInt(5) == 0;
            Spell spell = new Spell(
                    1 + random.nextInt(2),
                    line++,
                    1 + random.nextInt(8),
                    random.nextInt(8) == 0 ? 0 : STATES[random.nextInt(STATES.length)],
                    first,
                    open ? null : first.plusDays(random.nextInt(900)),
                    random.nextInt(3) == 0 ? 0 : random.nextInt(32));
            spells.add(spell);
            rows.rowOfFile(
                    spell.file(),
                    "alliance_member",
                    spell.alliance(),
                    spell.member() == 0 ? null : spell.member(),
                    900 + i,
                    i,
                    first.toString(),
                    "day",
                    open ? null : String.valueOf(spell.last()),
                    open ? null : "day",
                    (spell.pledges() & 16) > 0,
                    (spell.pledges() & 8) > 0,
                    (spell.pledges() & 4) > 0,
                    (spell.pledges() & 2) > 0,
                    (spell.pledges() & 1) > 0,
                    false);
        }
        // Treaty 8 has no row of its own, and treaty 1 has two.
        for (int alliance : new int[] {1, 2, 3, 4, 5, 6, 7, 1}) {
            Treaty treaty = new Treaty(line++, alliance, alliance % 2 == 0);
            treaties.add(treaty);
            rows.row(
                    "alliance",
                    alliance,
                    "1988-01-01",
                    "day",
                    null,
                    null,
                    treaty.bilateral(),
                    0,
                    "[2]",
                    true,
                    true,
                    true,
                    true,
                    true);
        }
        rows.snapshot("atop-dyads", "5", 1994, 1997, "alliance_pledge");
        TreeSet<String> taken = new TreeSet<>();
        for (int i = 0; i < 60; i++) {
            int a = STATES[random.nextInt(STATES.length)];
            int b = STATES[random.nextInt(STATES.length)];
            int year = 1994 + random.nextInt(5);
            int pledges = random.nextInt(32);
            if (a != b && taken.add(a + " " + b + " " + year)) {
                dyads.add(new Dyad(line++, year, a, b, pledges));
                rows.row(
                        "alliance_pledge",
                        year,
                        a,
                        b,
                        (pledges & 16) > 0,
                        (pledges & 8) > 0,
                        (pledges & 4) > 0,
                        (pledges & 2) > 0,
                        (pledges & 1) > 0);
            }
        }
        return rows.store();
    }

    /** Days are counted once. */
    boolean meet(Spell one, Spell other, int year) {
        if (met.isEmpty()) {
            for (Spell a : spells) {
                for (Spell b : spells) {
                    for (int when = 1990; a.alliance() == b.alliance() && when <= 1995; when++) {
                        if (a.meets(b, when)) {
                            met.add(List.of(a.line(), b.line(), (long) when));
                        }
                    }
                }
            }
        }
        return met.contains(List.of(one.line(), other.line(), (long) year));
    }

    static boolean bySpells(int year) {
        return year <= 1995;
    }

    /**
     * What one owes another in a year, by treaty; 0 stands for the unnamed one of the dyads. Null:
     * not allied.
     */
    @Nullable TreeMap<Integer, Integer> owed(int a, int b, int year) {
        TreeMap<Integer, Integer> owed = new TreeMap<>();
        if (!bySpells(year)) {
            dyads.stream()
                    .filter(d -> d.year() == year && d.pledger() == a && d.receiver() == b)
                    .forEach(d -> owed.put(0, d.pledges()));
        } else {
            for (Spell own : spells) {
                for (Spell other : spells) {
                    if (own.member() == a
                            && other.member() == b
                            && own.alliance() == other.alliance()
                            && meet(own, other, year)) {
                        owed.merge(own.alliance(), own.pledges(), (x, y) -> x | y);
                    }
                }
            }
        }
        return owed.isEmpty() ? null : owed;
    }
}
