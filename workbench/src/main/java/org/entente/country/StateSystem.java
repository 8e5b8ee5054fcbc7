package org.entente.country;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The international system from 1816 to today: which states were members of it on which days.
 * Membership is that of the Correlates of War list (State System Membership, version 2016); spells
 * that the list ends on its own last day are open.
 */
public final class StateSystem {

    /** The first year of the system. */
    public static final int FIRST_YEAR = 1816;

    private static final class Holder {
        static final StateSystem STANDARD = StateTable.read();
    }

    private final Map<Integer, State> byCow = new LinkedHashMap<>();
    private final Map<String, State> byCode = new HashMap<>();
    private final Map<String, State> byIso3 = new HashMap<>();
    private final Map<String, State> byIso2 = new HashMap<>();
    private final Map<String, State> byAbbreviation = new HashMap<>();
    private final Map<Integer, State> byM49 = new HashMap<>();
    private final List<Period> gwNumbers;
    private final Map<Integer, List<Spell>> majorPowers;
    private final Map<Integer, int[]> dyadNumbers = new ConcurrentHashMap<>();

    /** The time in which a state bears a number. */
    record Period(int number, State state, Spell spell) {}

    StateSystem(Collection<State> states, List<Period> gwNumbers, Map<Integer, List<Spell>> majorPowers) {
        for (State state : states) {
            put(byCow, state.cow(), state);
            put(byCode, state.code(), state);
            put(byAbbreviation, state.abbreviation(), state);
            if (state.iso3() != null) {
                put(byIso3, state.iso3(), state);
            }
            if (state.iso2() != null) {
                put(byIso2, state.iso2(), state);
            }
            if (state.m49() != null) {
                put(byM49, state.m49(), state);
            }
        }
        this.gwNumbers = List.copyOf(gwNumbers);
        this.majorPowers = Map.copyOf(majorPowers);
    }

    private static <K> void put(Map<K, State> map, K key, State state) {
        State before = map.put(key, state);
        if (before != null) {
            throw new IllegalArgumentException("%s stands for %s and for %s".formatted(key, before, state));
        }
    }

    /** The system as the list that comes with Entente has it; read once. */
    public static StateSystem standard() {
        return Holder.STANDARD;
    }

    /**
     * The state with a COW number.
     *
     * @throws UnknownStateException when there is none
     */
    public State get(int cow) {
        State state = byCow.get(cow);
        if (state == null) {
            throw UnknownStateException.number(cow);
        }
        return state;
    }

    public Optional<State> find(int cow) {
        return Optional.ofNullable(byCow.get(cow));
    }

    /**
     * The state whose {@link State#code()} this is, in capitals; for ids and files that Entente
     * wrote.
     */
    public Optional<State> findByCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** For files coded in ISO alpha-3: never takes a COW abbreviation for an ISO code. */
    public Optional<State> findByIso3(String iso3) {
        return Optional.ofNullable(byIso3.get(iso3));
    }

    /** For files coded in ISO alpha-2. */
    public Optional<State> findByIso2(String iso2) {
        return Optional.ofNullable(byIso2.get(iso2));
    }

    /** For files coded in COW abbreviations: never takes an ISO code for a COW abbreviation. */
    public Optional<State> findByAbbreviation(String abbreviation) {
        return Optional.ofNullable(byAbbreviation.get(abbreviation));
    }

    /** For files coded in ISO or UN M49 numbers. */
    public Optional<State> findByM49(int m49) {
        return Optional.ofNullable(byM49.get(m49));
    }

    /**
     * The state that a Gleditsch–Ward number stands for on a day: 260 is the Federal Republic until
     * 2 October 1990 and Germany from the day after, 678 North Yemen and then Yemen, 340 and 345
     * are both Serbia or Yugoslavia.
     */
    public Optional<State> findByGw(int gw, LocalDate day) {
        return gwNumbers.stream()
                .filter(period -> period.number() == gw && period.spell().contains(day))
                .map(Period::state)
                .findFirst();
    }

    /** The states that a Gleditsch–Ward number stands for at some time. */
    public List<State> listByGw(int gw) {
        return gwNumbers.stream()
                .filter(period -> period.number() == gw)
                .map(Period::state)
                .distinct()
                .toList();
    }

    /** All states that were ever members, by COW number. */
    public List<State> listAll() {
        return List.copyOf(byCow.values());
    }

    /** The states that are members on at least one day of the year, by COW number. */
    public List<State> listMembers(int year) {
        YearRange one = YearRange.of(year);
        return byCow.values().stream().filter(state -> state.isMember(one)).toList();
    }

    /** The states that are members on the day, by COW number. */
    public List<State> listMembers(LocalDate day) {
        return byCow.values().stream().filter(state -> state.isMember(day)).toList();
    }

    /** Whether the number is a member's on the day; false for a number that is no state's. */
    public boolean isMember(int cow, LocalDate day) {
        return find(cow).filter(state -> state.isMember(day)).isPresent();
    }

    /**
     * Whether the number is a member's on any day of the year; false for a number that is no
     * state's.
     */
    public boolean isMember(int cow, int year) {
        return find(cow).filter(state -> state.isMember(YearRange.of(year))).isPresent();
    }

    /**
     * Whether both are members on at least one common day of the year; false for a state with
     * itself.
     */
    public boolean isDyad(int a, int b, int year) {
        Optional<State> first = find(a);
        Optional<State> second = find(b);
        return a != b
                && first.isPresent()
                && second.isPresent()
                && shareDay(first.get(), second.get(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static boolean shareDay(State a, State b, LocalDate begin, LocalDate end) {
        for (Spell one : a.spells()) {
            LocalDate from = later(one.from(), begin);
            LocalDate to = earlier(one.to(), end);
            for (Spell two : b.spells()) {
                if (!later(from, two.from()).isAfter(earlier(to, two.to()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    /**
     * The COW numbers of the pairs of a year, two and two in the order of {@link #listDyads}. They
     * are kept, because figures of all pairs are requested over and over; the array is shared and
     * not to be changed.
     */
    public int[] listDyadNumbers(int year) {
        return dyadNumbers.computeIfAbsent(year, this::numbersOfDyads);
    }

    private int[] numbersOfDyads(int year) {
        List<Dyad> dyads = listDyads(year);
        int[] numbers = new int[dyads.size() * 2];
        for (int i = 0; i < dyads.size(); i++) {
            numbers[2 * i] = dyads.get(i).first().cow();
            numbers[2 * i + 1] = dyads.get(i).second().cow();
        }
        return numbers;
    }

    /** The pairs of a year, by the first and then the second COW number. */
    public List<Dyad> listDyads(int year) {
        List<State> members = listMembers(year);
        LocalDate begin = LocalDate.of(year, 1, 1);
        LocalDate end = LocalDate.of(year, 12, 31);
        List<Dyad> dyads = new ArrayList<>(members.size() * (members.size() - 1) / 2);
        // Who is a member all year shares a day with whoever is one at any time of it.
        boolean[] allYear = new boolean[members.size()];
        for (int i = 0; i < members.size(); i++) {
            allYear[i] =
                    members.get(i).spells().stream().anyMatch(spell -> spell.contains(begin) && spell.contains(end));
        }
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                if (allYear[i] || allYear[j] || shareDay(members.get(i), members.get(j), begin, end)) {
                    dyads.add(new Dyad(members.get(i), members.get(j)));
                }
            }
        }
        return dyads;
    }

    /**
     * Every pair in every year in which it exists, by year. Each pair comes once a year, lower COW
     * number first.
     */
    public Stream<DyadYear> dyadYears(YearRange years) {
        return years.stream().boxed().flatMap(year -> listDyads(year).stream().map(dyad -> new DyadYear(dyad, year)));
    }

    /**
     * Every pair with the years in which it exists, as {@link #dyadYears} counts them, one entry
     * for each unbroken run of years: a panel of two centuries is some twenty thousand of these. By
     * the first and then the second COW number.
     */
    public List<DyadSpan> listDyadSpans(YearRange years) {
        List<State> all = listAll();
        List<DyadSpan> spans = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                Dyad dyad = new Dyad(all.get(i), all.get(j));
                commonYears(dyad, years).forEach(run -> spans.add(new DyadSpan(dyad, run)));
            }
        }
        return spans;
    }

    /** The unbroken runs of years in which a state is a member on at least one day. */
    public List<YearRange> listMemberSpans(State state, YearRange years) {
        List<YearRange> runs = new ArrayList<>();
        state.spells().forEach(spell -> addRun(runs, spell.from(), spell.to(), years));
        return runs;
    }

    private static List<YearRange> commonYears(Dyad dyad, YearRange years) {
        List<YearRange> runs = new ArrayList<>();
        for (Spell one : dyad.first().spells()) {
            for (Spell two : dyad.second().spells()) {
                addRun(runs, later(one.from(), two.from()), earlier(one.to(), two.to()), years);
            }
        }
        return runs;
    }

    /** Spells come in order of time, so that a run can only touch the one before it. */
    private static void addRun(List<YearRange> runs, LocalDate from, LocalDate to, YearRange years) {
        int first = Math.max(from.getYear(), years.from());
        int last = Math.min(to.getYear(), years.to());
        if (from.isAfter(to) || first > last) {
            return;
        }
        int previous = runs.size() - 1;
        if (previous >= 0 && runs.get(previous).to() >= first - 1) {
            runs.set(previous, new YearRange(runs.get(previous).from(), last));
        } else {
            runs.add(new YearRange(first, last));
        }
    }

    /** Number of {@link #dyadYears undirected dyad-years}; the directed ones are twice as many. */
    public long countDyadYears(YearRange years) {
        return years.stream().mapToLong(year -> listDyads(year).size()).sum();
    }

    /** Whether the state is a major power on the day (COW Major Powers, version 2016). */
    public boolean isMajor(int cow, LocalDate day) {
        return majorPowers.getOrDefault(cow, List.of()).stream().anyMatch(spell -> spell.contains(day));
    }

    /**
     * Whether the state is a major power on any day of the year (COW Major Powers, version 2016).
     */
    public boolean isMajor(int cow, int year) {
        YearRange one = YearRange.of(year);
        return majorPowers.getOrDefault(cow, List.of()).stream().anyMatch(spell -> spell.touches(one));
    }
}
