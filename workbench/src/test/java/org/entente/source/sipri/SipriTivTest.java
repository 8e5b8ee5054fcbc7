package org.entente.source.sipri;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SipriTivTest {
    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    private Path recipients() {
        return bench.file(
                "recipients.csv",
                "Volume of transfers of major arms",
                "",
                "Data generated: 3 Feb 2025 12:33:29 PM",
                "",
                "Recipient,1989,1990,1991,1992,1989-1992,Percentage",
                "Turkiye,7,,12,,19,50%",
                "Germany,0 ,3,4,,7,50%",
                "Total world import,7,3,16,,26,100%");
    }

    private Path suppliers() {
        return bench.file(
                "suppliers.csv",
                "Data generated: 3 Feb 2025 12:33:53 PM",
                "Exports by,1989,1990,1991,1992,1989-1992",
                "unknown supplier(s),7,3,16,,26");
    }

    @Test
    void bothTablesOfADayAreOneSnapshot() {
        ImportOutcome.Imported done = bench.one(recipients(), suppliers());

        assertThat(done.ref()).isEqualTo("sipri-tiv:2025-02-03");
        assertThat(done.read()).isEqualTo(4);
        assertThat(bench.rows("SELECT role, party, party_name, year, value, low, high FROM arms_total ORDER BY ALL"))
                .containsExactly(
                        "recipient 255 Germany 1990 3.0 2.5 3.5",
                        "recipient 255 Germany 1991 4.0 3.5 4.5",
                        "recipient 260 Germany 1989 0.0 0.0 0.5",
                        "recipient 640 Turkiye 1989 7.0 6.5 7.5",
                        "recipient 640 Turkiye 1991 12.0 11.5 12.5",
                        "recipient - Total world 1989 7.0 6.5 7.5",
                        "recipient - Total world 1990 3.0 2.5 3.5",
                        "recipient - Total world 1991 16.0 15.5 16.5",
                        "supplier - unknown supplier(s) 1989 7.0 6.5 7.5",
                        "supplier - unknown supplier(s) 1990 3.0 2.5 3.5",
                        "supplier - unknown supplier(s) 1991 16.0 15.5 16.5");
    }

    @Test
    void aYearThatIsEmptyForEverybodyIsNotCovered() {
        bench.one(recipients(), suppliers());

        assertThat(bench.rows("SELECT part, first_year, last_year FROM coverage ORDER BY part"))
                .containsExactly("recipient 1989 1991", "supplier 1989 1991");
    }

    @Test
    void oneTableAloneSaysWhatIsNotCovered() {
        ImportOutcome.Imported done = bench.one(recipients());

        assertThat(done.remarks())
                .containsExactly(
                        "the table by supplier is not among the files: shares measured against it are not covered");
    }

    @Test
    void recognisesTheOlderLayoutByItsRowOfUnknownParties() {
        bench.one(
                bench.file("a.csv", "country,2017,2018,2019,Total", "Turkey,1,,3,4", "Unknown supplier(s),,2,,2"),
                bench.file("b.csv", "country,2017,2018,2019,Total", "Turkey,5,,,5", "Unknown recipient(s),,2,,2"));

        assertThat(bench.rows("SELECT role, year, value FROM arms_total WHERE party = 640 ORDER BY role, year"))
                .containsExactly("recipient 2017 5.0", "supplier 2017 1.0", "supplier 2019 3.0");
        assertThat(bench.rows("SELECT vintage FROM snapshot")).containsExactly("2019-12-31");
    }

    @Test
    void aBadValueRejectsItsRow() {
        bench.one(bench.file("a.csv", "country,2017,2018,2019,Total", "Turkey,1,x,3,4", "Unknown supplier(s),,2,,2"));

        assertThat(bench.rows("SELECT line, field, value, reason FROM row_issue"))
                .containsExactly("2 2018 x is not a number");
        assertThat(bench.rows("SELECT count(*) FROM arms_total")).containsExactly("1");
    }

    @Test
    void theRealTablesAddUpToTheirWorldRow() {
        assertThat(bench.run(TestData.requireData("sipri-tiv")).imported())
                .extracting(ImportOutcome.Imported::ref, ImportOutcome.Imported::read, ImportOutcome.Imported::kept)
                .containsExactlyInAnyOrder(
                        tuple("sipri-tiv:2019-12-31", 393L, 393L), tuple("sipri-tiv:2024-10-13", 399L, 399L));
        assertThat(
                        bench.rows(
                                "SELECT DISTINCT vintage, first_year, last_year FROM coverage JOIN snapshot USING (snapshot) ORDER BY 1"))
                .containsExactly("2019-12-31 1950 2019", "2024-10-13 1950 2023");
        // Rounding of some 260 parties: the parts differ from the printed sum by at most half a
        // million each.
        assertThat(bench.rows("""
                        SELECT role, year FROM arms_total GROUP BY snapshot, role, year
                        HAVING bool_or(party_name = 'Total world')
                           AND abs(sum(CASE WHEN party_name = 'Total world' THEN -value ELSE value END)) > 0.5 * count(*)
                        """)).isEmpty();
    }
}
