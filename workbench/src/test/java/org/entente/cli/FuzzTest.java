package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.entente.TestData;
import org.entente.check.CheckBench;
import org.entente.faults.Tally;
import org.entente.fuzz.Mutator;
import org.entente.store.StoreHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged files and words through the commands that read them: whatever comes, a command ends with
 * an exit code and in words, and the store stays whole. ENTENTE_TEST_FUZZ says how many rounds
 * (default 1), ENTENTE_TEST_SEED with which seed; a round is one damage to every file and to every
 * kind of words.
 */
class FuzzTest {
    private static final int ROUNDS = Integer.parseInt(System.getenv().getOrDefault("ENTENTE_TEST_FUZZ", "1"));
    private static final long SEED = Long.parseLong(System.getenv().getOrDefault("ENTENTE_TEST_SEED", "1947"));
    private static final int HEAD = 12_000;
    private static final int WORDS = 8;

    @TempDir
    Path folder;

    /**
     * Beginnings of the publishers' files where they are at hand, and files typed in their layouts.
     */
    private static Map<String, byte[]> seeds() throws IOException {
        Map<String, byte[]> seeds = new TreeMap<>();
        for (String name : List.of("trade.csv", "votes.csv", "register.csv", "events.tab", "states.csv", "own.csv")) {
            try (InputStream in = FuzzTest.class.getResourceAsStream("/org/entente/fuzz/" + name)) {
                seeds.put(name, in.readAllBytes());
            }
        }
        Optional<Path> data =
                TestData.data("README.md").map(file -> file.resolve("../").normalize());
        if (data.isPresent()) {
            try (Stream<Path> files = Files.walk(data.get())) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    seeds.put(data.get().relativize(file).toString().replace(".gz", ""), head(file));
                }
            }
        }
        return seeds;
    }

    /** Files that are no text are damaged as a whole. */
    private static byte[] head(Path file) throws IOException {
        boolean packed = file.toString().endsWith(".gz");
        boolean binary = file.toString().endsWith(".xlsx") || file.toString().endsWith(".parquet");
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = packed ? new GZIPInputStream(raw) : raw) {
            byte[] head = in.readNBytes(binary ? 4_000_000 : HEAD);
            int end = new String(head, StandardCharsets.ISO_8859_1).lastIndexOf('\n');
            return binary || end < 0 ? head : java.util.Arrays.copyOf(head, end + 1);
        }
    }

    @Test
    void damagedFilesOfEverySource() throws IOException {
        Map<String, byte[]> seeds = seeds();
        Mutator mutator = new Mutator(SEED);
        CommandBench bench = new CommandBench(folder);
        for (int round = 0; round < ROUNDS; round++) {
            Path files = folder.resolve("round" + round);
            for (Map.Entry<String, byte[]> seed : seeds.entrySet()) {
                Path file = files.resolve(seed.getKey());
                Files.createDirectories(file.resolve("../").normalize());
                Files.write(file, mutator.damage(seed.getValue()));
            }
            bench.survive(
                    "seed %d round %d".formatted(SEED, round), "import", "--vintage", "v" + round, files.toString());
        }
        assertThat(new CheckBench(new StoreHome(folder.resolve("home"))).wrongRows())
                .isEmpty();
        bench.survive("issues", "sources", "--issues");
        Tally.add("damaged files of all sources", (long) ROUNDS * seeds.size());
    }

    @Test
    void damagedPapers() throws IOException {
        String text = """
                # Voting of Türkiye and Pakistan

                Between 2000 and 2019, Türkiye and Pakistan agreed on 78% of roll calls in the UN General Assembly.
                Türkiye became Pakistan's third largest supplier of arms (11 per cent) after 2016. In February 2018 they
                signed an agreement on trade; exports rose from US$ 352 million in 2010 to US$ 1.2 billion in 2013 (Khan 2015).

                | year | agreement |
                |------|-----------|
                | 2018 | 0.81      |
                """;
        String html = "<html><body><h1>Paper</h1><p>" + text.replace("\n\n", "</p><p>")
                + "</p><table><tr><td>2018</td></tr></table>";
        Mutator mutator = new Mutator(SEED + 1);
        CommandBench bench = new CommandBench(folder);
        for (int round = 0; round < ROUNDS * 3; round++) {
            Path plain = Files.writeString(folder.resolve("paper.txt"), mutator.damage(text));
            bench.survive("text %d".formatted(round), "audit", plain.toString(), "--format", "json");
            Path page = Files.writeString(folder.resolve("paper.html"), mutator.damage(html));
            bench.survive("html %d".formatted(round), "audit", page.toString(), "--format", "html");
        }
        Tally.add("damaged papers", 6L * ROUNDS);
    }

    @Test
    void damagedWords() throws IOException {
        Path data =
                Files.writeString(folder.resolve("data.csv"), "y,x,a,b\n1,2,u,v\n2,3,u,w\n3,5,q,v\n4,1,q,w\n5,2,u,v\n");
        Mutator mutator = new Mutator(SEED + 2);
        CommandBench bench = new CommandBench(folder);
        for (int round = 0; round < ROUNDS * WORDS; round++) {
            String formula = mutator.damage("y ~ log(x) + I(x^2)*a - 1 | a^b + b");
            bench.survive(formula, "gravity", "--data", data.toString(), "--formula=" + formula);
            String key = mutator.damage("a^b,b");
            bench.survive(key, "gravity", "--data", data.toString(), "--formula=y ~ x", "--cluster=" + key);
            bench.survive(key, "gravity", "--data", data.toString(), "--formula=y ~ x", "--offset=" + formula);
            String id = mutator.damage("un.agreement:palestine/TUR-PAK/2010#percentile@un-votes:2020-01-14");
            bench.survive(id, "trace", "--", id);
            bench.survive(id, "measure", "--", id, mutator.damage("Türkiye"), "PAK");
            bench.survive(
                    id,
                    "panel",
                    "--unit",
                    "dyad-year",
                    "--measures=" + id,
                    "-o",
                    folder.resolve("p.csv").toString());
        }
        Tally.add("damaged formulas, keys, ids and names", 6L * ROUNDS * WORDS);
    }

    @Test
    void damagedDescriptorsAndAddresses() throws IOException {
        Files.writeString(folder.resolve("table.csv"), "from,to,year,students\nTUR,PAK,2010,12\nTUR,PAK,2011,15\n");
        String descriptor = """
                source: my-students
                title: Students
                publisher: Me
                licence: none
                vintage: 2024-01-01
                year: year
                first: from
                second: to
                measures:
                  - id: own.students
                    column: students
                    title: Students
                    meaning: How many
                    unit: persons
                    shape: directed
                """;
        Mutator mutator = new Mutator(SEED + 3);
        CommandBench bench = new CommandBench(folder);
        for (int round = 0; round < ROUNDS * 10; round++) {
            Path file = Files.writeString(folder.resolve("table.yaml"), mutator.damage(descriptor));
            bench.survive(
                    "descriptor %d".formatted(round),
                    "import",
                    "--dry-run",
                    "--descriptor",
                    file.toString(),
                    folder.resolve("table.csv").toString());
        }
        Tally.add("damaged descriptors", 10L * ROUNDS);
    }
}
