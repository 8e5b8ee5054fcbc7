package org.entente.source.nuclear;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NuclearCooperationTest {
    private static final String HEADER =
            "\"ccode1\",\"ccode2\",\"country1\",\"country2\",\"year\",\"nca\",\"nca_type\"";

    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    @Test
    void everyRowIsAnAgreementOfTwoStatesInTheOrderOfTheFile() {
        bench.one(bench.file(
                "nca.csv",
                HEADER,
                "770,640,\"Pakistan\",\"Turkey\",1970,1,2",
                "770,640,\"Pakistan\",\"Turkey\",1970,1,2"));

        assertThat(bench.rows("SELECT agreement, kind, type, year, in_force, members FROM agreement ORDER BY line"))
                .containsExactly("770-640-1970-1 nuclear 2 1970 - 2", "770-640-1970-2 nuclear 2 1970 - 2");
        assertThat(bench.rows("SELECT agreement, place, member FROM agreement_member ORDER BY line, place LIMIT 2"))
                .containsExactly("770-640-1970-1 1 770", "770-640-1970-1 2 640");
        assertThat(bench.rows("SELECT table_name, part, first_year, last_year FROM coverage ORDER BY 1"))
                .containsExactly("agreement nuclear 1970 1970", "agreement_member nuclear 1970 1970");
    }

    /**
     * The two states in the other order are the same agreement, as often as the first order has it.
     */
    @Test
    void anAgreementListedInBothOrdersIsOne() {
        bench.one(bench.file(
                "nca.csv",
                HEADER,
                "732,740,\"South Korea\",\"Japan\",1991,1,1",
                "740,732,\"Japan\",\"South Korea\",1991,1,1",
                "740,732,\"Japan\",\"South Korea\",1991,1,1",
                "740,732,\"Japan\",\"South Korea\",1991,1,2",
                "732,740,\"South Korea\",\"Japan\",1991,1,1",
                "732,740,\"South Korea\",\"Japan\",1992,1,1"));

        assertThat(bench.rows("SELECT line, agreement, type FROM agreement ORDER BY line"))
                .containsExactly(
                        "2 740-732-1991-1 1", "4 740-732-1991-2 1", "5 740-732-1991-3 2", "7 740-732-1992-1 1");
        assertThat(bench.rows("SELECT line, kept, reason FROM row_issue ORDER BY line"))
                .containsExactly(
                        "3 true lists an agreement again, the two states in the other order",
                        "6 true lists an agreement again, the two states in the other order");
    }

    @Test
    void badRowsAreRejectedOneByOne() {
        bench.one(bench.file(
                "nca.csv",
                HEADER,
                "2,20,\"USA\",\"Canada\",1955,1,5",
                "2,20,\"USA\",\"Canada\",1955,0,5",
                "2,2,\"USA\",\"USA\",1955,1,5",
                "2,999,\"USA\",\"Nowhere\",1955,1,5"));

        assertThat(bench.rows("SELECT line, field, value, reason FROM row_issue ORDER BY line"))
                .containsExactly(
                        "3 nca 0 says that there is no agreement",
                        "4 ccode2 2 is the same state as ccode1",
                        "5 ccode2 999 is no COW number of a state");
    }

    @Test
    void theRealFileIsReadWhole() {
        ImportOutcome.Imported done = bench.one(TestData.requireData("nuclear-cooperation"));

        assertThat(done.ref()).isEqualTo("nuclear-cooperation:2003-12-31");
        assertThat(done.read()).isEqualTo(3_152);
        // Line 2132 gives Germany and France one number.
        assertThat(done.kept()).isEqualTo(3_151);
        assertThat(bench.rows("SELECT line, field, value FROM row_issue WHERE NOT kept"))
                .containsExactly("2132 ccode2 260");
        // Counted from the file by another route: the larger of the two orders, by pair, year and
        // form.
        assertThat(bench.rows("SELECT count(DISTINCT agreement) FROM agreement"))
                .containsExactly("2156");
        assertThat(countOf(732, 740)).isEqualTo("9");
        assertThat(countOf(140, 710)).isEqualTo("3");
        assertThat(countOf(2, 20)).isEqualTo("5");
        assertThat(bench.rows("SELECT DISTINCT first_year, last_year FROM coverage"))
                .containsExactly("1951 2003");
    }

    private String countOf(int a, int b) {
        return bench.rows("SELECT count(*) FROM agreement_member p JOIN agreement_member q USING (agreement)"
                        + " WHERE p.member = " + a + " AND q.member = " + b)
                .get(0);
    }
}
