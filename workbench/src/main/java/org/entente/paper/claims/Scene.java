package org.entente.paper.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import org.entente.country.State;
import org.entente.paper.find.TimeMention;
import org.entente.paper.text.Passage;
import org.jspecify.annotations.Nullable;

/**
 * What the text around a sentence settles: its subject matter, and the years that hold on where a
 * sentence names none. SIPRI's releases compare two five-year windows throughout and name them only
 * now and then.
 */
final class Scene {
    /** What a sentence, or else its paper, is about. */
    enum Matter {
        /** International transfers of arms. */
        ARMS(" (?:arms|weapons|weaponry|armaments) |(?:arms|weapons|defence|defense) (?:imports?|exports?|sales|trade)"
                + "|(?:importers?|exporters?) of (?:major )?(?:arms|weapons)"),
        /** Military expenditure. */
        SPENDING(
                " (?:military|defence|defense) (?:~)?(?:spending|expenditures?|spenders?|budgets?|bill|outlays?|burden) | milex "
                        + "| (?:spent|spends|spend|devoted|allocated) (?:[a-z'’.<>0-9]+ ){0,6}?(?:on|to) (?:its |the |<s\\d+> 's )?"
                        + "(?:military|defence|defense|armed forces|army) "),
        /** Trade in goods. */
        TRADE(" (?:trade|trading|imports?|exports?) "),
        /** Votes in the UN General Assembly. */
        VOTES(" (?:voted?|votes|voting|roll calls?) "),
        /** None of these. */
        NONE("(?!)");

        private final String words;

        Matter(String words) {
            this.words = words;
        }

        boolean isIn(Skeleton skeleton) {
            return skeleton.has(words);
        }
    }

    private final Matter matter;
    private final @Nullable TimeMention earlier;
    private final @Nullable TimeMention later;
    private final @Nullable TimeMention year;
    private final @Nullable State main;
    private @Nullable Passage passage;
    private @Nullable TimeMention spoken;
    private Matter spokenOf = Matter.NONE;
    private @Nullable Skeleton previous;
    private @Nullable State subject;
    private List<State> balance = List.of();
    private @Nullable TimeMention listTime;

    Scene(List<Skeleton> skeletons) {
        Map<Matter, Integer> counts = new LinkedHashMap<>();
        Map<String, Integer> pairs = new LinkedHashMap<>();
        Map<String, TimeMention[]> windows = new LinkedHashMap<>();
        Map<Integer, Integer> years = new LinkedHashMap<>();
        Map<Integer, TimeMention> points = new LinkedHashMap<>();
        int dated = 0;
        @Nullable State first = null;
        boolean alone = true;
        for (Skeleton skeleton : skeletons) {
            for (Matter one : List.of(Matter.ARMS, Matter.SPENDING, Matter.TRADE, Matter.VOTES)) {
                if (one.isIn(skeleton)) {
                    counts.merge(one, 1, Integer::sum);
                    break;
                }
            }
            if (first == null && !skeleton.states().isEmpty()) {
                first = skeleton.states().get(0);
                alone = skeleton.states().size() == 1;
            }
            for (TimeMention[] pair : pairs(skeleton)) {
                String key = pair[0].edtf() + " " + pair[1].edtf();
                pairs.merge(key, 1, Integer::sum);
                windows.putIfAbsent(key, pair);
            }
            List<TimeMention> here = skeleton.reading().times().stream()
                    .filter(TimeMention::isPoint)
                    .toList();
            for (TimeMention when : here) {
                years.merge(when.first(), 1, Integer::sum);
                points.putIfAbsent(when.first(), when);
                dated++;
            }
        }
        main = alone ? first : null;
        matter = counts.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(Matter.NONE);
        Optional<TimeMention[]> main = pairs.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(e -> Objects.requireNonNull(windows.get(e.getKey())));
        earlier = main.map(pair -> pair[0]).orElse(null);
        later = main.map(pair -> pair[1]).orElse(null);
        int all = dated;
        year = years.entrySet().stream()
                .filter(e -> e.getValue() * 5 >= all * 3)
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(e -> points.get(e.getKey()))
                .orElse(null);
    }

    /**
     * "Between 2013–17 and 2018–22", "2018–22 compared with 2013–17", "from 2013–17 to 2018–22":
     * the earlier first.
     */
    static List<TimeMention[]> pairs(Skeleton skeleton) {
        List<TimeMention[]> all = new ArrayList<>();
        Matcher m = skeleton.matcher(
                "<(t\\d+)> (?:and|to|,? ?(?:as )?compared (?:with|to)|, up from|versus|than in|over) (?:in )?(?=<(t\\d+)>)");
        while (m.find()) {
            TimeMention one = skeleton.time(m.group(1));
            TimeMention two = skeleton.time(m.group(2));
            if (isWindow(one) && isWindow(two) && one.first() != two.first()) {
                all.add(one.first() < two.first() ? new TimeMention[] {one, two} : new TimeMention[] {two, one});
            }
        }
        return all;
    }

    /** Whether a time is several whole years with an end. */
    static boolean isWindow(TimeMention when) {
        return when.role() == TimeMention.Role.SPAN
                && when.last() != TimeMention.OPEN
                && when.last() - when.first() >= 2
                && !when.edtf().endsWith("X");
    }

    /** Moves on to a sentence; a new paragraph forgets what the one before spoke of. */
    void enter(Skeleton skeleton) {
        Skeleton last = previous;
        if (last != null) {
            boolean sameList = last.reading()
                    .section()
                    .title()
                    .equals(skeleton.reading().section().title());
            subject =
                    !sameList ? null : last.states().size() == 1 ? last.states().get(0) : subject;
            List<TimeMention> times = last.reading().times();
            listTime = !sameList ? null : times.size() == 1 ? times.get(0) : times.isEmpty() ? listTime : null;
        }
        previous = skeleton;
        if (!skeleton.reading().passage().equals(passage)) {
            passage = skeleton.reading().passage();
            spoken = null;
            balance = List.of();
            spokenOf = Matter.NONE;
        }
    }

    /**
     * What a sentence is about: what its words say, else what was spoken of, else what the paper is
     * about.
     */
    Matter matterOf(Skeleton skeleton) {
        for (Matter one : List.of(Matter.SPENDING, Matter.ARMS, Matter.VOTES)) {
            if (one.isIn(skeleton)) {
                return one;
            }
        }
        if (skeleton.has(" (?:trade|trading|goods|merchandise|economy|investment|deficit|surplus|tariffs?|<m\\d+>) ")
                && matter != Matter.SPENDING) {
            return skeleton.has(" (?:trade|trading|goods|merchandise) ") ? Matter.TRADE : Matter.NONE;
        }
        return spokenOf != Matter.NONE ? spokenOf : matter;
    }

    /** Remembers what a sentence was about, and the time that it gave. */
    void leave(Matter about, @Nullable TimeMention when) {
        spokenOf = about;
        if (when != null) {
            spoken = when;
        }
    }

    /** Remembers whose trade balance with whom a sentence gave. */
    void balance(State one, State other) {
        balance = List.of(one, other);
    }

    /** The two states of the trade balance last spoken of in the paragraph; none, or two. */
    List<State> balance() {
        return balance;
    }

    /** The state that the lines above in the same list or section named alone, the nearest one. */
    Optional<State> lastSubject() {
        return Optional.ofNullable(subject);
    }

    /** The only time of the nearest line above in the same list or section that names any. */
    Optional<TimeMention> listTime() {
        return Optional.ofNullable(listTime);
    }

    Optional<TimeMention> spoken() {
        return Optional.ofNullable(spoken);
    }

    /** The later of the two windows that the paper compares. */
    Optional<TimeMention> window() {
        return Optional.ofNullable(later);
    }

    /** The two windows that the paper compares. */
    Optional<TimeMention[]> windows() {
        return earlier == null || later == null ? Optional.empty() : Optional.of(new TimeMention[] {earlier, later});
    }

    /** The one year that most of the paper is about. */
    Optional<TimeMention> year() {
        return Optional.ofNullable(year);
    }

    /** The state of the first line that names any, when it names one alone. */
    Optional<State> mainState() {
        return Optional.ofNullable(main);
    }
}
