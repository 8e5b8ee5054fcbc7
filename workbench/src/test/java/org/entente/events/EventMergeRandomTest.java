package org.entente.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.entente.country.StateSystem;
import org.entente.progress.Progress;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.entente.store.StoreHome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The roll-up of random reports, against a plain account of the same rules that uses no SQL. */
class EventMergeRandomTest {
    private static final List<String> CODES =
            List.of("010", "020", "040", "041", "042", "043", "044", "046", "057", "0241", "112", "190");
    private static final Set<String> WITHOUT_DIRECTION = Set.of("040", "041", "044", "046", "057");
    private static final List<String> ACTORS = List.of("TUR", "PAK", "IND", "IRN", "EUR", "");

    @TempDir
    Path folder;

    private record Report(long id, String day, String actor, String other, String code, int mentions) {
        String line() {
            return GdeltLines.gdelt(61, id, day, actor, other, code, quad(code), 1, mentions);
        }
    }

    private static int quad(String code) {
        int root = Integer.parseInt(code.substring(0, 2));
        return root < 6 ? 1 : root < 9 ? 2 : root < 14 ? 3 : 4;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theRollUpIsThatOfThePlainRules(long seed) throws IOException {
        Random random = new Random(seed);
        List<Report> reports = new ArrayList<>();
        for (int id = 1; id <= 1500; id++) {
            reports.add(new Report(
                    id,
                    "2018%02d%02d".formatted(1 + random.nextInt(2), 1 + random.nextInt(5)),
                    ACTORS.get(random.nextInt(ACTORS.size())),
                    ACTORS.get(random.nextInt(ACTORS.size())),
                    CODES.get(random.nextInt(CODES.size())),
                    1 + random.nextInt(9)));
        }
        StoreHome home = new StoreHome(folder.resolve("home"));
        List<EventFile> files = new ArrayList<>();
        for (int part = 0; part < 3; part++) {
            // Three files in any order, whose contents overlap.
            List<Report> some = new ArrayList<>(reports.subList(part * 400, part * 400 + 700));
            Collections.shuffle(some, random);
            Path file = folder.resolve("part" + part + ".CSV");
            Files.write(file, some.stream().map(Report::line).toList());
            files.add(EventFile.recognise(file).orElseThrow());
        }
        new EventImport(home).importAll(files, Progress.silent());
        EventAudit audit = new EventRollup(home).rollUp("gdelt");

        assertThat(rollUp(home)).isEqualTo(plain(reports));
        assertThat(audit.steps().values().stream().toList())
                .as("each step leaves at most what it was given")
                .isSortedAccordingTo(Collections.reverseOrder());
    }

    /** Events, reports and mentions by direction, month and root. */
    private static Map<String, List<Long>> rollUp(StoreHome home) {
        Map<String, List<Long>> all = new TreeMap<>();
        try (Store store = Store.open(home)) {
            Columns rows = store.query("SELECT * FROM event_month");
            for (int i = 0; i < rows.rows(); i++) {
                all.put(
                        "%d>%d %d %s"
                                .formatted(
                                        rows.getInt("source", i),
                                        rows.getInt("target", i),
                                        rows.getInt("month", i),
                                        rows.getText("root", i)),
                        List.of(rows.getLong("events", i), rows.getLong("reports", i), rows.getLong("mentions", i)));
            }
        }
        return all;
    }

    private static Map<String, List<Long>> plain(List<Report> reports) {
        Map<String, long[]> sums = new TreeMap<>();
        Set<String> acts = new HashSet<>();
        for (Report report : reports) {
            Integer from = cow(report.actor());
            Integer to = cow(report.other());
            if (from == null || to == null || from.equals(to)) {
                continue;
            }
            boolean both = WITHOUT_DIRECTION.contains(report.code())
                    || report.code().equals("042")
                    || report.code().equals("043");
            add(report, from, to, sums, acts);
            if (both) {
                add(report, to, from, sums, acts);
            }
        }
        Map<String, List<Long>> all = new TreeMap<>();
        sums.forEach((key, value) -> all.put(key, List.of(value[0], value[1], value[2])));
        return all;
    }

    /**
     * Adds a report to the series of one direction; its act is known by who visits whom, or by who
     * met.
     */
    private static void add(Report report, int from, int to, Map<String, long[]> sums, Set<String> acts) {
        String month = String.valueOf(Integer.parseInt(report.day().substring(4, 6)));
        String root = report.code().substring(0, 2);
        long[] sum = sums.computeIfAbsent("%d>%d %s %s".formatted(from, to, month, root), key -> new long[3]);
        if (acts.add(act(report) + " in " + from + ">" + to)) {
            sum[0]++;
        }
        sum[1]++;
        sum[2] += report.mentions();
    }

    private static String act(Report report) {
        String one = report.actor();
        String other = report.other();
        return report.day()
                + switch (report.code()) {
                    case "042" -> " visit of " + one + " to " + other;
                    case "043" -> " visit of " + other + " to " + one;
                    default ->
                        WITHOUT_DIRECTION.contains(report.code())
                                ? " %s %s"
                                        .formatted(report.code(), one.compareTo(other) < 0 ? one + other : other + one)
                                : " %s %s%s".formatted(report.code(), one, other);
                };
    }

    private static @Nullable Integer cow(String code) {
        return StateSystem.standard().findByIso3(code).map(state -> state.cow()).orElse(null);
    }
}
