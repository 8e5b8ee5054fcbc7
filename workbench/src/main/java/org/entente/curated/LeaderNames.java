package org.entente.curated;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.country.State;
import org.entente.country.StateSystem;

/**
 * How leaders spell their names, whose accents and special letters Archigos and REIGN leave out.
 * The table is by words of names; a word that is absent stays as the source has it.
 */
public final class LeaderNames {
    private static final String TABLE = "leader-names.tsv";
    private static final Pattern WORD = Pattern.compile("[\\p{L}-]+");

    private final Map<Integer, Map<String, String>> spellings;

    private LeaderNames(Map<Integer, Map<String, String>> spellings) {
        this.spellings = spellings;
    }

    /** The table of this version of the program. */
    public static LeaderNames standard() {
        return Holder.STANDARD;
    }

    /**
     * The name as it is spelled.
     *
     * @param state COW number
     * @param name as a source of leaders writes it
     */
    public String spelled(int state, String name) {
        Map<String, String> words = spellings.getOrDefault(state, Map.of());
        return WORD.matcher(name)
                .replaceAll(found -> Matcher.quoteReplacement(words.getOrDefault(found.group(), found.group())));
    }

    private static LeaderNames read() {
        Map<Integer, Map<String, String>> spellings = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LeaderNames.class.getResourceAsStream(TABLE)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    String old = spellings
                            .computeIfAbsent(state(cells[0]).cow(), cow -> new HashMap<>())
                            .put(cells[1], cells[2]);
                    if (old != null) {
                        throw new IllegalStateException(TABLE + " has two spellings of " + cells[1]);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LeaderNames(spellings);
    }

    private static State state(String code) {
        return StateSystem.standard()
                .findByIso3(code)
                .or(() -> StateSystem.standard().findByAbbreviation(code))
                .orElseThrow(() -> new IllegalStateException(TABLE + ": no state has the code " + code));
    }

    private static final class Holder {
        private static final LeaderNames STANDARD = read();
    }
}
