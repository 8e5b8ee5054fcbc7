package org.entente.casefile.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.entente.casefile.model.CaseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Mistakes that a curator makes: each gives one message, with its file and line, and nothing else
 * is lost.
 */
class MalformedCaseTest {
    private static final String EVENT = """
            - id: ev-one
              date: 1999-08
              kind: visit
              sector: politics
              actors: [GRC]
              from: GRC
              to: TUR
              summary: A visit.
              refs: [n01]
              importance: 1
            """;
    private static final String DEAL = """
            - id: deal-one
              supplier: GRC
              recipient: TUR
              item: Boats
              form: sale
              ordered: {number: 4, date: 2018}
              delivered: {number: 1, date: 2020}
              value: {amount: 1000, currency: USD}
              status: partly_delivered
              history:
                - {date: 2018, what: Ordered., refs: [n01]}
                - {date: 2020, what: Delivered.}
              refs: [n01]
            """;
    private static final String CLAIM = """
            - id: cl-one
              kind: share
              says: A share.
              measure: arms.supplier_share
              from: GRC
              to: TUR
              year: 2018
              value: 0.11
              tolerance: 0.005
              importance: 1
              refs: [n01]
            """;

    @TempDir
    Path folder;

    static Stream<Arguments> mistakes() {
        return Stream.of(
                event("  kind: visit", "  kind: visitt", 3, "'kind': 'visitt' is not one of visit, treaty, agreement"),
                event("  date: 1999-08", "  date: August 1999", 2, "'August 1999' is not a date; write 1951, 2003-06"),
                event("  date: 1999-08", "  date: 1999-13", 2, "'1999-13' is no day of the calendar"),
                event("  date: 1999-08\n", "", 1, "the key 'date' is missing"),
                event("  date: 1999-08", "  date:", 2, "'date' is empty; write a value or leave the key out"),
                event("  date: 1999-08", "  date: [1999]", 2, "'date' is a single value, found a list"),
                event("  importance: 1", "  importance: 4", 10, "'importance': 4 is outside 1 to 3"),
                event("  importance: 1", "  importance: high", 10, "a whole number is wanted, found 'high'"),
                event("  actors: [GRC]", "  actors: GRC", 5, "'actors' is a list, found 'GRC'"),
                event("  actors: [GRC]", "  actors: []", 5, "'actors' is empty; list at least one"),
                event("  refs: [n01]", "  ref: [n01]", 9, "the key 'ref' is not known here; the keys are actors, date"),
                event("  refs: [n01]", "  refs: [n09]", 1, "there is no reference 'n09' in references.yaml"),
                event("  refs: [n01]\n", "", 1, "'ev-one' names no source; give refs, a locator, or both"),
                event("  from: GRC\n", "", 1, "a visit or aid has 'from' and 'to'"),
                event("  from: GRC", "  from: Narnia", 6, "Narnia"),
                event("  to: TUR", "  to: Hellas", 1, "'from' and 'to' are the same state"),
                event("id: ev-one", "id: Ev One", 1, "an id is lower-case letters, digits and hyphens"),
                event("A visit.", "x".repeat(201), 1, "the summary has 201 characters; at most 200 are wanted"),
                event("  to: TUR", "  to: TUR\n  to: TUR", 8, "the key 'to' is given twice"),
                deal("number: 1,", "number: 5,", 1, "5 delivered of 4 ordered"),
                deal("number: 4,", "number: -4,", 6, "'number': -4 is outside 0 to"),
                deal("amount: 1000", "amount: 0", 8, "an amount of money is above zero, not 0.0"),
                deal("amount: 1000", "amount: many", 8, "'amount' is a number, found 'many'"),
                deal("amount: 1000", "amount: .inf", 8, "'amount' is a number, found '.inf'"),
                deal("currency: USD", "currency: dollars", 8, "a currency is three capital letters such as USD"),
                deal("date: 2020, what", "date: 2017, what", 1, "the history runs backwards at 2017"),
                deal("recipient: TUR", "recipient: GRC", 1, "supplier and recipient are the same state"),
                claim("value: 0.11", "value: 11", 8, "a share is a fraction from 0 to 1 (11 % is 0.11), found 11.0"),
                claim("  year: 2018\n", "", 1, "the key 'year' is missing"),
                claim("arms.supplier_share", "Arms share", 4, "'Arms share' is not a measure; write an id such as"),
                claim("tolerance: 0.005", "tolerance: -1", 9, "a tolerance is zero or more, found -1.0"),
                claim("tolerance: 0.005", "rank: 2", 9, "the key 'rank' is not known here"),
                claim("  to: TUR", "  to: GRC", 4, "'from' and 'to' are the same state, GRC"),
                claim("  from: GRC\n", "", 4, "arms.supplier_share needs 'from', the state it is about"),
                claim("kind: share", "kind: trend", 1, "the key 'direction' is missing"),
                claim("  value: 0.11", "  bound: false\n  value: 0.11", 1, "the key 'why' is missing"),
                file(
                        "flags.yaml",
                        "- {id: fl-one, kind: imprecise, paper: A, record: B, concerns: [x], refs: [n01]}",
                        1,
                        "no row of the case is called 'x'"),
                file(
                        "flags.yaml",
                        "- {id: fl-one, kind: against_record, paper: A, record: B, refs: [n01]}",
                        1,
                        "a flag against the record names the source of the record"),
                file(
                        "claims.yaml",
                        "- {id: cl-o, kind: order, says: S., events: [ev-a, ev-b], importance: 1, refs: [n01]}",
                        1,
                        "there is no event 'ev-a' in chronology.yaml"),
                file(
                        "claims.yaml",
                        "- {id: cl-o, kind: target, says: S., measure: trade.total, from: GRC, to: TUR, value: 5,"
                                + " unit: USD, target: cm-no, importance: 1, refs: [n01]}",
                        1,
                        "there is no commitment 'cm-no' in commitments.yaml"),
                file(
                        "reported.yaml",
                        "- {id: rp-one, unit: USD, what: W., refs: [n01]}",
                        1,
                        "a reported figure has a value, or low or high"),
                file(
                        "reported.yaml",
                        "- {id: rp-one, low: 3, high: 2, unit: USD, what: W., refs: [n01]}",
                        1,
                        "low is above high"),
                file(
                        "leaders.yaml",
                        "- {id: ld, name: N, state: GRC, office: O, from: 2003, to: 2001, role: R, refs: [n01]}",
                        1,
                        "'to' lies before 'from'"),
                file("stances.yaml", "- {id: st, issue: I, refs: [n01]}", 1, "a stance lists at least one position"),
                file("deals.yaml", "id: not-a-list", 1, "the file is a list (each row starts with '- ')"),
                file("deals.yaml", "- just words", 1, "expected keys with values, found 'just words'"),
                file("deals.yaml", "- id: a\n  item: 'open", 2, "the file is not valid YAML"),
                file("deals.yaml", "- id: a\n\titem: b", 2, "the file is not valid YAML"),
                file("deals.yaml", "- &a {id: x}\n- *a", 2, "aliases (*name) are not used in a case"),
                file("deals.yaml", "[".repeat(50_000), 1, "nested more than 12 levels deep"),
                file("deals.yaml", "[]\n---\n[]", 2, "a second document (---) starts here"),
                file(
                        "references.yaml",
                        CaseFolders.REFERENCES + "- {id: n02, same_as: n03}",
                        4,
                        "there is no reference 'n03' in references.yaml"),
                file(
                        "references.yaml",
                        CaseFolders.REFERENCES + "- {id: n01, same_as: n01}",
                        4,
                        "the id 'n01' is used before"),
                file(
                        "case.yaml",
                        CaseFolders.HEADER.replace("[GRC, TUR]", "[GRC, Hellas]"),
                        1,
                        "a case is about two different states"),
                file(
                        "case.yaml",
                        CaseFolders.HEADER.replace("[GRC, TUR]", "[GRC]"),
                        1,
                        "a case is about two different states"),
                file("case.yaml", CaseFolders.HEADER.replace("[GRC, TUR]", "[GRC, Narnia]"), 3, "Narnia"),
                file("case.yaml", "", 0, "the file is missing or empty"));
    }

    @ParameterizedTest(name = "{index}: {3}")
    @MethodSource("mistakes")
    void eachMistakeIsNamedWithFileAndLine(String file, String text, int line, String message) {
        CaseReading reading = CaseFolders.read(folder, CaseFolders.with(file, text));

        assertThat(reading.problems())
                .filteredOn(p -> p.file().equals(file) && p.line() == line)
                .as("%s", reading.problems())
                .anySatisfy(p -> assertThat(p.message()).contains(message));
        assertThat(reading.hasErrors()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("soundTexts")
    void whatTheMistakesAreMadeFromIsSound(String file, String text) {
        assertThat(CaseFolders.read(folder, CaseFolders.with(file, text)).problems())
                .isEmpty();
    }

    static Stream<Arguments> soundTexts() {
        return Stream.of(
                Arguments.of("chronology.yaml", EVENT),
                Arguments.of("deals.yaml", DEAL),
                Arguments.of("claims.yaml", CLAIM));
    }

    @Test
    void allProblemsOfARowAndTheRowsAfterItAreReported() {
        String text = EVENT.replace("kind: visit", "kind: visitt").replace("date: 1999-08", "date: soon")
                + EVENT.replace("ev-one", "ev-two");

        CaseReading reading = CaseFolders.read(folder, CaseFolders.with("chronology.yaml", text));

        assertThat(reading.problems()).extracting(CaseProblem::line).containsExactly(2, 3);
        assertThat(reading.findCase().orElseThrow().events())
                .extracting(CaseEvent::id)
                .containsExactly("ev-two");
    }

    @Test
    void aPointerToAFaultyRowIsNotReportedAgain() {
        Map<String, String> files = CaseFolders.with("chronology.yaml", EVENT.replace("kind: visit", "kind: visitt"));
        files.put(
                "claims.yaml",
                "- {id: cl-one, kind: existence, says: S., events: [ev-one], importance: 1, refs: [n01]}");

        assertThat(CaseFolders.read(folder, files).problems())
                .extracting(CaseProblem::file)
                .containsExactly("chronology.yaml");
    }

    @Test
    void anEventOutOfOrderAndAnUnusedReferenceAreWarnings() {
        Map<String, String> files = CaseFolders.with(
                "chronology.yaml", EVENT + EVENT.replace("ev-one", "ev-two").replace("1999-08", "1998"));
        files.put("references.yaml", CaseFolders.REFERENCES + "- {id: n02, kind: web, url: 'https://example.org'}\n");

        CaseReading reading = CaseFolders.read(folder, files);

        assertThat(reading.hasErrors()).isFalse();
        assertThat(reading.problems())
                .extracting(CaseProblem::toString)
                .containsExactly(
                        "chronology.yaml:11: warning: 'ev-two' (1998) stands after an event of 1999-08; the chronology"
                                + " runs by date",
                        "references.yaml:4: warning: no row points to the reference 'n02'");
    }

    @Test
    void aMisspeltFileNameIsReportedAndOtherFilesAreLeftAlone() {
        Map<String, String> files = CaseFolders.with("chronology.yaml", EVENT);
        files.put("claim.yaml", CLAIM);
        files.put("README.md", "Notes");

        assertThat(CaseFolders.read(folder, files).problems())
                .singleElement()
                .satisfies(p -> assertThat(p.toString())
                        .startsWith("claim.yaml: warning: no file of a case has this name, so it is not read"));
    }

    @Test
    void bytesThatAreNotUtf8AreNamedByLine() {
        CaseFolders.read(folder, CaseFolders.with("chronology.yaml", EVENT));
        CaseFolders.write(
                folder.resolve("deals.yaml"), "- id: deal\n  item: Akıncı\n".getBytes(StandardCharsets.UTF_16LE));
        CaseFolders.write(
                folder.resolve("claims.yaml"), "- id: cl\n  says: Türkiye\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(CaseReader.readFolder(folder).problems())
                .extracting(CaseProblem::toString)
                .anySatisfy(p -> assertThat(p).startsWith("deals.yaml"))
                .contains("claims.yaml:2: error: the file is not UTF-8 text from here on; save it as UTF-8");
    }

    @Test
    void aFileAboveTheLimitIsRefused() {
        CaseFolders.read(folder, CaseFolders.with("chronology.yaml", EVENT));
        CaseFolders.write(folder.resolve("deals.yaml"), new byte[YamlDocument.SIZE_LIMIT + 1]);

        assertThat(CaseReader.readFolder(folder).problems())
                .extracting(CaseProblem::toString)
                .containsExactly("deals.yaml: error: the file is larger than 4 MiB");
    }

    @Test
    void aFolderThatIsNotThereIsOneMessage() {
        CaseReading reading = CaseReader.readFolder(folder.resolve("nowhere"));

        assertThat(reading.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.message())
                        .contains("nowhere does not exist; a case is a folder that holds case.yaml"));
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(reading::getCase);
    }

    private static Arguments event(String from, String to, int line, String message) {
        return replaced("chronology.yaml", EVENT, from, to, line, message);
    }

    private static Arguments deal(String from, String to, int line, String message) {
        return replaced("deals.yaml", DEAL, from, to, line, message);
    }

    private static Arguments claim(String from, String to, int line, String message) {
        return replaced("claims.yaml", CLAIM, from, to, line, message);
    }

    private static Arguments replaced(String file, String text, String from, String to, int line, String message) {
        assertThat(text).contains(from);
        return file(file, text.replace(from, to), line, message);
    }

    private static Arguments file(String file, String text, int line, String message) {
        return Arguments.of(file, text, line, message);
    }
}
