package org.entente.paper.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.country.State;
import org.entente.paper.find.Party.Kind;
import org.entente.paper.language.Sentence;
import org.entente.paper.text.BlockKind;
import org.jspecify.annotations.Nullable;

/**
 * Decides what "both countries", "their", "its" and "the country" mean: the two states last named
 * together in the paragraph, else those of the paper; the state in subject position before it.
 * Nothing is carried over from one paragraph to the next but the pair of the paper.
 */
final class Coreference {
    /** How much more a state in a heading counts. */
    private static final int HEADING = 4;

    private final List<State> ofPaper;
    private List<State> ofParagraph = List.of();
    private @Nullable State subject;
    private boolean several;

    Coreference(List<State> ofPaper) {
        this.ofPaper = ofPaper;
    }

    /** The pair that a paper is about: the two states named most, when they stand out. */
    static List<State> pairOf(Map<BlockKind, List<List<Party>>> named) {
        Map<State, Integer> counts = new LinkedHashMap<>();
        named.forEach((kind, sentences) -> sentences.forEach(parties -> parties.stream()
                .filter(Party::isOne)
                .forEach(p -> counts.merge(p.state(), kind == BlockKind.HEADING ? HEADING : 1, Integer::sum))));
        List<Map.Entry<State, Integer>> most = counts.entrySet().stream()
                .sorted(Comparator.comparing(e -> -e.getValue()))
                .limit(3)
                .toList();
        if (most.size() < 2) {
            return List.of();
        }
        int third = most.size() < 3 ? 0 : most.get(2).getValue();
        return most.get(1).getValue() > third * 1.2
                ? List.of(most.get(0).getKey(), most.get(1).getKey())
                : List.of();
    }

    /** The pair that is spoken of now. */
    List<State> pair() {
        return ofParagraph.isEmpty() ? ofPaper : ofParagraph;
    }

    /** The same parties with what they mean. */
    List<Party> resolve(Sentence sentence, List<Party> parties) {
        List<Party> resolved = new ArrayList<>();
        Set<State> named = new LinkedHashSet<>();
        @Nullable State here = null;
        for (Party party : parties) {
            List<State> pair = named.size() == 2 ? List.copyOf(named) : named.size() > 2 ? ofPaper : pair();
            switch (party.kind()) {
                case PAIR, EACH_OTHER -> resolved.add(party.meaning(pair));
                case PRONOUN -> {
                    State meant = listed(sentence, party, named, pair);
                    if (meant == null && (here != null || !isAmbiguous(sentence, party))) {
                        meant = here != null ? here : subject;
                    }
                    resolved.add(party.meaning(meant == null ? List.of() : List.of(meant)));
                }
                case OTHER -> {
                    State owner = here != null ? here : subject;
                    List<State> two = pair();
                    boolean known = owner != null && two.size() == 2 && two.contains(owner);
                    resolved.add(party.meaning(
                            known ? List.of(two.get(0).equals(owner) ? two.get(1) : two.get(0)) : List.of()));
                }
                case BODY -> resolved.add(party);
                default -> {
                    resolved.add(party);
                    if (party.isOne() && !Aside.holds(sentence, party)) {
                        named.add(party.state());
                        if (here == null || isSubject(sentence, party)) {
                            here = party.state();
                        }
                    }
                }
            }
        }
        if (!named.isEmpty()) {
            several = named.size() > 1;
        }
        if (named.size() == 2) {
            ofParagraph = List.copyOf(named);
        } else if (named.size() == 1 && !ofPaper.isEmpty() && ofPaper.containsAll(named)) {
            ofParagraph = ofPaper;
        } else if (named.size() == 1 && ofParagraph.isEmpty() && subject != null && !named.contains(subject)) {
            ofParagraph = List.of(subject, named.iterator().next());
        } else if (named.size() > 2) {
            ofParagraph = List.of();
        }
        Optional<Party> first = resolved.stream()
                .filter(p -> p.isOne() && p.kind() != Kind.PRONOUN && isSubject(sentence, p))
                .findFirst();
        first.ifPresent(p -> subject = p.state());
        if (first.isEmpty() && named.size() == 1) {
            subject = named.iterator().next();
        }
        return resolved;
    }

    /** "The country", where the sentence before named several. */
    private boolean isAmbiguous(Sentence sentence, Party party) {
        return several && !sentence.tokens().get(party.from()).is("its");
    }

    /** What "the former" and "the latter" mean, of the two named last. */
    private static @Nullable State listed(Sentence sentence, Party party, Set<State> named, List<State> pair) {
        String word = sentence.tokens().get(party.to() - 1).lower();
        List<State> two = named.size() >= 2 ? new ArrayList<>(named).subList(named.size() - 2, named.size()) : pair;
        if (two.size() < 2) {
            return null;
        }
        return word.equals("former") ? two.get(0) : word.equals("latter") ? two.get(1) : null;
    }

    /** Before the first verb, and not after a preposition. */
    private static boolean isSubject(Sentence sentence, Party party) {
        int verb = 0;
        while (verb < sentence.tokens().size() && !sentence.tokens().get(verb).isVerb()) {
            verb++;
        }
        boolean preposition = party.from() > 0
                && Set.of("in", "with", "to", "from", "at", "between", "for", "by", "of", "against", "on")
                        .contains(sentence.tokens().get(party.from() - 1).lower());
        return party.from() < verb && !preposition;
    }
}
