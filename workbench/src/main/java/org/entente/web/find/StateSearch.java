package org.entente.web.find;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.country.CountryNames;
import org.entente.country.State;
import org.entente.country.StateNameException;

/**
 * What the words of the search box mean: one state, or two. Nothing is guessed: what fits no state,
 * or several, is said.
 *
 * @param states one or two, in the order in which they were written; empty when the words lead
 *     nowhere
 * @param message why they lead nowhere; empty when they do not
 * @param candidates states that may be meant
 */
public record StateSearch(List<State> states, String message, List<State> candidates) {
    /** What people write between two states. */
    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*[,;/>&|–—↔]\\s*|\\s+-\\s+|\\s+(?:and|und|et|y|ve|ile|vs\\.?|versus|with)\\s+|(?<=^[A-Za-z]{3})-(?=[A-Za-z]{3}$)");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    public StateSearch {
        states = List.copyOf(states);
        candidates = List.copyOf(candidates);
    }

    public static StateSearch of(String text) {
        CountryNames names = CountryNames.standard();
        String asked = text.strip();
        Optional<State> whole = names.find(asked);
        if (whole.isPresent()) {
            return new StateSearch(List.of(whole.get()), "", List.of());
        }
        List<String> pieces = List.of(BETWEEN.split(asked, -1));
        if (pieces.size() == 2) {
            return pair(pieces.get(0), pieces.get(1));
        }
        Set<List<State>> splits = splits(asked);
        if (splits.size() == 1) {
            return new StateSearch(splits.iterator().next(), "", List.of());
        }
        return resolve(asked);
    }

    private static StateSearch pair(String first, String second) {
        StateSearch one = resolve(first);
        StateSearch two = resolve(second);
        if (!one.message().isEmpty()) {
            return one;
        }
        return two.message().isEmpty()
                ? new StateSearch(List.of(one.states().get(0), two.states().get(0)), "", List.of())
                : two;
    }

    private static StateSearch resolve(String text) {
        try {
            return new StateSearch(List.of(CountryNames.standard().resolve(text)), "", List.of());
        } catch (StateNameException e) {
            return new StateSearch(List.of(), String.valueOf(e.getMessage()), e.candidates());
        }
    }

    /**
     * Two names with nothing but a space between them: every place to cut at which both sides are
     * states.
     */
    private static Set<List<State>> splits(String text) {
        String[] words = SPACE.split(text, -1);
        Set<List<State>> found = new LinkedHashSet<>();
        for (int cut = 1; cut < words.length; cut++) {
            List<String> all = new ArrayList<>(List.of(words));
            Optional<State> first = CountryNames.standard().find(String.join(" ", all.subList(0, cut)));
            Optional<State> second = CountryNames.standard().find(String.join(" ", all.subList(cut, words.length)));
            if (first.isPresent() && second.isPresent()) {
                found.add(List.of(first.get(), second.get()));
            }
        }
        return found;
    }

    /** Every way to read a text as two names, by what people write between them or at a space. */
    static List<List<String>> cuts(String text) {
        List<List<String>> cuts = new ArrayList<>();
        List<String> pieces = List.of(BETWEEN.split(text, -1));
        if (pieces.size() == 2) {
            cuts.add(pieces);
            return cuts;
        }
        List<String> words = List.of(SPACE.split(text, -1));
        for (int cut = 1; cut < words.size(); cut++) {
            cuts.add(List.of(
                    String.join(" ", words.subList(0, cut)), String.join(" ", words.subList(cut, words.size()))));
        }
        return cuts;
    }

    /** The address of the page that the words mean. */
    String address() {
        if (states.isEmpty()) {
            throw new IllegalStateException("nothing was found");
        }
        String first = states.get(0).code();
        return states.size() == 1 || states.get(1).code().equals(first)
                ? "/state/" + first
                : "/pair/" + first + "/" + states.get(1).code();
    }
}
