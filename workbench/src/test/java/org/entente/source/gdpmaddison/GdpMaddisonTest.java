package org.entente.source.gdpmaddison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GdpMaddisonTest {
    private static final String HEADER = "countrycode,country,year,cgdppc,rgdpnapc,pop,i_cig,i_bm";

    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    @Test
    void eachFigureIsARowWithItsUnitBoundsAndMark() {
        bench.one(bench.file(
                "maddison.csv", HEADER, "TUR,Turkey,1960,3059,,28217,Interpolated,", "TUR,Turkey,1961,,3100,,,"));

        assertThat(bench.rows("""
                        SELECT state, party_name, year, variable, unit, value, low, high, note
                        FROM state_year ORDER BY year, variable
                        """))
                .containsExactly(
                        "640 Turkey 1960 cgdppc 2011 US$ PPP per person 3059.0 3058.5 3059.5 Interpolated",
                        "640 Turkey 1960 pop persons 2.8217E7 2.82165E7 2.82175E7 -",
                        "640 Turkey 1961 rgdpnapc 2011 US$ PPP per person 3100.0 3099.5 3100.5 -");
    }

    @Test
    void aFigureOfAnotherTerritoryHasNoState() {
        bench.one(bench.file(
                "maddison.csv",
                HEADER,
                "PAK,Pakistan,1971,1,1,1,,",
                "PAK,Pakistan,1972,1,1,1,,",
                "RUS,Russian Federation,1991,1,1,1,,",
                "RUS,Russian Federation,1992,1,1,1,,",
                "SUN,Former USSR,1991,1,1,1,,",
                "SUN,Former USSR,1992,1,1,1,,",
                "YUG,Former Yugoslavia,1991,1,1,1,,",
                "SRB,Serbia,2005,1,1,1,,",
                "SRB,Serbia,2006,1,1,1,,",
                "TUR,Turkey,1913,1,1,1,,",
                "HKG,\"China, Hong Kong SAR\",1990,1,1,1,,"));

        assertThat(bench.rows("SELECT line, state FROM state_year WHERE variable = 'pop' ORDER BY line"))
                .containsExactly(
                        "2 -", "3 770", "4 -", "5 365", "6 365", "7 -", "8 345", "9 -", "10 345", "11 -", "12 -");
    }

    @Test
    void theFileMayBeLatin1AndItsYearsMayBeFew() {
        bench.one(bench.file(
                StandardCharsets.ISO_8859_1,
                "maddison.csv",
                HEADER,
                "CIV,Côte d'Ivoire,1960,1,1,1,,",
                "ITA,Italy,1,1407,,7000,,x"));

        assertThat(bench.rows("SELECT DISTINCT state, party_name, year FROM state_year ORDER BY year"))
                .containsExactly("325 Italy 1", "437 Côte d'Ivoire 1960");
    }

    @Test
    void aBadRowIsRejected() {
        bench.one(bench.file(
                "maddison.csv", HEADER, "TUR,Turkey,1960,1,1,1,,", "TUR,Turkey,0,1,1,1,,", "TUR,Turkey,1961,-1,1,1,,"));

        assertThat(bench.rows("SELECT line, field, value, reason FROM row_issue ORDER BY line"))
                .containsExactly("3 year 0 is not a year", "4 cgdppc -1 is negative");
    }

    @Test
    void theRealFileIsReadWhole() {
        ImportOutcome.Imported done = bench.one(TestData.requireData("gdp/maddison-data.csv"));

        assertThat(done.ref()).isEqualTo("gdp-maddison:2016-12-31");
        assertThat(done.read()).isEqualTo(19_873);
        assertThat(done.kept()).isEqualTo(19_873);
        assertThat(bench.rows("SELECT count(*), count(value) FROM state_year")).containsExactly("52012 52012");
        assertThat(bench.rows("SELECT line, value FROM state_year WHERE state = 640 AND year = 2016 ORDER BY variable"))
                .containsExactly("18261 18784.0", "18261 8.3463E7", "18261 17906.0");
        assertThat(bench.rows("SELECT DISTINCT first_year, last_year FROM coverage"))
                .containsExactly("1 2016");
        assertThat(bench.rows("""
                        SELECT state, year FROM state_year WHERE state IS NOT NULL
                        GROUP BY state, year, variable HAVING count(*) > 1
                        """)).isEmpty();
        assertThat(bench.rows("""
                        SELECT party_name FROM state_year GROUP BY party_name HAVING count(state) = 0 ORDER BY party_name
                        """)).containsExactly("China, Hong Kong SAR", "Puerto Rico", "State of Palestine");
    }
}
