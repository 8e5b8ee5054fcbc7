package org.entente.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.entente.country.YearRange;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.model.FigureSink;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.progress.Progress;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.entente.store.StoreHome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Double entry of {@code events.*}: 6,000 seeded reports of two years in GDELT's layout go through
 * import, merging and roll-up to the figures of all pairs, and by one SQL statement from the lines
 * of the files to the same figures, in months and in years.
 */
class EventDoubleEntryTest {
    private static final List<String> CODES = List.of(
            "010", "020", "040", "041", "042", "043", "044", "046", "057", "0241", "061", "0841", "112", "138", "173",
            "190");
    private static final List<String> ACTORS = List.of("TUR", "PAK", "IND", "IRN", "CHN", "USA", "EUR", "");

    /**
     * What each line means: who acts towards whom, the act by which reports are one event, its
     * class and its place on the scale.
     */
    private static final String SECOND = """
            CREATE TABLE act AS
            WITH line AS (
              SELECT DISTINCT column00 AS id, column01 AS day, column07 AS actor, column17 AS other, column26 AS code,
                     column29::INT AS quad, column30::DOUBLE AS goldstein, column31::BIGINT AS mentions
              FROM read_csv([FILES], delim = '\\t', quote = '', escape = '', header = false, all_varchar = true)),
            state AS (SELECT * FROM (VALUES ('TUR', 640), ('PAK', 770), ('IND', 750), ('IRN', 630), ('CHN', 710), ('USA', 2)) s(name, cow)),
            known AS (
              SELECT line.*, a.cow AS a, b.cow AS b,
                     code IN ('040', '041', '044', '046', '057') AS meeting, code IN ('042', '043') AS visit
              FROM line JOIN state a ON a.name = actor JOIN state b ON b.name = other WHERE actor <> other),
            named AS (
              SELECT *, concat_ws(' ', day, CASE
                     WHEN meeting THEN concat_ws(' ', code, least(a, b), greatest(a, b))
                     WHEN code = '043' THEN concat_ws(' ', 'visit', b, a)
                     WHEN code = '042' THEN concat_ws(' ', 'visit', a, b)
                     ELSE concat_ws(' ', code, a, b) END) AS act FROM known)
            SELECT a, b, day, act, quad, goldstein, mentions FROM named
            UNION ALL SELECT b, a, day, act, quad, goldstein, mentions FROM named WHERE meeting OR visit
            """;

    /** By directed pair and period; an act counts once, however many reports it has. */
    private static final String FIGURES = """
            WITH report AS (SELECT *, substr(day, 1, LENGTH) AS period FROM act),
            event AS (
              SELECT a, b, period, act, any_value(quad) AS quad, any_value(goldstein) AS goldstein, count(*) AS reports,
                     sum(mentions) AS mentions FROM report GROUP BY a, b, period, act),
            everybody AS (SELECT period, count(DISTINCT act) AS events FROM report GROUP BY period)
            SELECT a, b, CAST(period AS INTEGER) AS period, CAST(VALUE AS DOUBLE) AS value
            FROM event JOIN everybody USING (period) WHERE CLASS GROUP BY a, b, period, everybody.events
            """;

    @TempDir
    static Path folder;

    private static @Nullable Store store;
    private static @Nullable Store second;

    @BeforeAll
    static void write() throws IOException {
        Random random = new Random(1947);
        List<String> lines = new ArrayList<>();
        for (int id = 1; id <= 6_000; id++) {
            String code = CODES.get(random.nextInt(CODES.size()));
            lines.add(GdeltLines.gdelt(
                    61,
                    id,
                    "20%d%02d%02d".formatted(17 + random.nextInt(2), 1 + random.nextInt(12), 1 + random.nextInt(6)),
                    ACTORS.get(random.nextInt(ACTORS.size())),
                    ACTORS.get(random.nextInt(ACTORS.size())),
                    code,
                    quad(code),
                    scale(code),
                    1 + random.nextInt(20)));
        }
        List<EventFile> files = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int part = 0; part < 4; part++) {
            // Neighbouring files overlap by 300 lines.
            Path file =
                    Files.write(folder.resolve("part" + part + ".CSV"), lines.subList(part * 1425, part * 1425 + 1725));
            files.add(EventFile.recognise(file).orElseThrow());
            names.add("'" + file + "'");
        }
        StoreHome home = new StoreHome(folder.resolve("home"));
        new EventImport(home).importAll(files, Progress.silent());
        new EventRollup(home).rollUp("gdelt");
        store = Store.open(home);
        second = Store.empty();
        second.execute(SECOND.replace("FILES", String.join(", ", names)));
    }

    @AfterAll
    static void close() {
        if (store != null) {
            store.close();
        }
        if (second != null) {
            second.close();
        }
    }

    private static int quad(String code) {
        int root = Integer.parseInt(code.substring(0, 2));
        return root < 6 ? 1 : root < 9 ? 2 : root < 14 ? 3 : 4;
    }

    private static Subjects named() {
        List<Integer> states = List.of(640, 770, 750, 630, 710, 2);
        return new Subjects.Pairs(states.stream()
                .flatMap(a -> states.stream().filter(b -> !b.equals(a)).map(b -> new Subjects.Pair(a, b)))
                .toList());
    }

    /** A place of its own for each code, save that a visit has one from either side. */
    private static double scale(String code) {
        return code.equals("043") ? scale("042") : 10 - Integer.parseInt(code) / 12.5;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "verbal_cooperation | | quad = 1 | count(*)",
                "material_cooperation | | quad = 2 | count(*)",
                "verbal_conflict | | quad = 3 | count(*)",
                "material_conflict | | quad = 4 | count(*)",
                "verbal_cooperation | reports | quad = 1 | sum(reports)",
                "material_conflict | reports | quad = 4 | sum(reports)",
                "verbal_cooperation | mentions | quad = 1 | sum(mentions)",
                "verbal_conflict | mentions | quad = 3 | sum(mentions)",
                "verbal_cooperation | volume | quad = 1 | 10000 * count(*) / everybody.events",
                "material_cooperation | volume | quad = 2 | 10000 * count(*) / everybody.events",
                "goldstein | | true | avg(goldstein)",
                "goldstein | sum | true | sum(goldstein)",
                "cooperation_share | | true | avg((quad <= 2)::INT)",
                "cooperation_share | net | true | avg(CASE WHEN quad <= 2 THEN 1 ELSE -1 END)"
            })
    void bothEntriesAgree(String name, @Nullable String argument, String among, String value) {
        Measure measure = StandardMeasures.create().get("events." + name);
        for (Period.Kind kind : List.of(Period.Kind.YEAR, Period.Kind.MONTH)) {
            String sql = FIGURES.replace("LENGTH", kind == Period.Kind.YEAR ? "4" : "6")
                    .replace("CLASS", among)
                    .replace("VALUE", value);
            Columns rows = Objects.requireNonNull(second).query(sql);
            Map<List<Integer>, Double> wanted = new HashMap<>();
            for (int i = 0; i < rows.rows(); i++) {
                int period = rows.getInt("period", i);
                wanted.put(
                        List.of(
                                rows.getInt("a", i),
                                rows.getInt("b", i),
                                kind == Period.Kind.YEAR ? period : period / 100 * 12 + period % 100 - 1),
                        rows.getDouble("value", i));
            }
            assertThat(wanted).hasSizeGreaterThan(kind == Period.Kind.YEAR ? 50 : 200);
            // A year of all pairs, and the months of those that the lines name.
            Subjects subjects = kind == Period.Kind.YEAR ? new Subjects.AllPairs() : named();
            Question question = Question.of(subjects, new YearRange(2017, 2018))
                    .withArgument(argument)
                    .withKind(kind);
            List<String> different = new ArrayList<>();
            measure.compute(question, Objects.requireNonNull(store), new FigureSink() {
                @Override
                public void interval(
                        int a,
                        int b,
                        @Nullable Period period,
                        Status s,
                        double found,
                        double low,
                        double high,
                        long n,
                        String ref,
                        String note) {
                    int at = Objects.requireNonNull(period).first();
                    Double other = wanted.remove(List.of(a, b, at));
                    if (other == null ? found != 0 : Math.abs(found - other) > 1e-9 * Math.max(1, Math.abs(other))) {
                        different.add("%d>%d %s: %s, by SQL %s".formatted(a, b, period.code(), found, other));
                    }
                }

                @Override
                public void absent(
                        int a, int b, @Nullable Period period, Status s, long n, String ref, String reason) {}
            });
            assertThat(different).isEmpty();
            assertThat(wanted).as("only by SQL").isEmpty();
        }
    }

    /**
     * The scale of the lines is the one that the SQL reads, so that the two entries share no table
     * of codes.
     */
    @Test
    void theScaleIsThatOfTheLines() {
        assertThat(scale("190")).isCloseTo(-5.2, within(1e-12));
        assertThat(scale("042")).isEqualTo(scale("043"));
    }
}
