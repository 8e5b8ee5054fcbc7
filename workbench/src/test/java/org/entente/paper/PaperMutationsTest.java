package org.entente.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.Workbench;
import org.entente.claim.Auditor;
import org.entente.country.StateSystem;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.paper.output.PaperPage;
import org.entente.paper.text.PaperReader;
import org.entente.paper.text.PaperText;
import org.entente.paper.text.UnreadablePaperException;
import org.entente.store.StoreHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Papers changed at random: sentences dropped, doubled and exchanged, numbers and names swapped,
 * marks and line ends put in. Whatever comes of it, the audit ends, every claim lies in the text,
 * and every number of running text is listed. ENTENTE_TEST_MUTATIONS says how many papers (default
 * 40), ENTENTE_TEST_SEED with which seed, ENTENTE_TEST_TEXTS a folder of other texts to change,
 * ENTENTE_TEST_HOME a store to judge them by (default an empty one).
 */
class PaperMutationsTest {
    private static final int MUTATIONS = Integer.parseInt(System.getenv().getOrDefault("ENTENTE_TEST_MUTATIONS", "40"));
    private static final long SEED = Long.parseLong(System.getenv().getOrDefault("ENTENTE_TEST_SEED", "1947"));

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*");
    private static final Pattern NAME = Pattern.compile("\\b\\p{Lu}\\p{Ll}+\\b");
    private static final List<String> MARKS = List.of(
            "—",
            "–",
            "-",
            "(",
            ")",
            ";",
            ": ",
            " and ",
            " or ",
            "%",
            " per cent",
            " $",
            "€",
            "’s",
            "\"",
            "“",
            "[3]",
            "¹",
            "|",
            "\n",
            "\n\n",
            "\n- ",
            "\t",
            "\u00a0",
            "2015–19",
            "1.5",
            "–0.09",
            " from ",
            " to ",
            "between ",
            "both ",
            "its ",
            " the former ",
            "  ",
            "…",
            "½",
            "twice ",
            "🇷🇺",
            "\u200b",
            "\\$",
            "#",
            "* ");

    @TempDir
    Path folder;

    @Test
    void changedPapersAreAuditedToTheEnd() throws IOException, UnreadablePaperException {
        List<String> texts = texts();
        assertThat(texts).isNotEmpty();
        Random random = new Random(SEED);
        try (Workbench workbench = Workbench.open(new StoreHome(home()))) {
            Auditor auditor = new Auditor(workbench.figures(FrozenFigures.none()), StateSystem.standard());
            for (int i = 0; i < MUTATIONS; i++) {
                String text = texts.get(random.nextInt(texts.size()));
                for (int k = 1 + random.nextInt(8); k > 0; k--) {
                    text = mutate(text, random);
                }
                audit(text, auditor, i);
            }
        }
    }

    private Path home() {
        String home = System.getenv("ENTENTE_TEST_HOME");
        return home == null ? folder.resolve("store") : Path.of(home);
    }

    private void audit(String text, Auditor auditor, int index) throws IOException, UnreadablePaperException {
        PaperText paper =
                PaperReader.read(Files.write(folder.resolve("paper.txt"), text.getBytes(StandardCharsets.UTF_8)));
        assertThatCode(() -> {
                    PaperAudit audit =
                            PaperAuditor.judge(PaperAuditor.find(paper).strict(), auditor);
                    check(audit);
                    PaperPage.render(audit, "paper.txt");
                })
                .as("paper %s of seed %s:%n%s", index, SEED, text)
                .doesNotThrowAnyException();
    }

    private static void check(PaperAudit audit) {
        int length = audit.paper().text().length();
        assertThat(audit.claims())
                .allMatch(c -> c.claim().start() >= 0
                        && c.claim().start() < c.claim().end()
                        && c.claim().end() <= length);
        assertThat(audit.events()).allMatch(e -> e.start() >= 0 && e.end() <= length);
        assertThat(audit.numbers())
                .allMatch(n -> !n.reason().isBlank() && !n.reason().contains("{"));
        PaperAudit.Coverage coverage = audit.coverage();
        assertThat(coverage.all()).isEqualTo(coverage.checked() + coverage.uncheckable() + coverage.notUnderstood());
    }

    private static String mutate(String text, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> sentences(text, random, "drop");
            case 1 -> sentences(text, random, "double");
            case 2 -> sentences(text, random, "shuffle");
            case 3 -> exchange(text, NUMBER, random);
            case 4 -> exchange(text, NAME, random);
            case 5 -> insert(text, MARKS.get(random.nextInt(MARKS.size())), random);
            case 6 -> cut(text, random);
            default -> insert(insert(text, "(", random), ")", random);
        };
    }

    private static String sentences(String text, Random random, String how) {
        List<String> all = new ArrayList<>(List.of(text.split("(?<=[.;:,]) ", -1)));
        int at = random.nextInt(all.size());
        switch (how) {
            case "drop" -> all.remove(at);
            case "double" -> all.add(at, all.get(random.nextInt(all.size())));
            default -> Collections.swap(all, at, random.nextInt(all.size()));
        }
        return String.join(" ", all);
    }

    /** Two things of a kind change places. */
    private static String exchange(String text, Pattern pattern, Random random) {
        List<int[]> places = new ArrayList<>();
        Matcher m = pattern.matcher(text);
        while (m.find()) {
            places.add(new int[] {m.start(), m.end()});
        }
        if (places.size() < 2) {
            return text;
        }
        int[] one = places.get(random.nextInt(places.size()));
        int[] two = places.get(random.nextInt(places.size()));
        int[] first = one[0] <= two[0] ? one : two;
        int[] second = one[0] <= two[0] ? two : one;
        return first == second || first[1] > second[0]
                ? text
                : text.substring(0, first[0])
                        + text.substring(second[0], second[1])
                        + text.substring(first[1], second[0])
                        + text.substring(first[0], first[1])
                        + text.substring(second[1]);
    }

    private static String insert(String text, String what, Random random) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + what + text.substring(at);
    }

    private static String cut(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(12));
        String rest = text.substring(0, from) + text.substring(to);
        return rest.isBlank() ? text : rest;
    }

    private static List<String> texts() throws IOException {
        String other = System.getenv("ENTENTE_TEST_TEXTS");
        List<Path> folders =
                other != null ? List.of(Path.of(other)) : List.of(resource("genres/tuned"), resource("genres/unseen"));
        List<String> texts = new ArrayList<>();
        for (Path each : folders) {
            try (Stream<Path> files = Files.list(each)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".txt"))
                        .sorted()
                        .toList()) {
                    texts.add(Files.readString(file).split("\n====\n", 2)[0]);
                }
            }
        }
        return texts;
    }

    private static Path resource(String name) {
        return Path.of(Objects.requireNonNull(PaperMutationsTest.class.getResource(name))
                .getPath());
    }
}
