package org.entente.paper.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.country.State;
import org.entente.paper.find.Gazetteer.Entry;
import org.entente.paper.find.Party.Kind;
import org.entente.paper.language.Sentence;
import org.entente.paper.language.Token;

/**
 * Finds the states and bodies that a sentence names; what a pair or pronoun means,
 * {@link Coreference} decides.
 */
final class Parties {
    private static final Set<String> COUNTRY_NOUNS = Set.of(
            "countries",
            "states",
            "nations",
            "sides",
            "parties",
            "neighbours",
            "neighbors",
            "capitals",
            "governments",
            "allies",
            "powers",
            "partners",
            "economies",
            "leaders",
            "presidents",
            "ministers",
            "leaderships",
            "militaries",
            "armies",
            "navies");
    private static final Set<String> ONE_COUNTRY = Set.of("country", "republic", "kingdom", "nation", "state");
    private static final Set<String> PEOPLES_NAMES = Set.of("Jordan", "Chad", "Georgia", "Israel");

    private static final Set<String> NEIGHBOURS = Set.of("neighbour", "neighbor", "partner", "rival", "ally");

    /** Verbs that two states are the object of: "the pact has bound them". */
    private static final Set<String> LINKS = Set.of(
            "between",
            "bind",
            "binds",
            "bound",
            "binding",
            "link",
            "links",
            "linked",
            "linking",
            "tie",
            "ties",
            "tied",
            "unite",
            "unites",
            "united",
            "separate",
            "separates",
            "separated",
            "divide",
            "divides",
            "divided");

    private static final Set<String> TITLES = Set.of(
            "president",
            "minister",
            "premier",
            "chancellor",
            "king",
            "queen",
            "sultan",
            "emir",
            "shah",
            "emperor",
            "marshal");

    private final Gazetteer gazetteer;

    Parties(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    List<Party> find(Sentence sentence) {
        List<Party> found = new ArrayList<>();
        List<Token> tokens = sentence.tokens();
        int i = 0;
        while (i < tokens.size()) {
            int end = tokens.get(i).isCapitalised() ? name(sentence, i, found) : pair(tokens, i, found);
            if (end == i && tokens.get(i).isCapitalised()) {
                end = pair(tokens, i, found);
            }
            i = Math.max(end, i + 1);
        }
        return found;
    }

    /**
     * The longest name that begins at a token; returns the index after it, or the token's own for
     * none.
     */
    private int name(Sentence sentence, int from, List<Party> found) {
        List<Token> tokens = sentence.tokens();
        for (int to = Math.min(tokens.size(), from + Gazetteer.WORDS); to > from; to--) {
            String words = sentence.text()
                    .substring(
                            tokens.get(from).start() - sentence.start(),
                            tokens.get(to - 1).end() - sentence.start());
            if (gazetteer.isMask(words)) {
                Optional<Entry> body = gazetteer.find(words).filter(e -> e.kind() == Kind.BODY);
                body.ifPresent(e -> found.add(party(e, tokens, from, from + length(words, tokens, from))));
                return to;
            }
            Optional<Entry> entry = gazetteer.find(words);
            if (entry.isPresent()) {
                if (entry.get().prefix() && !isDash(tokens, to)) {
                    continue;
                }
                if (isPersonsName(tokens, from, words)) {
                    return to;
                }
                found.add(party(entry.get(), tokens, from, to));
                return to;
            }
        }
        Optional<Entry> titled =
                from > 0 && TITLES.contains(tokens.get(from - 1).lower())
                        ? gazetteer.findTitled(tokens.get(from).text())
                        : Optional.empty();
        titled.ifPresent(entry -> found.add(party(entry, tokens, from, from + 1)));
        return titled.isPresent() ? from + 1 : from;
    }

    private static int length(String words, List<Token> tokens, int from) {
        int end = tokens.get(from).start() + words.length();
        int to = from;
        while (to < tokens.size() && tokens.get(to).end() <= end) {
            to++;
        }
        return to - from;
    }

    private static boolean isDash(List<Token> tokens, int at) {
        return at < tokens.size() && tokens.get(at).is("-", "–", "—");
    }

    private static boolean isPersonsName(List<Token> tokens, int from, String words) {
        return PEOPLES_NAMES.contains(words)
                && from > 0
                && tokens.get(from - 1).isCapitalised()
                && tokens.get(from - 1).tag().equals("PROPN")
                && from > 1;
    }

    private static Party party(Entry entry, List<Token> tokens, int from, int to) {
        boolean possessive = to < tokens.size() && tokens.get(to).is("'s", "'");
        return new Party(
                entry.kind(),
                entry.state().map(List::of).orElse(List.of()),
                entry.kind() == Kind.BODY ? entry.body() : null,
                from,
                to,
                possessive);
    }

    /** "Both countries", "the two sides", "each other", "its", "their", "the former". */
    private static int pair(List<Token> tokens, int from, List<Party> found) {
        Token token = tokens.get(from);
        if (token.is("both", "two")) {
            for (int to = from + 1; to < Math.min(tokens.size(), from + 5); to++) {
                if (COUNTRY_NOUNS.contains(tokens.get(to).lower())
                        && tokens.get(to).tag().equals("NOUN")) {
                    found.add(of(Kind.PAIR, tokens, from, to + 1));
                    return to + 1;
                }
                if (tokens.get(to).isCapitalised() || !isModifier(tokens.get(to))) {
                    break;
                }
            }
            boolean alone = from + 1 < tokens.size()
                    && (tokens.get(from + 1).isVerb()
                            || token.is("two")
                                    && (tokens.get(from + 1).tag().equals("ADP")
                                            || tokens.get(from + 1).tag().equals("PUNCT")
                                            || tokens.get(from + 1).is("which", "since", "have", "also")))
                    && (token.is("both") || from > 0 && tokens.get(from - 1).is("the"));
            if (alone) {
                found.add(of(Kind.PAIR, tokens, from, from + 1));
                return from + 1;
            }
            return from;
        }
        if (token.is("each") && from + 1 < tokens.size() && tokens.get(from + 1).is("other")) {
            found.add(of(Kind.EACH_OTHER, tokens, from, from + 2));
            return from + 2;
        }
        if (token.is("one") && from + 1 < tokens.size() && tokens.get(from + 1).is("another")) {
            found.add(of(Kind.EACH_OTHER, tokens, from, from + 2));
            return from + 2;
        }
        if (token.is("its")) {
            int neighbour = neighbour(tokens, from);
            if (neighbour > from) {
                found.add(
                        new Party(Kind.OTHER, List.<State>of(), null, from, neighbour, isPossessed(tokens, neighbour)));
                return neighbour;
            }
            found.add(of(Kind.PRONOUN, tokens, from, from + 1));
            return from + 1;
        }
        if (token.is("the") && from + 1 < tokens.size() && tokens.get(from + 1).is("former", "latter")) {
            boolean alone =
                    from + 2 >= tokens.size() || !tokens.get(from + 2).tag().equals("NOUN");
            if (alone || tokens.get(from + 2).is("'s")) {
                found.add(of(Kind.PRONOUN, tokens, from, from + 2));
                return from + 2;
            }
        }
        if (token.is("them") && from > 0 && LINKS.contains(tokens.get(from - 1).lower())) {
            found.add(of(Kind.PAIR, tokens, from, from + 1));
            return from + 1;
        }
        if (isNeighbours(tokens, from)) {
            found.add(of(Kind.PAIR, tokens, from, from + 2));
            return from + 2;
        }
        if (isTheOther(tokens, from)) {
            found.add(of(Kind.EACH_OTHER, tokens, from, from + 2));
            return from + 2;
        }
        if (token.is("their")) {
            found.add(of(Kind.PAIR, tokens, from, from + 1));
            return from + 1;
        }
        if (token.is("the")
                && from + 1 < tokens.size()
                && ONE_COUNTRY.contains(tokens.get(from + 1).lower())) {
            boolean possessive =
                    from + 2 < tokens.size() && tokens.get(from + 2).is("'s");
            boolean alone =
                    from + 2 >= tokens.size() || !tokens.get(from + 2).tag().equals("NOUN");
            if (possessive || alone) {
                found.add(of(Kind.PRONOUN, tokens, from, from + 2));
                return from + 2;
            }
        }
        return from;
    }

    /** "Its northern neighbour": the index after it; that of "its" where it is no such phrase. */
    private static int neighbour(List<Token> tokens, int from) {
        int i = from + 1;
        while (i < Math.min(tokens.size(), from + 3) && tokens.get(i).tag().equals("ADJ")) {
            i++;
        }
        boolean named = i < tokens.size() && NEIGHBOURS.contains(tokens.get(i).lower());
        boolean bare = named && (i == from + 1 || !tokens.get(i).is("partner", "ally"));
        return bare ? i + 1 : from;
    }

    private static boolean isPossessed(List<Token> tokens, int at) {
        return at < tokens.size() && tokens.get(at).is("'s", "'");
    }

    /** "The neighbours" by itself, and "the pair" before a verb or mark. */
    private static boolean isNeighbours(List<Token> tokens, int from) {
        if (!tokens.get(from).is("the") || from + 1 >= tokens.size()) {
            return false;
        }
        boolean end = from + 2 >= tokens.size()
                || tokens.get(from + 2).isVerb()
                || tokens.get(from + 2).tag().equals("PUNCT")
                || tokens.get(from + 2).is("'", "in", "since", "which");
        return end && tokens.get(from + 1).is("neighbours", "neighbors", "pair");
    }

    /** "Neither is one of the other's": each of the two to the other. */
    private static boolean isTheOther(List<Token> tokens, int from) {
        if (!tokens.get(from).is("the")
                || from + 1 >= tokens.size()
                || !tokens.get(from + 1).is("other")) {
            return false;
        }
        boolean alone = from + 2 >= tokens.size()
                || tokens.get(from + 2).is("'s", "'")
                || tokens.get(from + 2).tag().equals("PUNCT");
        return alone && tokens.subList(0, from).stream().anyMatch(t -> t.is("neither", "either", "each"));
    }

    private static boolean isModifier(Token token) {
        return Set.of("ADJ", "NOUN", "ADV", "DET").contains(token.tag());
    }

    private static Party of(Kind kind, List<Token> tokens, int from, int to) {
        boolean own = tokens.get(from).is("its", "their");
        boolean possessive = own || (to < tokens.size() && tokens.get(to).is("'s", "'"));
        return new Party(kind, List.<State>of(), null, from, to, possessive);
    }
}
