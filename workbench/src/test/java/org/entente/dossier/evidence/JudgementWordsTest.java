package org.entente.dossier.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.dossier.DossierTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementWordsTest {
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)\\.(\\w+)` \\| (\\S+) \\| (\\S+) \\| (.+) \\|");

    @ParameterizedTest
    @CsvSource({
        "closeness, 0.5, middling", "closeness, 0.75, close", "closeness, 0.7499, middling", "closeness, 1, very_close",
        "points, -0.1, fell", "points, -0.1001, fell_sharply", "points, 0, steady", "points, 0.1, rose_sharply",
        "growth, 1.25, rose", "growth, 0.4, fell_sharply", "reliance, 0.2, dependent", "reliance, 0, marginal",
        "supply, 0.5, main", "strength, 3, much_stronger", "strength, 1.2, alike"
    })
    void aWordHoldsFromItsLowerBoundToBelowItsUpperOne(String family, double value, String word) {
        assertThat(JudgementWords.of(family, value)).isEqualTo(word);
    }

    @Test
    void theWordsOfAFamilyLeaveNoGap() {
        for (int i = 1; i < JudgementWords.list().size(); i++) {
            JudgementWords.Rule before = JudgementWords.list().get(i - 1);
            JudgementWords.Rule rule = JudgementWords.list().get(i);
            if (before.family().equals(rule.family())) {
                assertThat(rule.low()).as(rule.word()).isEqualTo(before.high());
            } else {
                assertThat(before.high()).as(before.word()).isInfinite();
            }
        }
        assertThatThrownBy(() -> JudgementWords.of("closeness", Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePageForReadersSaysTheSame() throws IOException {
        List<String> told = new ArrayList<>();
        for (String line : Files.readAllLines(page())) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                told.add(row.group(1) + " " + row.group(2) + " " + number(row.group(3)) + " " + number(row.group(4))
                        + " " + row.group(5));
            }
        }
        List<String> meant = JudgementWords.list().stream()
                .map(r -> r.family() + " " + r.word() + " " + r.low() + " " + r.high() + " "
                        + DossierTexts.english().get("word." + r.family() + "." + r.word()))
                .toList();
        assertThat(told).isEqualTo(meant);
    }

    private static double number(String text) {
        return switch (text) {
            case "\u221E" -> Double.POSITIVE_INFINITY;
            case "\u2212\u221E" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text.replace('\u2212', '-'));
        };
    }

    private static Path page() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("docs/words.md"))) {
                return at.resolve("docs/words.md");
            }
        }
        throw new IllegalStateException("docs/words.md is not found");
    }
}
