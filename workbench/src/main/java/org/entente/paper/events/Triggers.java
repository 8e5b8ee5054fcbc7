package org.entente.paper.events;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.entente.paper.language.Token;

/** The list of triggers, and where a sentence has them. */
final class Triggers {
    private static final int GAP = 4;

    /**
     * A trigger in a sentence.
     *
     * @param trigger which
     * @param at index of its first word
     * @param to index after its last
     */
    record Hit(Trigger trigger, int at, int to) {}

    private static final class Holder {
        static final Triggers STANDARD = new Triggers();
    }

    private final Map<String, List<Trigger>> byFirst = new HashMap<>();

    private Triggers() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Triggers.class.getResourceAsStream("triggers.tsv")), StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Triggers standard() {
        return Holder.STANDARD;
    }

    private void add(String line) {
        String[] fields = line.split("\t", -1);
        for (String phrase : fields[4].split("\\|", -1)) {
            List<String> stems = new ArrayList<>();
            for (String word : phrase.split(" ", -1)) {
                stems.add(Stem.of(word));
            }
            byFirst.computeIfAbsent(stems.get(0), k -> new ArrayList<>())
                    .add(new Trigger(fields[0], fields[1], fields[2], Integer.parseInt(fields[3]), stems));
        }
    }

    /** The triggers of a sentence, in order; at one word the longest, then the heaviest. */
    List<Hit> find(List<Token> tokens) {
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            int at = i;
            best(tokens, at).ifPresent(hits::add);
        }
        return hits;
    }

    private Optional<Hit> best(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (!token.isWord()) {
            return Optional.empty();
        }
        Hit best = null;
        for (Trigger trigger : byFirst.getOrDefault(Stem.of(token.lower()), List.of())) {
            boolean verb = token.isVerb();
            if (trigger.part().equals("v") != verb) {
                continue;
            }
            int end = match(tokens, at, trigger.stems());
            if (end > 0 && (best == null || rank(trigger) > rank(best.trigger()))) {
                best = new Hit(trigger, at, end);
            }
        }
        return Optional.ofNullable(best);
    }

    private static int rank(Trigger trigger) {
        return trigger.stems().size() * 100 + trigger.weight();
    }

    private static int match(List<Token> tokens, int at, List<String> stems) {
        int i = at + 1;
        for (String stem : stems.subList(1, stems.size())) {
            int limit = Math.min(tokens.size(), i + GAP);
            while (i < limit && !Stem.of(tokens.get(i).lower()).equals(stem)) {
                i++;
            }
            if (i == limit) {
                return -1;
            }
            i++;
        }
        return i;
    }
}
