package org.entente.paper.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.TestData;
import org.entente.paper.language.English;
import org.entente.paper.language.Sentence;
import org.junit.jupiter.api.Test;

/**
 * How far the triggers go on sentences of news with known codes. Roots are the first two digits;
 * those above 22 belong to tests of other features of that coder and are left out. The trivial
 * baseline gives every sentence the commonest root.
 */
class EventCodingTest {
    private static final String FILE = "event-coding/PETR.UnitTest.records.xml";
    private static final Pattern RECORD = Pattern.compile("<Sentence .*?</Sentence>", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("eventcode\\s*=\\s*\"(\\d\\d)\\d*\"");
    private static final Pattern TEXT = Pattern.compile("<Text>(.*?)</Text>", Pattern.DOTALL);

    private record Coded(String text, Set<String> roots) {}

    private static List<Coded> read() throws IOException {
        String xml = Files.readString(TestData.requireData(FILE), StandardCharsets.UTF_8);
        List<Coded> coded = new ArrayList<>();
        Matcher record = RECORD.matcher(xml);
        while (record.find()) {
            Set<String> roots = new HashSet<>();
            Matcher code = CODE.matcher(record.group());
            while (code.find()) {
                if (Integer.parseInt(code.group(1)) <= 22) {
                    roots.add(code.group(1));
                }
            }
            Matcher text = TEXT.matcher(record.group());
            if (!roots.isEmpty() && text.find()) {
                coded.add(new Coded(text.group(1).strip().replaceAll("\\s+", " "), roots));
            }
        }
        return coded;
    }

    /** Right, given and wanted roots over all sentences. */
    private record Score(int right, int given, int wanted) {
        double precision() {
            return (double) right / given;
        }

        double recall() {
            return (double) right / wanted;
        }

        double f1() {
            return 2.0 * right / (given + wanted);
        }
    }

    private static Score score(List<Coded> coded, List<Set<String>> given) {
        int right = 0;
        int all = 0;
        int wanted = 0;
        for (int i = 0; i < coded.size(); i++) {
            Set<String> hits = new HashSet<>(given.get(i));
            all += hits.size();
            wanted += coded.get(i).roots().size();
            hits.retainAll(coded.get(i).roots());
            right += hits.size();
        }
        return new Score(right, all, wanted);
    }

    @Test
    void triggersAreClearlyBetterThanTheCommonestRoot() throws IOException {
        List<Coded> coded = read();
        Map<String, Integer> counts = new HashMap<>();
        coded.forEach(c -> c.roots().forEach(r -> counts.merge(r, 1, Integer::sum)));
        String commonest = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        English english = English.load();
        EventCoder coder = new EventCoder();
        List<Set<String>> found = new ArrayList<>();
        for (Coded sentence : coded) {
            Set<String> roots = new HashSet<>();
            for (Sentence one : english.read(sentence.text())) {
                roots.addAll(coder.roots(one));
            }
            found.add(roots);
        }

        Score triggers = score(coded, found);
        Score baseline = score(coded, coded.stream().map(c -> Set.of(commonest)).toList());

        String report = "%d sentences; triggers: precision %.2f, recall %.2f, F1 %.2f; always %s: %.2f, %.2f, %.2f"
                .formatted(
                        coded.size(),
                        triggers.precision(),
                        triggers.recall(),
                        triggers.f1(),
                        commonest,
                        baseline.precision(),
                        baseline.recall(),
                        baseline.f1());
        System.out.println(report);
        assertThat(triggers.f1()).as(report).isGreaterThan(baseline.f1() + 0.15);
        assertThat(triggers.precision()).as(report).isGreaterThan(baseline.precision() + 0.15);
    }
}
