package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.source.tables.StataFixture;
import org.entente.source.tables.WorkbookFixture;
import org.entente.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of one's own, from the file to the dossier. */
class OwnDataTest extends OwnDataBench {
    @Test
    void coverageSeparatesZeroNotReportedAndOutOfCoverage() {
        assertThat(bring(
                        directed("zero"),
                        "origin,host,year,students",
                        "Turkey,Pakistan,2000,12",
                        "TUR,PAK,2001,NA",
                        "Türkiye,World,2002,900"))
                .as(err)
                .isZero();

        assertThat(series("own.students", "TUR", "PAK", "--from", "1999", "--to", "2005"))
                .containsExactly(
                        "1999  out_of_coverage",
                        "2000 12 observed",
                        "2001  not_reported",
                        "2002 0 zero",
                        "2003  out_of_coverage",
                        "2004  out_of_coverage",
                        "2005 0 zero");
        // The other direction is another quantity.
        assertThat(series("own.students", "PAK", "TUR", "--from", "2000", "--to", "2000"))
                .containsExactly("2000 0 zero");
        // South Sudan became a member in 2011.
        assertThat(series("own.students", "South Sudan", "PAK", "--from", "2005", "--to", "2005"))
                .containsExactly("2005  not_a_state");
    }

    @Test
    void withoutTheWordZeroAnAbsentRowIsNotReported() {
        bring(directed("not_reported"), "origin,host,year,students", "TUR,PAK,2000,12");

        assertThat(series("own.students", "TUR", "PAK", "--from", "2000", "--to", "2001"))
                .containsExactly("2000 12 observed", "2001  not_reported");
        assertThat(out).contains("own-students:2024-10-01");
    }

    @Test
    void scaleAndRoundingMakeAnIntervalAndNoTrueZero() {
        bring(
                DIRECTED.formatted("zero", "1000", ", rounded_to: 1"),
                "origin,host,year,students",
                "TUR,PAK,2000,2",
                "PAK,TUR,2000,0");

        run("measure", "own.students", "TUR", "PAK", "--from", "2000", "--to", "2000", "--format", "csv");
        assertThat(out).contains(",2000,2000,persons,,observed,own-students:2024-10-01,1500,2500,");
        run("measure", "own.students", "PAK", "TUR", "--from", "2000", "--to", "2000", "--format", "csv");
        assertThat(out).contains(",2000,0,persons,,observed,own-students:2024-10-01,0,500,");
    }

    @Test
    void rowsThatCannotBeKeptAreExplained() {
        int exit = bring(
                directed("zero"),
                "origin,host,year,students",
                "TUR,PAK,2000,12",
                "Atlantis,PAK,2000,1",
                "TUR,PAK,1999,1",
                "TUR,TUR,2000,1",
                "TUR,PAK,2000,13",
                "TUR,IND,2000,many",
                "TUR,IRN,2000");

        assertThat(exit).isEqualTo(1);
        assertThat(err).contains("own-students:2024-10-01: 1 rows kept, 6 rejected");
        run("sources", "own-students", "--issues", "--format", "csv");
        assertThat(out)
                .contains(
                        "3,origin,Atlantis,",
                        "4,year,1999,is outside the years",
                        "5,origin,TUR,is both states",
                        "6,origin,TUR,comes again",
                        "7,students,many,\"is not a number",
                        "has not 4 fields");
    }

    @Test
    void aPairMayStandInBothOrdersIfTheValuesAgree() {
        String pairs = HEAD + """
                table: {shape: pair, first: a, second: b, year: year}
                coverage: {years: [2000], absent: zero, one_of: [TUR]}
                measures: [{id: pacts, title: Pacts, unit: pacts, column: n}]
                """;

        assertThat(bring(pairs, "a,b,year,n", "TUR,PAK,2000,2", "PAK,TUR,2000,2", "TUR,IRN,2000,1", "IRN,TUR,2000,3"))
                .isEqualTo(1);

        assertThat(series("own.pacts", "PAK", "TUR", "--from", "2000", "--to", "2000"))
                .containsExactly("2000 2 observed");
        assertThat(series("own.pacts", "PAK", "IRN", "--from", "2000", "--to", "2000"))
                .containsExactly("2000  out_of_coverage");
        run("trace", "own.pacts/TUR-PAK/2000");
        assertThat(out).contains("2 lines: 2–3");
        run("sources", "own-students", "--issues", "--format", "csv");
        assertThat(out).contains("5,n,3.0,differs from the row that has the pair in the other order");
    }

    @Test
    void severalRowsOfAYearAddUpOrAverageAndOneWithoutValueLeavesNone() {
        String months = HEAD + """
                table: {shape: state, state: who, date: month, combine: %s, missing: [".."]}
                coverage: {years: [2000-2001], absent: not_reported}
                measures: [{id: hours, title: Hours, unit: hours, column: h}]
                """;
        String[] rows = {"who,month,h", "TUR,2000-01,3", "TUR,2000-02,5", "TUR,2001-Q1,3", "TUR,2001-Q2,.."};

        bring(months.formatted("sum"), rows);
        assertThat(series("own.hours", "TUR", "--from", "2000", "--to", "2001"))
                .containsExactly("2000 8 observed", "2001  not_reported");
        run("import", "--remove", "own-students:2024-10-01");
        bring(months.formatted("mean"), rows);
        assertThat(series("own.hours", "TUR", "--from", "2000", "--to", "2000")).containsExactly("2000 4 observed");
    }

    @Test
    void percentileAndRankRunOverEveryPairThatTheTableSpeaksFor() {
        String toTurkey = HEAD + """
                table: {shape: directed, from: origin, to: host, year: year}
                coverage: {years: [2000], absent: zero, from: [PAK, IRN, GRC, SYR], to: [TUR]}
                measures: [{id: students, title: Students, unit: persons, column: students}]
                """;
        bring(toTurkey, "origin,host,year,students", "PAK,TUR,2000,5", "IRN,TUR,2000,9");

        run(
                "measure",
                "own.students",
                "PAK",
                "TUR",
                "--from",
                "2000",
                "--to",
                "2000",
                "--percentile",
                "--rank",
                "--format",
                "csv");

        // Iran has more, Greece and Syria none: (2 + 1/2) of 4.
        assertThat(out.lines().skip(1)).singleElement().asString().endsWith(",0.625,2,4");
        assertThat(run("trace", "own.students/PAK>TUR/2000#percentile")).isZero();
        assertThat(out).contains("among 4 values");
    }

    private static final List<Object> COLUMNS = List.of("origin", "host", "year", "students");
    private static final List<Object> FIRST = List.of("TUR", "PAK", 2000, 12);
    private static final List<Object> SECOND = List.of("PAK", "TUR", 2001, 3);

    private Path inKind(String kind) {
        List<List<Object>> rows = List.of(FIRST, SECOND);
        return switch (kind) {
            case "xlsx" ->
                bench.bytes(
                        "own.xlsx",
                        new WorkbookFixture()
                                .sheet("Read me", List.of(List.of("typed by hand")))
                                .sheet("Data", List.of(List.of("Students"), COLUMNS, FIRST, SECOND))
                                .bytes());
            case "dta" ->
                bench.bytes(
                        "own.dta",
                        StataFixture.write(
                                118,
                                ByteOrder.LITTLE_ENDIAN,
                                List.of("origin:str3", "host:str3", "year:int", "students:long"),
                                rows));
            case "parquet" -> {
                Path file = bench.folder().resolve("own.parquet");
                try (Store engine = Store.empty()) {
                    engine.execute(("COPY (SELECT * FROM (VALUES ('TUR','PAK',2000,12), ('PAK','TUR',2001,3))"
                                    + " AS t(origin, host, year, students)) TO '%s' (FORMAT parquet)")
                            .formatted(file));
                }
                yield file;
            }
            default ->
                bench.file("own.csv", "Students", "origin;host;year;students", "TUR;PAK;2000;12", "PAK;TUR;2001;3");
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "dta", "parquet"})
    void everyKindOfFileGivesTheSameContent(String kind) {
        String descriptor = yaml(directed("zero"));
        assertThat(run("import", "--descriptor", descriptor, inKind(kind).toString()))
                .as(err)
                .isZero();

        assertThat(bench.rows("SELECT first, second, year, value FROM own_value ORDER BY year"))
                .containsExactly("640 770 2000 12.0", "770 640 2001 3.0");
        assertThat(run(
                        "import",
                        "--descriptor",
                        descriptor,
                        inKind(kind.equals("csv") ? "dta" : "csv").toString()))
                .isZero();
        assertThat(err).contains("already imported as own-students:2024-10-01");
    }

    @Test
    void aWrongImportIsMended() {
        String first = "origin,host,year,students\nTUR,PAK,2000,12";
        String second = "origin,host,year,students\nTUR,PAK,2000,21";
        String descriptor = yaml(directed("zero"));

        assertThat(run("import", "--dry-run", "--descriptor", descriptor, csv(first)))
                .isZero();
        assertThat(err).contains("dry run: the store is as it was");
        assertThat(bench.home().storeFile()).doesNotExist();

        assertThat(run("import", "--descriptor", descriptor, csv(first))).isZero();
        assertThat(run("import", "--descriptor", descriptor, csv(second))).isEqualTo(1);
        assertThat(err).contains("in the store with other content", "--replace", "--remove own-students:2024-10-01");
        assertThat(series("own.students", "TUR", "PAK", "--from", "2000", "--to", "2000"))
                .containsExactly("2000 12 observed");
        assertThat(run("import", "--replace", "--descriptor", descriptor, csv(second)))
                .isZero();
        assertThat(err).contains("replaced own-students:2024-10-01");
        assertThat(series("own.students", "TUR", "PAK", "--from", "2000", "--to", "2000"))
                .containsExactly("2000 21 observed");

        // The same table with another descriptor is another content.
        assertThat(run("import", "--descriptor", yaml(directed("not_reported")), csv(second)))
                .isEqualTo(1);
        assertThat(run("import", "--vintage", "2025", "--descriptor", yaml(directed("not_reported")), csv(second)))
                .isZero();
        assertThat(series("own.students", "TUR", "PAK", "--from", "2001", "--to", "2001"))
                .containsExactly("2001  not_reported");
        assertThat(series("own.students", "TUR", "PAK", "--from", "2001", "--to", "2001", "--vintage", "2024-10-01"))
                .containsExactly("2001 0 zero");

        assertThat(run("import", "--remove", csv(second), "own-students:2025")).isZero();
        assertThat(bench.rows("SELECT (SELECT count(*) FROM own_measure) AS m, (SELECT count(*) FROM own_value) AS v"))
                .containsExactly("0 0");
        assertThat(run("measure", "own.students", "TUR", "PAK")).isEqualTo(2);
        assertThat(err).contains("own.students");
    }

    @Test
    void aMeasureOfOnesOwnStandsInTheDossier() throws IOException {
        bring(directed("zero"), "origin,host,year,students", "TUR,PAK,2000,12", "TUR,PAK,2002,15", "PAK,TUR,2001,7");
        Path output = folder.resolve("out");

        assertThat(run("brief", "FRA", "PAK", "--format", "md", "-o", output.toString()))
                .as(err)
                .isZero();
        assertThat(Files.readString(output.resolve("FRA-PAK.md")))
                .contains("Students, France to Pakistan: 0 persons in 2005");
        assertThat(run("brief", "TUR", "PAK", "--format", "md,html,json", "-o", output.toString()))
                .as(err)
                .isZero();

        assertThat(Files.readString(output.resolve("TUR-PAK.md")))
                .contains(
                        "Students, Türkiye to Pakistan: 0 persons in 2005 (own-students, 2024), after 12 persons in 2000.",
                        "Students, Pakistan to Türkiye: 0 persons in 2005",
                        "Desk IV. 2024. Students abroad. Desk IV.");
        assertThat(Files.readString(output.resolve("TUR-PAK.json"))).contains("own.students/TUR>PAK/2002");
        assertThat(Files.readString(output.resolve("TUR-PAK.html"))).contains("own-students");
    }
}
