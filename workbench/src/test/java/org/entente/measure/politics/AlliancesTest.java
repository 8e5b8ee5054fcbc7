package org.entente.measure.politics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Question;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.measure.politics.AllianceFiles.Dyad;
import org.entente.measure.politics.AllianceFiles.Spell;
import org.entente.measure.politics.AllianceFiles.Treaty;
import org.entente.provenance.Lineage;
import org.entente.provenance.RowRef;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Pledges and portfolios against a count of days, on random spells to 1995 and random directed
 * dyads to 1997.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlliancesTest {
    private static final Measures MEASURES = new Measures(PoliticsMeasures.list());
    private static final YearRange YEARS = new YearRange(1989, 1998);
    private static final List<String> WORDS =
            List.of("consultation", "non-aggression", "neutrality", "offence", "defence");

    private final AllianceFiles files = new AllianceFiles();
    private final Store store = files.store;

    @AfterAll
    void close() {
        store.close();
    }

    private static int together(@Nullable TreeMap<Integer, Integer> owed) {
        int all = 0;
        for (int one : owed == null ? List.<Integer>of() : owed.values()) {
            all |= one;
        }
        return all;
    }

    private static int strongest(int pledges) {
        int code = 0;
        for (int k = 1; k <= 5; k++) {
            code = (pledges & 1 << (k - 1)) > 0 ? k : code;
        }
        return code;
    }

    private static String words(int pledges) {
        List<String> words = new ArrayList<>();
        for (int k = 5; k >= 1; k--) {
            if ((pledges & 1 << (k - 1)) > 0) {
                words.add(WORDS.get(k - 1));
            }
        }
        return words.isEmpty() ? "none" : String.join(", ", words);
    }

    private String note(int mine, int theirs, TreeMap<Integer, Integer> owed) {
        String names = owed.keySet().stream()
                .map(n -> n == 0 || n == 8
                        ? "the file names no treaty"
                        : "ATOP " + n + (n % 2 == 0 ? " (bilateral)" : " (multilateral)"))
                .collect(Collectors.joining(", "));
        if (mine == 0) {
            return "allied, owes none of the five obligations; " + names;
        }
        boolean mutual = (theirs & 1 << (strongest(mine) - 1)) > 0;
        return words(mine) + (mutual ? "; mutual; " : "; not mutual: the other owes " + words(theirs) + "; ") + names;
    }

    private List<Subjects.Pair> pairs() {
        List<Subjects.Pair> pairs = new ArrayList<>();
        for (int a : AllianceFiles.STATES) {
            for (int b : AllianceFiles.STATES) {
                if (a != b) {
                    pairs.add(new Subjects.Pair(a, b));
                }
            }
        }
        return pairs;
    }

    /** The rows of two states in common treaties of a year, and of the treaties. */
    private List<RowRef> rows(int a, int b, int year) {
        if (!AllianceFiles.bySpells(year)) {
            return refs(
                    "alliance_pledge",
                    1,
                    files.dyads.stream()
                            .filter(d -> d.year() == year)
                            .filter(d -> d.pledger() == a && d.receiver() == b || d.pledger() == b && d.receiver() == a)
                            .map(Dyad::line)
                            .toList());
        }
        TreeSet<Integer> common = new TreeSet<>();
        List<Spell> own = new ArrayList<>();
        for (Spell one : files.spells) {
            for (Spell other : files.spells) {
                boolean theTwo = one.member() == a && other.member() == b || one.member() == b && other.member() == a;
                if (theTwo && one.alliance() == other.alliance() && files.meet(one, other, year)) {
                    common.add(one.alliance());
                    own.add(one);
                }
            }
        }
        List<RowRef> rows = new ArrayList<>(refs(
                "alliance",
                1,
                files.treaties.stream()
                        .filter(t -> common.contains(t.alliance()))
                        .map(Treaty::line)
                        .toList()));
        for (int file : new int[] {1, 2}) {
            rows.addAll(refs(
                    "alliance_member",
                    file,
                    own.stream().filter(s -> s.file() == file).map(Spell::line).toList()));
        }
        return rows;
    }

    private List<RowRef> refs(String table, int file, List<Long> lines) {
        String ref = table.equals("alliance_pledge") ? "atop-dyads:5" : "atop:5";
        return lines.isEmpty() ? List.of() : List.of(new RowRef(ref, table, file, List.copyOf(new TreeSet<>(lines))));
    }

    @Test
    void theStrongestPledgeOfAnyDayIsThatOfTheYear() {
        Measure measure = MEASURES.get("alliance.type");
        List<Figure> figures = measure.compute(Question.of(new Subjects.Pairs(pairs()), YEARS), store)
                .figures();
        assertThat(figures).hasSize(20 * 10);
        int allied = 0;
        for (Figure figure : figures) {
            int a = figure.id().from();
            int b = figure.id().to();
            int year = figure.id().getPeriod().first();
            if (year < 1990 || year > 1997) {
                assertThat(figure.status()).isEqualTo(Status.OUT_OF_COVERAGE);
                assertThat(figure.note()).isEqualTo("atop:5 covers 1990-1995, atop-dyads:5 covers 1994-1997");
                continue;
            }
            TreeMap<Integer, Integer> owed = files.owed(a, b, year);
            int mine = together(owed);
            String what = figure.id().toString();
            String note = owed == null
                    ? "no alliance between the two in the file"
                    : note(mine, together(files.owed(b, a, year)), owed);
            allied += owed == null ? 0 : 1;
            assertThat(figure.value()).as(what).isEqualTo(strongest(mine));
            assertThat(figure.status()).isEqualTo(strongest(mine) == 0 ? Status.ZERO : Status.OBSERVED);
            assertThat(figure.note()).as(what).isEqualTo(note);
            assertThat(figure.n())
                    .isEqualTo(
                            owed == null
                                    ? Long.valueOf(0)
                                    : AllianceFiles.bySpells(year) ? Long.valueOf(owed.size()) : null);
            if (figure.id().from() < figure.id().to()) {
                Lineage lineage = measure.lineage(figure, store);
                assertThat(lineage.worked()).isEqualTo("alliance.type = " + strongest(mine) + " (" + note + ")");
                assertThat(lineage.rows()).as(what).isEqualTo(rows(a, b, year));
            }
        }
        assertThat(allied).isGreaterThan(30);
        assertThat(measure.categories())
                .containsExactly("none", "consultation", "non-aggression", "neutrality", "offence", "defence");
    }

    /**
     * The codes of portfolios: nothing, consultation, neutrality or non-aggression, offence or
     * defence.
     */
    private int code(int a, int k, int year) {
        return a == k ? 3 : List.of(0, 1, 2, 2, 3, 3).get(strongest(together(files.owed(a, k, year))));
    }

    @Test
    void portfoliosDifferByTheSumOverAllMembers() {
        Measure measure = MEASURES.get("alliance.s");
        List<Figure> figures = measure.compute(Question.of(new Subjects.Pairs(pairs()), YEARS), store)
                .figures();
        for (Figure figure : figures) {
            int a = figure.id().from();
            int b = figure.id().to();
            int year = figure.id().getPeriod().first();
            if (year < 1990 || year > 1997) {
                assertThat(figure.status()).isEqualTo(Status.OUT_OF_COVERAGE);
                continue;
            }
            int members = StateSystem.standard().listMembers(year).size();
            int distance = 0;
            for (int k : AllianceFiles.STATES) {
                distance += Math.abs(code(a, k, year) - code(b, k, year));
            }
            assertThat(figure.getValue())
                    .as(figure.id().toString())
                    .isCloseTo(1 - 2.0 * distance / (3 * members), within(1e-12));
            assertThat(figure.n()).isEqualTo(members);
            assertThat(figure.note()).isEmpty();
            if (a == 640 || year == 1996) {
                Lineage lineage = measure.lineage(figure, store);
                assertThat(lineage.worked())
                        .isEqualTo(String.format(
                                Locale.ROOT,
                                "alliance.s = 1 − 2·%d / (3·%d) = %.6f",
                                distance,
                                members,
                                1 - 2.0 * distance / (3 * members)));
                assertThat(lineage.rows()).as(figure.id().toString()).isEqualTo(portfolioRows(a, b, year));
            }
        }
        assertThat(figures).hasSize(200);
    }

    /**
     * All spells of a year of treaties in which one of the two has one, or all that the two owe.
     */
    private List<RowRef> portfolioRows(int a, int b, int year) {
        if (!AllianceFiles.bySpells(year)) {
            return refs(
                    "alliance_pledge",
                    1,
                    files.dyads.stream()
                            .filter(d -> d.year() == year && (d.pledger() == a || d.pledger() == b))
                            .map(Dyad::line)
                            .toList());
        }
        List<Spell> ofYear = files.spells.stream()
                .filter(s -> s.first().getYear() <= year
                        && (s.last() == null || s.last().getYear() >= year))
                .toList();
        List<Integer> theirs = ofYear.stream()
                .filter(s -> s.member() == a || s.member() == b)
                .map(Spell::alliance)
                .toList();
        List<RowRef> rows = new ArrayList<>();
        for (int file : new int[] {1, 2}) {
            rows.addAll(refs(
                    "alliance_member",
                    file,
                    ofYear.stream()
                            .filter(s -> s.file() == file && theirs.contains(s.alliance()))
                            .map(Spell::line)
                            .toList()));
        }
        return rows;
    }

    @Test
    void allPairsAreAnsweredAsOnePair() {
        for (String id : List.of("alliance.type", "alliance.s", "treaty.count:alliance")) {
            Measure measure = MEASURES.get(id.replaceAll(":.*", ""));
            String argument = id.contains(":") ? "alliance" : null;
            Question all = Question.of(new Subjects.AllPairs(), new YearRange(1994, 1995))
                    .withArgument(argument);
            List<Figure> some = measure.compute(all, store).figures().stream()
                    .filter(f -> isOne(f.id().from()) && isOne(f.id().to()))
                    .toList();
            assertThat(some).hasSize(id.equals("alliance.type") ? 40 : 20);
            for (Figure figure : some) {
                Question one = Question.of(
                        Subjects.pair(figure.id().from(), figure.id().to()),
                        YearRange.of(figure.id().getPeriod().first()));
                assertThat(measure.compute(one.withArgument(argument), store).figures())
                        .containsExactly(figure);
            }
        }
    }

    private static boolean isOne(int state) {
        return List.of(2, 350, 630, 640, 770).contains(state);
    }

    @Test
    void alliancesCountOnceEach() {
        Measure measure = MEASURES.get("treaty.count");
        List<Figure> figures = measure.compute(
                        Question.of(new Subjects.Pairs(pairs()), new YearRange(1990, 1996))
                                .withArgument("alliance"),
                        store)
                .figures();
        for (Figure figure : figures) {
            int a = figure.id().from();
            int b = figure.id().to();
            int year = figure.id().getPeriod().first();
            if (!AllianceFiles.bySpells(year)) {
                assertThat(figure.note()).isEqualTo("atop:5 covers 1990-1995");
                continue;
            }
            TreeMap<Integer, Integer> owed = files.owed(a, b, year);
            int n = owed == null ? 0 : owed.size();
            String note = owed == null
                    ? "none in the file"
                    : owed.keySet().stream().map(k -> "ATOP " + k).collect(Collectors.joining("; "));
            assertThat(figure.value()).isEqualTo(n);
            assertThat(figure.n()).isEqualTo(n);
            assertThat(figure.note()).isEqualTo(note);
            if (a == 640 || b == 640) {
                Lineage lineage = measure.lineage(figure, store);
                assertThat(lineage.worked()).isEqualTo("treaty.count:alliance = " + n + ": " + note);
                assertThat(lineage.rows()).isEqualTo(rows(a, b, year));
            }
        }
    }
}
