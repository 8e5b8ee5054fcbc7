package org.entente.source.archigos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchigosTest {
    private static final String HEADER =
            "\"obsid\",\"gwcode\",\"leadid\",\"leader\",\"yrborn\",\"gender\",\"startdate\",\"enddate\",\"entry\",\"exit\",\"exitcode\"";

    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    @Test
    void whoIsInOfficeWhenTheDataEndHasAnOpenSpell() {
        ImportOutcome.Imported done = bench.one(
                bench.file(
                        "archigos.csv",
                        HEADER,
                        "\"TUR-2002\",640,\"l1\",\"A\",1950,\"M\",2002-11-19,2003-03-14,\"Regular\",\"Regular\",\"Regular\"",
                        "\"TUR-2003\",640,\"l2\",\"B\",1954,\"M\",2003-03-14,2015-12-31,\"Regular\",\"Still in Office\",\"Still in Office\""));

        assertThat(bench.rows(
                        "SELECT state, leader, first_day, last_day, open, exit, birth_year, female FROM leader_spell"))
                .containsExactly(
                        "640 A 2002-11-19 2003-03-14 false Regular 1950 false",
                        "640 B 2003-03-14 2015-12-31 true Still in Office 1954 false");
        assertThat(done.ref()).isEqualTo("archigos:2015-12-31");
        assertThat(bench.rows("SELECT first_year, last_year FROM coverage")).containsExactly("1875 2015");
    }

    @Test
    void gleditschWardNumbersMeanAStateOnADay() {
        bench.one(bench.file(
                "archigos.csv",
                HEADER,
                "\"GFR-1982\",260,\"l1\",\"A\",1930,\"M\",1982-10-01,1990-10-02,\"Regular\",\"Regular\",\"Regular\"",
                "\"GMY-1990\",260,\"l1\",\"A\",1930,\"M\",1990-10-03,1998-10-27,\"Regular\",\"Regular\",\"Regular\"",
                "\"YEM-1978\",678,\"l2\",\"B\",1942,\"M\",1978-07-17,1990-05-21,\"Regular\",\"Regular\",\"Regular\"",
                "\"YEM-1990\",678,\"l2\",\"B\",1942,\"M\",1990-05-22,2012-02-27,\"Regular\",\"Regular\",\"Regular\"",
                "\"TBT-1895\",711,\"l3\",\"C\",1876,\"M\",1895-08-08,1933-12-17,\"Regular\",\"Regular\",\"Regular\""));

        assertThat(bench.rows("SELECT state, state_number, leader FROM leader_spell ORDER BY line"))
                .containsExactly("260 260 A", "255 260 A", "678 678 B", "679 678 B", "- 711 C");
    }

    @Test
    void namesInWindows1252AreReadAsTheyAre() {
        bench.one(
                bench.file(
                        Charset.forName("windows-1252"),
                        "archigos.csv",
                        HEADER,
                        "\"TUR-1993\",640,\"l1\",\"Çiller\",1946,\"F\",1993-06-25,1996-03-06,\"Regular\",\"Regular\",\"Regular\""));

        assertThat(bench.rows("SELECT leader, female FROM leader_spell")).containsExactly("Çiller true");
    }

    @Test
    void badRowsAreRejectedOneByOne() {
        bench.one(bench.file(
                "archigos.csv",
                HEADER,
                "\"X-1\",640,\"l1\",\"A\",1950,\"M\",2002-11-19,2003-03-14,\"Regular\",\"Regular\",\"Regular\"",
                "\"X-1\",640,\"l1\",\"A\",1950,\"M\",2003-11-19,2004-03-14,\"Regular\",\"Regular\",\"Regular\"",
                "\"X-2\",640,\"l1\",\"A\",1950,\"M\",2005-11-19,2004-03-14,\"Regular\",\"Regular\",\"Regular\"",
                "\"X-3\",640,\"l1\",\"A\",1950,\"M\",2005-13-19,2006-03-14,\"Regular\",\"Regular\",\"Regular\""));

        assertThat(bench.rows("SELECT line, field, value, reason FROM row_issue ORDER BY line"))
                .containsExactly(
                        "3 obsid X-1 comes a second time",
                        "4 enddate 2004-03-14 lies before the beginning",
                        "5 startdate 2005-13-19 is not a day");
    }

    @Test
    void theRealFileIsReadWhole() {
        ImportOutcome.Imported done = bench.one(TestData.requireData("archigos"));

        assertThat(done.ref()).isEqualTo("archigos:2015-12-31");
        assertThat(done.read()).isEqualTo(3_409);
        assertThat(done.kept()).isEqualTo(3_409);
        assertThat(bench.rows("SELECT count(*) FILTER (WHERE open) FROM leader_spell"))
                .containsExactly("168");
        assertThat(bench.rows(
                        "SELECT first_day, last_day, open FROM leader_spell WHERE state = 640 AND leader = 'Erdogan'"))
                .containsExactly("2003-03-14 2015-12-31 true");
        // Transvaal, the Orange Free State, Tibet and old Vietnam are in no COW list.
        assertThat(bench.rows("SELECT DISTINCT state_number FROM leader_spell WHERE state IS NULL ORDER BY 1"))
                .containsExactly("563", "564", "711", "815");
    }
}
