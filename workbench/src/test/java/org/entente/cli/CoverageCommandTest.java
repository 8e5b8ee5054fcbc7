package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code sources --coverage}, and the same picture in a dossier. */
class CoverageCommandTest extends OwnDataBench {

    @BeforeEach
    void bringTwoTables() {
        String descriptor = directed("zero").replace("[2000-2002, 2005]", "[2000-2002, 2005, 2008]");
        bring(descriptor, "origin,host,year,students", "TUR,PAK,2000,12", "TUR,PAK,2005,1", "PAK,TUR,2008,4");
        run(
                "import",
                bench.file("trade.csv", "ccode1,ccode2,year,flow1,flow2", "640,770,2000,1,2", "640,770,2001,1,2")
                        .toString());
    }

    @Test
    void aSignAYearWithGapsAsGaps() {
        assertThat(run("sources", "--coverage", "TUR", "PAK")).isZero();

        assertThat(out.lines().limit(5).map(line -> line.strip().replaceAll(" +", " ")))
                .containsExactly(
                        "2000",
                        "cow-trade:2001-12-31 trade_flow TUR>PAK ██·······",
                        "cow-trade:2001-12-31 trade_flow PAK>TUR ██·······",
                        "own-students:2024-10-01 own.students TUR>PAK █░░··█··░",
                        "own-students:2024-10-01 own.students PAK>TUR ░░░··░··█");
        assertThat(out).contains("█ has rows on them", "░ covers the year and has none", "· does not cover it");
    }

    @Test
    void programsGetRunsOfYears() {
        assertThat(run("sources", "own-students", "--coverage", "PAK", "TUR", "--format", "csv"))
                .isZero();
        assertThat(out.lines())
                .containsExactly(
                        "source,vintage,table,about,first_year,last_year,rows",
                        "own-students,2024-10-01,own.students,PAK>TUR,2000,2002,false",
                        "own-students,2024-10-01,own.students,PAK>TUR,2005,2005,false",
                        "own-students,2024-10-01,own.students,PAK>TUR,2008,2008,true",
                        "own-students,2024-10-01,own.students,TUR>PAK,2000,2000,true",
                        "own-students,2024-10-01,own.students,TUR>PAK,2001,2002,false",
                        "own-students,2024-10-01,own.students,TUR>PAK,2005,2005,true",
                        "own-students,2024-10-01,own.students,TUR>PAK,2008,2008,false");
        assertThat(run("sources", "--coverage", "TUR", "PAK", "--format", "json"))
                .isZero();
        assertThat(out).contains("\"about\"", "\"TUR>PAK\"");
    }

    @Test
    void mistakesAreSaidInOneLine() {
        assertThat(run("sources", "--coverage", "TUR", "640")).isEqualTo(2);
        assertThat(err.lines()).singleElement().asString().contains("are the same state");
        assertThat(run("sources", "--coverage", "TUR")).isEqualTo(2);
        assertThat(run("sources", "--coverage", "TUR", "Atlantis")).isEqualTo(2);
        assertThat(run("sources", "--issues", "--coverage", "TUR", "PAK")).isEqualTo(2);
        assertThat(run("sources", "cow-trade", "--coverage", "South Sudan", "TUR"))
                .isZero();
        assertThat(out).contains("South Sudan");
    }

    @Test
    void theDossierHasThePictureAndItsTable() throws IOException {
        Path output = folder.resolve("out");
        assertThat(run(
                        "brief",
                        "TUR",
                        "PAK",
                        "--from",
                        "1999",
                        "--to",
                        "2009",
                        "--format",
                        "html,md,json",
                        "-o",
                        output.toString()))
                .as(err)
                .isZero();

        assertThat(Files.readString(output.resolve("TUR-PAK.md")))
                .contains(
                        "### Coverage by source",
                        "| own-students:2024-10-01 | own.students | Türkiye to Pakistan | 2000–2002, 2005, 2008 | 2000, 2005 |");
        // 1999 to 2009 are eleven years: 2005 begins after six of them.
        assertThat(Files.readString(output.resolve("TUR-PAK.html")))
                .contains("<span class=\"run rows\" style=\"left:54.5%;width:9.1%\" title=\"2005\"></span>");
        assertThat(Files.readString(output.resolve("TUR-PAK.json"))).contains("\"coverage\"");
    }
}
