package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Descriptors: what is wrong in them, what they mean, and how a first one is written. */
class OwnDescriptorTest extends OwnDataBench {
    @Test
    void everyProblemOfADescriptorIsNamedWithItsLineInOneMessage() {
        int exit = bring("""
                source: Students
                title: Students abroad
                publisher:
                citation: {authors: Desk IV, year: yesterday}
                licence: {nam: free}
                table: {shape: pair, from: a, first: origin, second: host, year: year}
                coverage: {years: [2005-2000], absent: perhaps, one_of: [Atlantis]}
                measures:
                - {id: Students, title: Students, unit: persons, column: "{year}"}
                """, "origin,host,year,students");

        assertThat(exit).isEqualTo(3);
        assertThat(err.lines().filter(line -> line.startsWith("entente:"))).hasSize(1);
        assertThat(err)
                .contains(
                        "own.yaml:1: 'source' is lower-case",
                        "own.yaml:3: 'publisher' is empty",
                        "own.yaml:4: 'year'",
                        "own.yaml:5: the key 'name' is missing",
                        "own.yaml:5: the key 'nam' is not known here",
                        "own.yaml:6: the key 'from' is not known here",
                        "own.yaml:7: 'years'",
                        "own.yaml:7: 'absent'",
                        "own.yaml:7: 'one_of'",
                        "own.yaml:9: 'column' names one column");
        assertThat(run("import", "--descriptor", folder.resolve("none.yaml").toString(), "own.csv"))
                .isEqualTo(3);
        assertThat(err).contains("none.yaml", "missing or empty", "--describe");
    }

    @Test
    void columnsThatTheFileLacksAreNamedWithTheDescriptorsLine() {
        assertThat(bring(directed("zero"), "origin,destination,jahr,students", "TUR,PAK,2000,12"))
                .isEqualTo(3);

        assertThat(err)
                .contains(
                        "the column host (own.yaml:7), the column year (own.yaml:7)",
                        "origin, destination, jahr, students");
    }

    @Test
    void aMeasureBelongsToOneSourceAndMeansOneThing() {
        bring(directed("zero"), "origin,host,year,students", "TUR,PAK,2000,12");

        assertThat(bring(
                        directed("zero").replace("source: students", "source: pupils"),
                        "origin,host,year,students",
                        "TUR,PAK,2000,12"))
                .isEqualTo(2);
        assertThat(err).contains("own.yaml:10: own.students is a measure of own-students:2024-10-01 already");
        assertThat(bring(
                        directed("zero").replace("persons", "thousands").replace("2024-10-01", "2025"),
                        "origin,host,year,students",
                        "TUR,PAK,2000,12"))
                .isEqualTo(2);
        assertThat(err).contains("about another thing", "--remove own-students:2024-10-01");
        assertThat(run("import", "--as", "cow-trade", "--descriptor", "own.yaml", "own.csv"))
                .isEqualTo(2);
        assertThat(run("import", "--descriptor", yaml(directed("zero")), "a.csv", "b.csv"))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aWideTableSaysWhatTheLongOneSays(long seed) {
        Random random = new Random(seed);
        List<String> codes = List.of("TUR", "PAK", "IND", "IRN", "CHN", "USA");
        List<String> tall = new ArrayList<>(List.of("who,year,n"));
        List<String> across = new ArrayList<>(List.of("who,y2000,y2001,y2003"));
        List<Integer> years = List.of(2000, 2001, 2003);
        for (String code : codes) {
            StringBuilder line = new StringBuilder(code);
            for (int year : years) {
                String value = random.nextInt(4) == 0 ? "NA" : Integer.toString(random.nextInt(3));
                tall.add(code + "," + year + "," + value);
                line.append(',').append(value);
            }
            across.add(line.toString());
        }
        String descriptor = HEAD + """
                table: {shape: state, state: who, missing: [NA]%s}
                coverage: {years: [2000-2001, 2003], absent: not_reported}
                measures: [{id: n, title: N, unit: things, %s}]
                """;

        bring(descriptor.formatted(", year: year", "column: n"), tall.toArray(String[]::new));
        List<List<String>> longs = codes.stream()
                .map(code -> series("own.n", code, "--from", "1999", "--to", "2004"))
                .toList();
        run("import", "--remove", "own-students:2024-10-01");
        bring(descriptor.formatted("", "columns: \"y{year}\""), across.toArray(String[]::new));

        assertThat(IntStream.range(0, codes.size())
                        .mapToObj(i -> series("own.n", codes.get(i), "--from", "1999", "--to", "2004")))
                .containsExactlyElementsOf(longs);
        assertThat(longs.get(0)).hasSize(6).first().isEqualTo("1999  out_of_coverage");
    }

    @Test
    void describeFindsColumnsYearsAndSigns() {
        String tidy = csv(
                "iso3,country,Year,Students abroad,share",
                "TUR,Turkey,2000,\"1,200\",0.5",
                "PAK,Pakistan,2000,..,0.25",
                "PAK,Pakistan,2003,300,-9");

        assertThat(run("import", "--describe", tidy)).isZero();

        assertThat(out)
                .contains(
                        "shape: state\n  state: iso3\n  codes: iso3\n  year: Year",
                        "missing: [\"-9\", \"..\"]",
                        "thousands_mark: \",\"",
                        "years: [2000, 2003]",
                        "- id: students_abroad\n    title: \"Students abroad\"",
                        "- id: share");
        // What is left empty is what the descriptor asks for.
        String first = out;
        assertThat(run("import", "--descriptor", yaml(first), tidy)).isEqualTo(3);
        assertThat(err.lines().filter(line -> line.contains("is empty"))).hasSize(7);
        String filled = first.replace("\ntitle:\n", "\ntitle: T\n")
                .replace("publisher:\n", "publisher: P\n")
                .replace("authors:\n", "authors: A\n")
                .replace("year:\nl", "year: 2024\nl")
                .replace("name:\n", "name: free\n")
                .replace("unit: ", "unit: persons");
        assertThat(run("import", "--descriptor", yaml(filled), tidy)).as(err).isZero();
        assertThat(series("own.students_abroad", "TUR", "--from", "2000", "--to", "2000"))
                .containsExactly("2000 1200 observed");
    }

    @Test
    void describeFindsYearsAcrossBelowAPreambleAndPairs() {
        String wide = csv("Students;;;", "from;to;n1999;n2000", "Turkey;Pakistan;1;2", "Pakistan;World;3;4");

        assertThat(run("import", "--describe", wide)).isZero();

        assertThat(out)
                .contains("from: from\n  to: to", "not_states: [World]", "years: [1999-2000]", "columns: \"n{year}\"");
        assertThat(run("import", "--describe", wide, wide)).isEqualTo(2);
        assertThat(run("import", "--describe", folder.resolve("none.csv").toString()))
                .isEqualTo(3);
        assertThat(err.lines()).hasSize(1);
    }
}
