package org.entente.web.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.country.LikelyState;
import org.entente.country.State;
import org.entente.measure.catalogue.MeasureSearch;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.model.Definition;
import org.entente.web.http.PageRequest;

/**
 * A page that the words of the search box may lead to, also while they are typed or misspelt.
 *
 * @param kind what the page is about
 * @param title its name in the reader's language
 * @param detail code or id
 * @param address of the page
 * @param cost how unlikely it is, as {@link LikelyState} counts; 0 for what the words name
 */
public record Suggestion(Kind kind, String title, String detail, String address, int cost) {
    private static final int MOST = 8;
    private static final int MOST_MEASURES = 3;
    private static final int MOST_STATES = 4;
    private static final int SHORTEST_WORD = 3;

    /** Whom the first state of a pair begins with is seldom what a finished word means. */
    private static final int UNFINISHED_FIRST = 3;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** The catalogue is the same for all stores; users' own measures are found on their page. */
    private static final class Holder {
        static final MeasureSearch MEASURES = new MeasureSearch(StandardMeasures.create());
    }

    /** What a page is about. */
    public enum Kind {
        PAIR,
        STATE,
        MEASURE;

        /** {@code pair}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The address without the language, which a redirect adds. */
    String page() {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }

    /** The likeliest pages, the likeliest first: states and pairs, then measures. */
    static List<Suggestion> list(String text, PageRequest request) {
        String asked = text.strip();
        Map<String, Suggestion> all = new LinkedHashMap<>();
        places(asked, request).forEach(one -> all.putIfAbsent(one.address(), one));
        List<Suggestion> found = new ArrayList<>(all.values());
        found.sort(Comparator.comparingInt(Suggestion::cost));
        List<Suggestion> measures = asked.length() < SHORTEST_WORD ? List.of() : measures(asked, request);
        List<Suggestion> first = found.subList(0, Math.min(found.size(), MOST - measures.size()));
        List<Suggestion> shown = new ArrayList<>(first);
        shown.addAll(measures);
        return List.copyOf(shown);
    }

    /**
     * The page that misspelt words can mean alone; empty where several are as likely, and for words
     * that are not misspelt.
     */
    static Optional<Suggestion> nearest(List<Suggestion> suggestions) {
        List<Suggestion> states =
                suggestions.stream().filter(one -> one.kind() != Kind.MEASURE).toList();
        boolean alone = !states.isEmpty()
                && (states.size() == 1 || states.get(0).cost() < states.get(1).cost());
        return alone ? Optional.of(states.get(0)) : Optional.empty();
    }

    private static List<Suggestion> places(String asked, PageRequest request) {
        Locale locale = request.texts().locale();
        List<Suggestion> all = new ArrayList<>();
        for (LikelyState one : LikelyState.list(asked, locale)) {
            State state = one.state();
            all.add(new Suggestion(
                    Kind.STATE, state.name(locale), state.code(), request.to("/state/" + state.code()), one.cost()));
        }
        for (List<String> sides : StateSearch.cuts(asked)) {
            for (LikelyState first : some(sides.get(0), locale)) {
                for (LikelyState second : some(sides.get(1), locale)) {
                    if (!first.state().equals(second.state())) {
                        all.add(pair(first, second, request));
                    }
                }
            }
        }
        return all;
    }

    private static List<LikelyState> some(String text, Locale locale) {
        List<LikelyState> all = LikelyState.list(text, locale);
        return all.subList(0, Math.min(all.size(), MOST_STATES));
    }

    private static Suggestion pair(LikelyState first, LikelyState second, PageRequest request) {
        Locale locale = request.texts().locale();
        int begun = first.cost() == LikelyState.BEGINNING ? UNFINISHED_FIRST : first.cost();
        String a = first.state().code();
        String b = second.state().code();
        return new Suggestion(
                Kind.PAIR,
                first.state().name(locale) + " – " + second.state().name(locale),
                a + "-" + b,
                request.to("/pair/" + a + "/" + b),
                begun + second.cost());
    }

    private static List<Suggestion> measures(String asked, PageRequest request) {
        List<Definition> found = new ArrayList<>(Holder.MEASURES.find(asked));
        String begun = asked.toLowerCase(request.texts().locale());
        StandardMeasures.create().listAll().stream()
                .map(measure -> measure.definition())
                .filter(d -> !found.contains(d)
                        && isBegun(request.title(d), begun, request.texts().locale()))
                .forEach(found::add);
        return found.stream()
                .filter(d -> !d.takes("measure"))
                .limit(MOST_MEASURES)
                .map(d -> new Suggestion(
                        Kind.MEASURE, request.title(d), d.id(), request.to("/measure/" + d.id()), LikelyState.MISSPELT))
                .toList();
    }

    private static boolean isBegun(String title, String letters, Locale locale) {
        for (String word : SPACE.split(title.toLowerCase(locale), -1)) {
            if (word.startsWith(letters)) {
                return true;
            }
        }
        return false;
    }
}
