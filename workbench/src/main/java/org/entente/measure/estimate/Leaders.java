package org.entente.measure.estimate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.country.YearRange;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Who led which state when: Archigos as far as it reaches, REIGN after. Who is in office where
 * Archigos ends goes on as the spell of REIGN that begins within a month of the same day, so that a
 * term across the seam is one spell; spells of one person that follow on each other are one spell.
 *
 * <p>A year belongs to the leader with most days of it in office; of two with as many, to the one
 * who was there first. The last year is the last that the data cover whole.
 */
public final class Leaders {
    private static final int SEAM_DAYS = 31;

    private final Map<Integer, List<OfficeSpell>> byState;
    private final YearRange years;
    private final List<Snapshot> snapshots;
    private final Map<Integer, @Nullable OfficeSpell[]> inOffice = new ConcurrentHashMap<>();

    private Leaders(Map<Integer, List<OfficeSpell>> byState, YearRange years, List<Snapshot> snapshots) {
        this.byState = byState;
        this.years = years;
        this.snapshots = List.copyOf(snapshots);
    }

    /** The leaders of the newest snapshots; empty when neither source is imported. */
    public static Optional<Leaders> of(Store store) {
        return store.results()
                .get("leaders of states", Known.class, () -> new Known(read(store)))
                .leaders();
    }

    /** Leaders of a store, or that there are none. */
    private record Known(Optional<Leaders> leaders) {}

    private static Optional<Leaders> read(Store store) {
        List<Snapshot> newest = new ArrayList<>();
        for (String source : List.of("archigos", "reign")) {
            store.listSnapshots().stream()
                    .filter(s -> s.source().equals(source))
                    .reduce((earlier, later) -> later)
                    .ifPresent(newest::add);
        }
        Map<Integer, List<OfficeSpell>> all = new TreeMap<>();
        LocalDate end = LocalDate.MIN;
        for (Snapshot snapshot : newest) {
            List<OfficeSpell> spells = spells(store, snapshot);
            LocalDate seam = end;
            end = spells.stream()
                    .map(OfficeSpell::last)
                    .max(Comparator.naturalOrder())
                    .orElse(seam);
            spells.forEach(spell -> add(all.computeIfAbsent(spell.state(), s -> new ArrayList<>()), spell, seam));
        }
        Optional<Integer> begin = all.values().stream()
                .flatMap(List::stream)
                .map(spell -> spell.first().getYear())
                .min(Comparator.naturalOrder());
        if (begin.isEmpty()) {
            return Optional.empty();
        }
        all.replaceAll((state, spells) -> joined(spells));
        int last = end.getDayOfYear() == end.lengthOfYear() ? end.getYear() : end.getYear() - 1;
        return last < begin.get()
                ? Optional.empty()
                : Optional.of(new Leaders(all, new YearRange(begin.get(), last), newest));
    }

    private static List<OfficeSpell> spells(Store store, Snapshot snapshot) {
        Columns rows = store.query("""
                SELECT state, leader_id, leader, first_day, last_day, open, file, line,
                       max(greatest(first_day, coalesce(last_day, first_day))) OVER () AS data_end
                FROM leader_spell WHERE snapshot = ? AND state IS NOT NULL ORDER BY state, first_day, line
                """, snapshot.id());
        List<OfficeSpell> spells = new ArrayList<>();
        for (int i = 0; i < rows.rows(); i++) {
            LocalDate end = rows.getDate("data_end", i);
            spells.add(new OfficeSpell(
                    rows.getInt("state", i),
                    snapshot.source() + ":" + rows.getText("leader_id", i),
                    rows.getText("leader", i),
                    rows.getDate("first_day", i),
                    rows.isNull("last_day", i) ? end : rows.getDate("last_day", i),
                    rows.getBoolean("open", i),
                    new OfficeSpell.RowKey(snapshot.id(), rows.getInt("file", i), rows.getLong("line", i))));
        }
        return spells;
    }

    /** Adds a spell of a source whose word counts from the day after the seam. */
    private static void add(List<OfficeSpell> spells, OfficeSpell spell, LocalDate seam) {
        if (!spell.last().isAfter(seam)) {
            return;
        }
        if (spell.first().isAfter(seam)) {
            spells.add(spell);
            return;
        }
        for (int i = 0; i < spells.size(); i++) {
            OfficeSpell known = spells.get(i);
            long apart = Math.abs(known.first().toEpochDay() - spell.first().toEpochDay());
            if (known.open() && (apart <= SEAM_DAYS || known.name().equalsIgnoreCase(spell.name()))) {
                spells.set(i, known.until(spell.last(), spell.open()));
                return;
            }
        }
        spells.add(spell);
    }

    private static List<OfficeSpell> joined(List<OfficeSpell> spells) {
        List<OfficeSpell> joined = new ArrayList<>();
        spells.sort(Comparator.comparing(OfficeSpell::first)
                .thenComparing(s -> s.rows().line()));
        for (OfficeSpell spell : spells) {
            OfficeSpell before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (before != null
                    && before.person().equals(spell.person())
                    && !spell.first().isAfter(before.last().plusDays(1))) {
                joined.set(
                        joined.size() - 1,
                        before.until(spell.last().isAfter(before.last()) ? spell.last() : before.last(), spell.open()));
            } else {
                joined.add(spell);
            }
        }
        return List.copyOf(joined);
    }

    /** The years for which it is known who led. */
    public YearRange years() {
        return years;
    }

    public List<Snapshot> snapshots() {
        return snapshots;
    }

    /** Spells of a state in order of entry. */
    public List<OfficeSpell> list(int state) {
        return byState.getOrDefault(state, List.of());
    }

    /** The spell to which a year belongs; null when the source names no leader for it. */
    public @Nullable OfficeSpell inOffice(int state, int year) {
        return years.contains(year)
                ? inOffice.computeIfAbsent(state, this::byYear)[year - years.from()]
                : findInOffice(state, year);
    }

    private @Nullable OfficeSpell[] byYear(int state) {
        @Nullable OfficeSpell[] found = new OfficeSpell[years.length()];
        years.stream().forEach(year -> found[year - years.from()] = findInOffice(state, year));
        return found;
    }

    private @Nullable OfficeSpell findInOffice(int state, int year) {
        Map<String, Integer> days = new HashMap<>();
        Map<String, OfficeSpell> longest = new HashMap<>();
        List<OfficeSpell> here = new ArrayList<>();
        for (OfficeSpell spell : list(state)) {
            int inYear = spell.days(year);
            if (inYear > 0) {
                here.add(spell);
                days.merge(spell.person(), inYear, Integer::sum);
                longest.merge(spell.person(), spell, (a, b) -> a.days(year) >= b.days(year) ? a : b);
            }
        }
        String chosen = null;
        for (OfficeSpell spell : here) {
            if (chosen == null || daysOf(days, spell.person()) > daysOf(days, chosen)) {
                chosen = spell.person();
            }
        }
        return chosen == null ? null : longest.get(chosen);
    }

    private static int daysOf(Map<String, Integer> days, String person) {
        return days.getOrDefault(person, 0);
    }
}
