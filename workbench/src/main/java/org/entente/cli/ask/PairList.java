package org.entente.cli.ask;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.entente.cli.shared.FailureException;
import org.entente.cli.shared.StateArguments;
import org.entente.cli.shared.UsageException;
import org.entente.country.Dyad;
import org.entente.country.State;
import org.entente.country.StateNameException;

/**
 * Pairs of states from a file: one a line, as {@code TUR-PAK}, as two names with a comma, semicolon
 * or tab between them, or as two words with a blank between them. Blank lines and what follows a #
 * are left alone, and so is a first line that only names the columns, such as {@code first,second}
 * or {@code iso1,iso2}. All lines are read before anything is done with one of them.
 */
public final class PairList {
    /**
     * What tables call their two columns of states: a word for a state or none, and which of the
     * two it is.
     */
    private static final Pattern COLUMN = Pattern.compile(
            "(state|country|ccode|cow|code|iso|iso3|iso3c|gwcode|gwno|name)?[ _.]?(a|b|1|2|i|j|one|two|first|second|from|to|o|d)");

    private PairList() {}

    /** Two states in the order in which the line names them. */
    public record Pair(State first, State second) {}

    /**
     * The pairs of a file.
     *
     * @throws UsageException naming the first line that is no pair, or repeats one
     */
    public static List<Pair> read(Path file, StateArguments states) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (MalformedInputException e) {
            throw new FailureException(MESSAGES.fill("pairs_not_text", "file", file), e);
        }
        List<Pair> pairs = new ArrayList<>();
        Map<Dyad, Integer> seen = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line =
                    lines.get(i).replace("\uFEFF", "").replaceFirst("#.*", "").strip();
            if (line.isEmpty() || isHeader(line, pairs)) {
                continue;
            }
            int number = i + 1;
            Pair pair = pair(file, number, line, states);
            Integer before = seen.putIfAbsent(Dyad.of(pair.first(), pair.second()), number);
            if (before != null) {
                throw new UsageException(
                        MESSAGES.fill("pair_twice", "file", file, "line", number, "pair", line, "before", before));
            }
            pairs.add(pair);
        }
        if (pairs.isEmpty()) {
            throw new UsageException(MESSAGES.fill("pairs_empty", "file", file));
        }
        return pairs;
    }

    /** Whether a line before all pairs names two columns; no state is called so. */
    private static boolean isHeader(String line, List<Pair> before) {
        List<String> names = Arrays.stream(names(line))
                .map(name -> name.replace("\"", "").strip().toLowerCase(Locale.ROOT))
                .toList();
        return before.isEmpty()
                && names.size() == 2
                && !names.get(0).equals(names.get(1))
                && names.stream().allMatch(name -> COLUMN.matcher(name).matches());
    }

    private static String[] names(String line) {
        String[] names = line.split("\\s*[,;\t]\\s*", -1);
        if (names.length == 1) {
            names = line.split("-", -1);
        }
        return names.length == 1 ? line.split("\\s+", -1) : names;
    }

    private static Pair pair(Path file, int number, String line, StateArguments states) {
        String[] names = names(line);
        if (names.length != 2 || names[0].isBlank() || names[1].isBlank()) {
            throw new UsageException(MESSAGES.fill("pair_line", "file", file, "line", number, "text", line));
        }
        try {
            State first = states.state(names[0].strip());
            State second = states.state(names[1].strip());
            if (first.equals(second)) {
                throw new UsageException(MESSAGES.fill(
                        "pair_line_said",
                        "file",
                        file,
                        "line",
                        number,
                        "reason",
                        MESSAGES.fill(
                                "same_state", "first", names[0].strip(), "second", names[1].strip(), "state", first)));
            }
            return new Pair(first, second);
        } catch (StateNameException e) {
            throw new UsageException(MESSAGES.fill(
                    "pair_line_state", "file", file, "line", number, "text", line, "reason", e.getMessage()));
        }
    }
}
