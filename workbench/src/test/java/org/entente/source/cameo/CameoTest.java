package org.entente.source.cameo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.entente.source.imports.ImportProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CameoTest {
    private static final String ICEWS =
            "\"\",\"eventtype_ID\",\"name\",\"code\",\"goldstein\",\"nsLeft\",\"nsRight\",\"description\",\"usage_notes\",\"example\",\"root_code\",\"order\"";

    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    @Test
    void codesAreTextAndKeepTheirZeros() {
        bench.one(
                bench.file("CAMEO.eventcodes.txt", "CAMEOEVENTCODE\tEVENTDESCRIPTION", "01\tA", "010\tB", "10\tC"),
                bench.file("CAMEO.goldsteinscale.txt", "CAMEOEVENTCODE\tGOLDSTEINSCALE", "010\t0.0", "10\t-5.0"));

        assertThat(bench.rows("SELECT scheme, code, name FROM event_code ORDER BY code"))
                .containsExactly("cameo 01 A", "cameo 010 B", "cameo 10 C");
        assertThat(bench.rows("SELECT code, goldstein FROM event_scale ORDER BY code"))
                .containsExactly("010 0.0", "10 -5.0");
        assertThat(bench.rows("SELECT vintage FROM snapshot")).containsExactly("undated");
    }

    @Test
    void theHierarchyNamesBaseAndRoot() {
        bench.one(bench.file(
                "CAMEO.eventcodesfull.txt",
                "EventCode\tEventDescription\tEventBaseCode\tEventBaseDescription\tEventRootCode\tEventRootDescription",
                "0211\t\"Appeal, economic\"\t021\tAppeal\t02\tAPPEAL"));

        assertThat(bench.rows("SELECT scheme, code, name, base_code, root_code FROM event_code"))
                .containsExactly("cameo-hierarchy 0211 Appeal, economic 021 02");
    }

    @Test
    void aCountryCodeThatIsAStatesHasItsNumber() {
        bench.one(bench.file(
                "CAMEO.country.txt", "CODE\tLABEL", "AFR\tAfrica", "AFG\tAfghanistan", "TUR\tTurkey", "ROM\tRomania"));

        assertThat(bench.rows("SELECT part, code, name, state FROM actor_code ORDER BY line"))
                .containsExactly(
                        "country AFR Africa -",
                        "country AFG Afghanistan 700",
                        "country TUR Turkey 640",
                        "country ROM Romania 360");
    }

    @Test
    void theCodeListOf2007HasItsLabelsAndThoseOfIcews() {
        ImportOutcome.Imported done = bench.one(bench.file(
                "CAMEO_codefile.txt",
                "//CAMEO Codelist Version: 0.7b5 (Aug 6, 2007)",
                "//",
                "LABEL: 025= Appeal for target, to yield",
                "LABELi: 025= Appeal to yield",
                "LABEL: 025= Another",
                "~~~~~"));

        assertThat(bench.rows("SELECT line, scheme, code, name FROM event_code ORDER BY line"))
                .containsExactly(
                        "3 cameo-2007 025 Appeal for target, to yield", "4 cameo-2007-icews 025 Appeal to yield");
        assertThat(done.read()).isEqualTo(3);
        assertThat(bench.rows("SELECT line, reason FROM row_issue")).containsExactly("5 labels its code a second time");
    }

    @Test
    void textsThatWentThroughMacRomanAreReadBack() {
        bench.one(bench.file(
                Charset.forName("windows-1252"),
                "icews.csv",
                ICEWS,
                "\"1\",1,\"Make statement\",\"010\",0,2,3,\"One\u201a\u00c4\u00f4s own\",NA,NA,\"01\",1"));

        assertThat(bench.rows("SELECT scheme, code, description, root_code FROM event_code"))
                .containsExactly("cameo-icews 010 One\u2019s own 01");
        assertThat(bench.rows("SELECT scheme, code, goldstein FROM event_scale"))
                .containsExactly("cameo-icews 010 0.0");
    }

    @Test
    void aTableOfCodesThatIsNoneOfCameosIsNotRecognised() {
        assertThat(bench.run(bench.file("codes.txt", "CODE\tLABEL", "X\tSomething"))
                        .problems())
                .extracting(ImportProblem::text)
                .containsExactly(
                        "is not recognised: it comes closest to cameo, but is a table of codes and labels, and none of CAMEO's");
    }

    @Test
    void theRealTablesAreReadWhole() {
        ImportOutcome.Imported done = bench.one(TestData.requireData("cameo"));

        // Twice the same code: five ethnic groups, two groups, one role, nine labels; five labels
        // are misspelt.
        assertThat(done.rejected()).isEqualTo(22);
        assertThat(done.read()).isEqualTo(2_672);
        assertThat(done.kept()).isEqualTo(2_650);
        assertThat(bench.rows("SELECT name, rows_read FROM snapshot_file ORDER BY name"))
                .containsExactly(
                        "CAMEO.country.txt 263",
                        "CAMEO.ethnic.txt 646",
                        "CAMEO.eventcodes.txt 310",
                        "CAMEO.eventcodesfull.txt 293",
                        "CAMEO.goldsteinscale.txt 310",
                        "CAMEO.knowngroup.txt 117",
                        "CAMEO.religion.txt 31",
                        "CAMEO.type.txt 40",
                        "CAMEO_codefile.txt 350",
                        "icews-cameo-codes.csv 312");
        assertThat(
                        bench.rows(
                                "SELECT count(*) FROM event_scale s JOIN event_code c USING (snapshot, scheme, code) WHERE scheme = 'cameo'"))
                .containsExactly("310");
        assertThat(bench.rows("SELECT count(*) FROM event_code WHERE contains(description, chr(196))"))
                .containsExactly("0");
    }
}
