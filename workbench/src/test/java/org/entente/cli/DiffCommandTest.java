package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.entente.TestData;
import org.junit.jupiter.api.Test;

/** {@code entente diff}: rows, figures and sentences between two vintages. */
class DiffCommandTest extends OwnDataBench {
    private void bringTwoVintages() {
        bring(
                directed("zero"),
                "origin,host,year,students",
                "TUR,PAK,2000,12",
                "TUR,PAK,2005,15",
                "PAK,TUR,2001,7",
                "IND,NPL,2001,3",
                "Turkey,IRN,2001,9");
        bring(
                directed("zero").replace("2024-10-01", "2025-10-01"),
                "origin,host,year,students",
                "Turkiye,IRN,2001,9",
                "TUR,PAK,2000,12",
                "TUR,PAK,2005,18",
                "TUR,PAK,2002,4",
                "IND,NPL,2001,NA");
    }

    @Test
    void rowsAppearVanishAndChangeFieldByField() {
        bringTwoVintages();

        assertThat(run("diff", "own-students", "2024-10-01", "2025-10-01", "--format", "csv"))
                .as(err)
                .isZero();

        // The spelling of Türkiye and the place in the file are no changes.
        assertThat(out.lines())
                .containsExactlyInAnyOrder(
                        "kind,change,where,what,line_before,line_after,field,before,after",
                        "row,changed,own_value,own.students | 2005 | TUR | PAK,3,4,value,15,18",
                        "row,changed,own_value,own.students | 2001 | IND | NPL,5,6,value,3,",
                        "row,changed,own_value,own.students | 2001 | IND | NPL,5,6,missing,,NA",
                        "row,vanished,own_value,own.students | 2001 | PAK | TUR,4,,,,",
                        "row,appeared,own_value,own.students | 2002 | TUR | PAK,,5,,,");
        assertThat(run("diff", "own-students", "2024-10-01", "2025-10-01")).isZero();
        assertThat(out)
                .contains(
                        "own-students from 2024-10-01 to 2025-10-01",
                        "own_value: 2 changed, 1 vanished, 1 appeared\n  fields that changed: value 2, missing 1\n",
                        "~ line 3 → 4  own.students | 2005 | TUR | PAK",
                        "value: 15 → 18",
                        "missing: – → NA");
    }

    @Test
    void theFiguresAndSentencesOfTheDossierThatChangedWithThem() {
        bringTwoVintages();

        assertThat(run("diff", "own-students", "2024-10-01", "2025-10-01", "TUR", "PAK", "--format", "csv"))
                .as(err)
                .isZero();

        List<String> lines = out.lines().toList();
        assertThat(lines).noneMatch(line -> line.contains("IND"));
        assertThat(lines.stream().filter(line -> line.startsWith("figure")))
                .containsExactly(
                        "figure,changed,,own.students/TUR>PAK/2005,,,,15 persons,18 persons",
                        "figure,changed,,own.students/TUR>PAK/2002,,,,0 persons,4 persons",
                        "figure,changed,,own.students/PAK>TUR/2001,,,,7 persons,0 persons");
        assertThat(lines.stream().filter(line -> line.startsWith("sentence,changed,society")))
                .containsExactly(
                        "sentence,changed,society,,,,,\"Students, Türkiye to Pakistan: 15 persons in 2005 (own-students, 2024),"
                                + " after 12 persons in 2000.\",\"Students, Türkiye to Pakistan: 18 persons in 2005"
                                + " (own-students, 2025), after 12 persons in 2000.\"");
        assertThat(run("diff", "own-students", "2025-10-01", "2024-10-01", "PAK", "TUR"))
                .isZero();
        assertThat(out)
                .contains("Figures of the dossier: 3 differ", "own.students/PAK>TUR/2001: 0 persons → 7 persons");
    }

    @Test
    void vintagesThatAreAlikeSaySo() {
        bring(directed("zero"), "origin,host,year,students", "TUR,PAK,2000,12", "FRA,DEU,2001,2");
        bring(
                directed("zero").replace("2024-10-01", "2025-10-01"),
                "origin,host,year,students",
                "TUR,PAK,2000,12",
                "FRA,DEU,2001,3");

        assertThat(run("diff", "own-students", "2024-10-01", "2025-10-01", "TUR", "PAK"))
                .isZero();

        assertThat(out)
                .contains(
                        "The rows are alike.",
                        "Figures of the dossier: 0 differ",
                        "Sentences of the dossier: 0 differ");
    }

    @Test
    void aWrongQuestionNamesWhatThereIs() {
        bringTwoVintages();

        assertThat(run("diff", "own-students", "2024-10-01", "2023")).isEqualTo(2);
        assertThat(err.lines())
                .containsExactly(
                        "entente: own-students has no vintage \"2023\" in the store; there are 2024-10-01, 2025-10-01");
        assertThat(run("diff", "cow-trade", "4.0", "5.0")).isEqualTo(2);
        assertThat(err).contains("nothing of cow-trade is in the store");
        assertThat(run("diff", "own-students", "2024-10-01", "2024-10-01")).isEqualTo(2);
        assertThat(run("diff", "own-students", "2024-10-01", "2025-10-01", "TUR"))
                .isEqualTo(2);
        assertThat(run("diff", "own-students", "2024-10-01", "2025-10-01", "TUR", "640"))
                .isEqualTo(2);
        assertThat(run("diff", "own-students", "2024-10-01")).isEqualTo(2);
        assertThat(err.lines()).hasSize(1);
    }

    /**
     * Deals of SIPRI's register as exported in October 2024 and March 2025; the lines are those of
     * the two files.
     */
    @Test
    void twoReleasesOfTheArmsRegister() {
        Path first = TestData.requireData("sipri-transfers/trade-register_2024-10-13.csv");
        Path second = TestData.requireData("sipri-transfers/trade-register_2025-03-13.csv");
        run("import", first.toString(), second.toString());

        assertThat(run("diff", "sipri-transfers", "2024-10-13", "2025-03-13", "TUR", "PAK"))
                .as(err)
                .isZero();

        assertThat(out)
                .contains(
                        "arms_deal: 9 changed, 0 vanished, 1 appeared",
                        "~ line 18042 → 18657  TUR | PAK | 2022 | Akinci | armed UAV\n      delivered: 2 → 3\n",
                        "delivery_years: 2023 → 2023 2024",
                        "+ line 18526  TUR | PAK | 2022 | ASELPOD | aircraft EO system",
                        "arms.supplier_share:register/TUR>PAK/2023: 11.5%");
        // Both releases give a unit value of 4.5: two aircraft, then three.
        assertThat(out).contains("delivered_tiv: 9 → 13.5");
        assertThat(run("diff", "sipri-transfers", "2024-10-13", "2025-03-13")).isZero();
        assertThat(out)
                .containsPattern("arms_deal: [\\d,]+ changed, [\\d,]+ vanished, [\\d,]+ appeared")
                .contains("more (--format csv gives all)");
        assertThat(out.lines().filter(line -> line.matches("  [-+~] line .*"))).hasSize(20);
    }
}
