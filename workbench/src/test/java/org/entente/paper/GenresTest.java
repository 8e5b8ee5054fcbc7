package org.entente.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.country.State;
import org.entente.paper.claims.PaperClaim;
import org.entente.paper.events.PaperEvent;
import org.entente.paper.text.PaperReader;
import org.entente.paper.text.UnreadablePaperException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Precision and recall on forty-two labelled texts in the genres that people check: press releases
 * on arms transfers and military spending, trade news in several currencies, encyclopaedia entries,
 * ministry pages, lists and tables. The format of the labels is in {@code genres/README.md}.
 * Twenty-four were used for tuning; ten were measured often, eight once, when the rules were done.
 */
class GenresTest {
    private static final double CLOSE = 0.02;

    @TempDir
    Path folder;

    /** A statement that a text makes, by hand. */
    private record Label(
            String anchor, String measure, String one, String other, String years, String value, boolean optional) {
        static Label of(String line) {
            String[] f = (line + "||||||||").split("\\|", -1);
            return new Label(f[1], f[2], f[3], f[4], f[5], f[6], f[7].equals("optional"));
        }

        boolean fits(PaperClaim claim) {
            Set<String> states = new HashSet<>();
            Stream.of(claim.subject(), claim.object())
                    .filter(Objects::nonNull)
                    .map(State::code)
                    .forEach(states::add);
            Set<String> labelled = new HashSet<>(List.of(one, other));
            labelled.remove("");
            String family = measure.split("\\.", -1)[0];
            if (!states.equals(labelled) || !claim.measure().split("\\.", -1)[0].equals(family)) {
                return false;
            }
            if (!years.isEmpty()
                    && Stream.of(years.split("-", -1))
                            .noneMatch(y -> y.equals(String.valueOf(claim.year()))
                                    || y.equals(String.valueOf(claim.until())))) {
                return false;
            }
            if (value.isEmpty()) {
                return true;
            }
            double wanted = Double.parseDouble(value);
            Double found = claim.value();
            Integer rank = claim.rank();
            return found != null && Math.abs(Math.abs(found) - wanted) <= CLOSE * wanted
                    || rank != null && rank == wanted;
        }
    }

    /** What was counted over some texts. */
    private static final class Score {
        private int labels;
        private int found;
        private int checkable;
        private int right;
        private int events;
        private int dated;

        double recall() {
            return found / Math.max(1.0, labels);
        }

        double precision() {
            return right / Math.max(1.0, checkable);
        }

        double eventRecall() {
            return dated / Math.max(1.0, events);
        }

        @Override
        public String toString() {
            return "claims %d of %d found (recall %.2f), %d of %d checkable ones right (precision %.2f), events %d of %d (%.2f)"
                    .formatted(found, labels, recall(), right, checkable, precision(), dated, events, eventRecall());
        }
    }

    @ParameterizedTest
    @CsvSource({"tuned, 0.88, 0.97, 0.90", "unseen, 0.80, 0.93, 0.85", "fresh, 0.55, 0.95, 0.85"})
    void holdsWhatWasReached(String group, double recall, double precision, double events)
            throws IOException, UnreadablePaperException {
        Score score = new Score();
        for (Path text : texts(group)) {
            score(text, score);
        }
        System.err.println(group + ": " + score);

        assertThat(score.recall()).isGreaterThanOrEqualTo(recall);
        assertThat(score.precision()).isGreaterThanOrEqualTo(precision);
        assertThat(score.eventRecall()).isGreaterThanOrEqualTo(events);
    }

    private static List<Path> texts(String group) throws IOException {
        try (Stream<Path> files =
                Files.list(Path.of(Objects.requireNonNull(GenresTest.class.getResource("genres/" + group))
                        .getPath()))) {
            return files.sorted().toList();
        }
    }

    private void score(Path text, Score score) throws IOException, UnreadablePaperException {
        String[] parts = Files.readString(text).split("\n====\n", 2);
        Path file = folder.resolve(text.getFileName());
        Files.writeString(file, parts[0]);
        PaperAuditor.Found found = PaperAuditor.find(PaperReader.read(file));
        List<Label> labels = new ArrayList<>();
        List<String[]> events = new ArrayList<>();
        for (String line : parts[1].strip().split("\n")) {
            if (line.startsWith("event")) {
                events.add((line + "||").split("\\|", -1));
            } else {
                labels.add(Label.of(line));
            }
        }
        List<PaperClaim> claims = found.claims().stream()
                .filter(c -> !c.kind().name().equals("ORDER"))
                .toList();
        for (Label label : labels) {
            if (!label.optional()) {
                boolean hit = claims.stream().anyMatch(label::fits);
                score.labels++;
                score.found += hit ? 1 : 0;
                if (!hit) {
                    show(text, "missed", label.toString());
                }
            }
        }
        for (PaperClaim claim : claims) {
            if (claim.binding() != null) {
                boolean right = labels.stream().anyMatch(label -> label.fits(claim));
                score.checkable++;
                score.right += right ? 1 : 0;
                if (!right) {
                    show(
                            text,
                            "wrong",
                            claim.kind() + " " + claim.measure() + " " + claim.subject() + " " + claim.object() + " "
                                    + claim.year() + " " + claim.until() + " " + claim.value() + " " + claim.rank()
                                    + ": "
                                    + found.paper().part(claim.start(), claim.end()));
                }
            }
        }
        for (String[] event : events) {
            if (!event[3].equals("optional")) {
                boolean hit = found.events().stream()
                        .map(PaperEvent::date)
                        .anyMatch(d -> d.toString().startsWith(event[2]));
                score.events++;
                score.dated += hit ? 1 : 0;
                if (!hit) {
                    show(text, "event missed", event[1] + " " + event[2]);
                }
            }
        }
    }

    private static void show(Path text, String what, String detail) {
        if (Boolean.getBoolean("labels.show")
                && !java.util.Objects.requireNonNull(text.getParent()).endsWith("unseen")) {
            System.err.println(text.getFileName() + " " + what + " " + detail);
        }
    }
}
