package org.entente.source.passportindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.entente.source.imports.ImportReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassportIndexTest {
    private static final String HEADER = "Passport,Destination,Requirement";

    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    @Test
    void aNumberIsTheDaysOfAStayWithoutVisa() {
        ImportOutcome.Imported done = bench.one(bench.file(
                "passports_2026-02-17.csv",
                HEADER,
                "TUR,TUR,-1",
                "TUR,PAK,e-visa",
                "PAK,TUR,visa required",
                "TUR,GEO,365",
                "TUR,HKG,visa free",
                "XKX,TUR,no admission",
                "PAK,MDV,visa on arrival",
                "PAK,LKA,eta"));

        assertThat(done.ref()).isEqualTo("passport-index:2026-02-17");
        assertThat(bench.rows(
                        "SELECT line, day, year, passport, destination, rule, days FROM entry_rule ORDER BY line"))
                .containsExactly(
                        "3 2026-02-17 2026 640 770 e_visa -",
                        "4 2026-02-17 2026 770 640 visa_required -",
                        "5 2026-02-17 2026 640 372 visa_free 365",
                        "6 2026-02-17 2026 640 - visa_free -",
                        "7 2026-02-17 2026 347 640 no_admission -",
                        "8 2026-02-17 2026 770 781 visa_on_arrival -",
                        "9 2026-02-17 2026 770 780 eta -");
        assertThat(bench.rows("SELECT table_name, first_year, last_year FROM coverage"))
                .containsExactly("entry_rule 2026 2026");
    }

    @Test
    void badRowsAreRejectedAndAFileWithoutADayIsRefused() {
        bench.one(bench.file(
                "passports_2026-02-17.csv", HEADER, "TUR,PAK,e-visa", "TUR,PAK,90", "TUR,IRN,perhaps", "TUR,IRQ,0"));

        assertThat(bench.rows("SELECT line, field, value, reason FROM row_issue ORDER BY line"))
                .containsExactly(
                        "3 Destination PAK comes a second time for this passport",
                        "4 Requirement perhaps is neither a known rule nor a number of days",
                        "5 Requirement 0 is neither a known rule nor a number of days");
        assertThat(bench.run(bench.file("passports.csv", HEADER, "TUR,PAK,90")).problems())
                .singleElement()
                .asString()
                .contains("does not state its day");
    }

    /**
     * Lines counted by requirement in the file of 2026: 11,050 numbers and 1,730 visa free; 199 are
     * of a passport at home.
     */
    @Test
    void theRealFilesAreTwoSnapshots() {
        ImportReport report = bench.run(TestData.requireNewData("passport-index"));

        assertThat(report.problems()).isEmpty();
        assertThat(report.imported())
                .extracting(ImportOutcome.Imported::ref)
                .containsExactly("passport-index:2025-01-12", "passport-index:2026-02-17");
        assertThat(report.imported()).allSatisfy(done -> assertThat(done.kept()).isEqualTo(39_601));
        assertThat(bench.rows("""
                        SELECT rule, count(*) FROM entry_rule WHERE year = 2026 GROUP BY rule ORDER BY rule
                        """))
                .containsExactly(
                        "e_visa 7965",
                        "eta 1099",
                        "no_admission 48",
                        "visa_free " + (11_050 + 1_730),
                        "visa_on_arrival 5440",
                        "visa_required 12070");
        assertThat(bench.rows("""
                        SELECT year, passport, destination, rule FROM entry_rule
                        WHERE passport IN (640, 770) AND destination IN (640, 770) ORDER BY ALL
                        """))
                .containsExactly(
                        "2025 640 770 eta",
                        "2025 770 640 visa_required",
                        "2026 640 770 e_visa",
                        "2026 770 640 visa_required");
    }
}
