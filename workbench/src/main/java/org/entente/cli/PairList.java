package org.entente.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.country.Dyad;
import org.entente.country.State;
import org.entente.country.StateNameException;

/**
 * Pairs of states from a file: one a line, as {@code TUR-PAK}, as two names with a comma, semicolon or tab between them, or as
 * two words with a blank between them. Blank lines and what follows a # are left alone. All lines are read before anything
 * is done with one of them.
 */
final class PairList {
    private PairList() {}

    /** Two states in the order in which the line names them. */
    record Pair(State first, State second) {}

    /**
     * The pairs of a file.
     *
     * @throws UsageException naming the first line that is no pair, or repeats one
     */
    static List<Pair> read(Path file, StateArguments states) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (MalformedInputException e) {
            throw new FailureException(Texts.PAIRS_NOT_TEXT.formatted(file), e);
        }
        List<Pair> pairs = new ArrayList<>();
        Map<Dyad, Integer> seen = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line =
                    lines.get(i).replace("\uFEFF", "").replaceFirst("#.*", "").strip();
            if (line.isEmpty()) {
                continue;
            }
            int number = i + 1;
            Pair pair = pair(file, number, line, states);
            Integer before = seen.putIfAbsent(Dyad.of(pair.first(), pair.second()), number);
            if (before != null) {
                throw new UsageException(Texts.PAIR_TWICE.formatted(file, number, line, before));
            }
            pairs.add(pair);
        }
        if (pairs.isEmpty()) {
            throw new UsageException(Texts.PAIRS_EMPTY.formatted(file));
        }
        return pairs;
    }

    private static Pair pair(Path file, int number, String line, StateArguments states) {
        String[] names = line.split("\\s*[,;\t]\\s*", -1);
        if (names.length == 1) {
            names = line.split("-", -1);
        }
        if (names.length == 1) {
            names = line.split("\\s+", -1);
        }
        if (names.length != 2 || names[0].isBlank() || names[1].isBlank()) {
            throw new UsageException(Texts.PAIR_LINE.formatted(file, number, line));
        }
        try {
            State first = states.state(names[0].strip());
            State second = states.state(names[1].strip());
            if (first.equals(second)) {
                throw new UsageException(Texts.PAIR_LINE_SAID.formatted(
                        file, number, Texts.SAME_STATE.formatted(names[0].strip(), names[1].strip(), first)));
            }
            return new Pair(first, second);
        } catch (StateNameException e) {
            throw new UsageException(Texts.PAIR_LINE_SAID.formatted(file, number, e.getMessage()));
        }
    }
}
