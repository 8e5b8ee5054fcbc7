package org.entente.source.atop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtopDyadsTest {
    private static final String HEADER =
            "\"ccode1\",\"ccode2\",\"year\",\"atop_defense\",\"atop_offense\",\"atop_neutral\",\"atop_nonagg\",\"atop_consul\"";

    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    @Test
    void theFirstOwesTheSecondAndNotTheReverse() {
        bench.one(bench.file("ddy.csv", HEADER, "2,235,1944,1,0,0,0,1", "235,2,1944,0,0,0,0,0"));

        assertThat(
                        bench.rows(
                                "SELECT year, pledger, receiver, defence, offence, neutrality, nonaggression, consultation FROM alliance_pledge ORDER BY line"))
                .containsExactly("1944 2 235 true false false false true", "1944 235 2 false false false false false");
    }

    @Test
    void badRowsAreRejectedOneByOne() {
        bench.one(bench.file(
                "ddy.csv",
                HEADER,
                "2,20,1950,1,0,0,0,0",
                "2,20,1950,1,0,0,0,0",
                "2,2,1950,1,0,0,0,0",
                "2,999,1950,1,0,0,0,0",
                "20,2,1950,yes,0,0,0,0"));

        assertThat(bench.rows("SELECT line, field, value, reason FROM row_issue ORDER BY line"))
                .containsExactly(
                        "3 year 1950 comes a second time for this direction",
                        "4 ccode2 2 is the same state as the first",
                        "5 ccode2 999 is no COW number of a state",
                        "6 atop_defense yes is not a whole number");
    }

    @Test
    void theRealFileIsReadWholeAndDirected() {
        ImportOutcome.Imported done = bench.one(TestData.requireData("atop/atop_alliance_ddy.csv.gz"));

        assertThat(done.ref()).isEqualTo("atop-dyads:2018-12-31");
        assertThat(done.read()).isEqualTo(273_296);
        assertThat(done.kept()).isEqualTo(273_296);
        assertThat(bench.rows("SELECT table_name, first_year, last_year FROM coverage"))
                .containsExactly("alliance_pledge 1815 2018");
        assertThat(bench.rows("""
                        SELECT count(*) FROM alliance_pledge a JOIN alliance_pledge b
                          ON a.year = b.year AND a.pledger = b.receiver AND a.receiver = b.pledger
                        WHERE (a.defence, a.offence, a.neutrality, a.nonaggression, a.consultation)
                           <> (b.defence, b.offence, b.neutrality, b.nonaggression, b.consultation)
                        """)).containsExactly("1300");
    }

    @Test
    void tuerkiyeAndPakistanHaveThePledgesOfThreeTreaties() {
        bench.one(TestData.requireData("atop/atop_alliance_ddy.csv.gz"));

        assertThat(bench.rows("""
                        SELECT min(year), max(year), count(*), defence OR offence OR neutrality, nonaggression, consultation
                        FROM alliance_pledge WHERE pledger = 640 AND receiver = 770
                        GROUP BY ALL ORDER BY 1
                        """))
                .containsExactly(
                        "1954 1954 1 false false true", "1955 1979 25 false true true", "2010 2018 9 false true false");
    }
}
