package org.entente.source.desta;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DestaTest {
    private static final String HEADER =
            "\"number\";\"base_treaty\";\"name\";\"entry_type\";\"consolidated\";\"year\";\"entryforceyear\";\"language\";\"typememb\";\"regioncon\";\"c1\";\"c2\";\"c3\";\"mc1\";\"mc2\";\"mc3\"";

    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    @Test
    void membersAreIsoNumbers() {
        bench.one(
                bench.file(
                        "desta.csv",
                        HEADER,
                        "\"901\";901;\"Turkey Pakistan PTA\";\"base_treaty\";0;2003;2008;\"English\";2;\"Asia\";792;586;344;1;0;NA"));

        assertThat(bench.rows("SELECT agreement, kind, act, base, type, year, in_force, members FROM agreement"))
                .containsExactly("901 trade base_treaty 901 2 2003 2008 3");
        assertThat(bench.rows("SELECT place, member, member_number, group_code FROM agreement_member ORDER BY place"))
                .containsExactly("1 640 792 1", "2 770 586 0", "3 - 344 -");
        assertThat(bench.rows("SELECT table_name, part, first_year, last_year FROM coverage ORDER BY 1"))
                .containsExactly("agreement trade 2003 2003", "agreement_member trade 2003 2003");
    }

    @Test
    void anActOnAnAgreementIsARowOfItsOwnAndANegotiationHasNoYear() {
        bench.one(bench.file(
                "desta.csv",
                HEADER,
                "\"902\";902;\"B\";\"base_treaty\";0;1971;1973;\"English\";2;\"Asia\";792;586;NA;0;0;NA",
                "\"902+1\";902;\"B accession\";\"accession\";0;1980;NA;\"English\";2;\"Asia\";792;300;NA;0;0;NA",
                "\"903\";903;\"C\";\"negotiation\";0;NA;NA;NA;1;\"Asia\";792;586;NA;0;0;NA"));

        assertThat(bench.rows("SELECT agreement, base, act, year, in_force FROM agreement ORDER BY line"))
                .containsExactly(
                        "902 902 base_treaty 1971 1973", "902+1 902 accession 1980 -", "903 903 negotiation - -");
    }

    @Test
    void aMemberThatIsListedTwiceCountsOnceAndBadRowsAreRejected() {
        bench.one(bench.file(
                "desta.csv",
                HEADER,
                "\"904\";904;\"D\";\"base_treaty\";0;1971;1973;\"English\";2;\"Asia\";792;586;792;0;0;0",
                "\"904\";904;\"D\";\"base_treaty\";0;1971;1973;\"English\";2;\"Asia\";792;586;NA;0;0;NA",
                "\"905\";905;\"E\";\"base_treaty\";0;1971;1973;\"English\";2;\"Asia\";NA;NA;NA;NA;NA;NA"));

        assertThat(bench.rows("SELECT count(*) FROM agreement_member")).containsExactly("2");
        assertThat(bench.rows("SELECT line, field, reason, kept FROM row_issue ORDER BY line"))
                .containsExactly(
                        "2 c3 is listed a second time and counted once true",
                        "3 number comes a second time false",
                        "4 number lists no member false");
    }

    @Test
    void theRealFileIsReadWhole() {
        ImportOutcome.Imported done = bench.one(TestData.requireData("desta"));

        assertThat(done.read()).isEqualTo(1_217);
        assertThat(done.kept()).isEqualTo(1_217);
        assertThat(bench.rows("SELECT act, count(*) FROM agreement GROUP BY act ORDER BY 2 DESC, 1"))
                .containsExactly(
                        "base_treaty 842",
                        "accession 199",
                        "negotiation 82",
                        "protocol or amendment 34",
                        "consolidated 30",
                        "withdrawal 30");
        assertThat(bench.rows("""
                        SELECT agreement, year FROM agreement
                        JOIN agreement_member a USING (snapshot, agreement) JOIN agreement_member b USING (snapshot, agreement)
                        WHERE a.member = 640 AND b.member = 770 AND act = 'base_treaty' ORDER BY year
                        """)).containsExactly("647 1971", "370 1991", "371 2003", "291 2006");
        // Territories, by ISO number: from the British Indian Ocean Territory to Wallis and Futuna.
        assertThat(
                        bench.rows(
                                "SELECT string_agg(DISTINCT member_number, ' ' ORDER BY member_number) FROM agreement_member WHERE member IS NULL"))
                .containsExactly(
                        "86 92 136 175 184 234 238 239 248 258 260 275 304 344 446 500 530 533 540 570 612 654 660"
                                + " 666 732 796 876");
    }
}
