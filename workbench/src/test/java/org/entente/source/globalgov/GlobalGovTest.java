package org.entente.source.globalgov;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.entente.source.intake.PartialDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlobalGovTest {
    private static final String GGO_PARTIES =
            "stateID,treatyID,Title,Begin,End,Signature,StateSignature,StateRatification,Force,StateForce,Term,StateEnd,Coder,Comments";
    private static final String GGO =
            "treatyID,Title,Begin,End,Signature,Force,Term,Grounds,TypeDomain,TypeAgree,TypeAmbit,TypeGeo,TypeSubject";
    private static final String MIGO = "igoID,stateID,StateName,membership,Year,Begin,End,cowID,active";
    private static final String IIGO = "stateID,StateName,igoID,Title,Begin,End,Year";

    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    @Test
    void aTreatyHasItsDomainAndAPartyTheEarliestOfItsOwnDates() {
        ImportOutcome.Imported done = bench.one(
                bench.file(
                        "a.csv",
                        GGO,
                        "PAK-TUR_2022O,Pakistan Turkey,2022-08-12,9999-12-31,2022-08-12,2023-05-01,,,Trade,Agreement,Bilateral,,",
                        "OLD_1900A,Old,1900-05,,1900-05?,1901-XX-XX,,,,,,,"),
                bench.file(
                        "b.csv",
                        GGO_PARTIES,
                        "PAK,PAK-TUR_2022O,Pakistan Turkey,2022-08-12,9999-12-31,2022-08-12,2022-08-12,,2023-05-01,2023-05-01,,9999-12-31,x,",
                        "TUR,PAK-TUR_2022O,Pakistan Turkey,2022-08-12,9999-12-31,2022-08-12,,2023-02-01,2023-05-01,2023-05-01,,,x,",
                        "DDR,OLD_1900A,Old,1900-05,,1900-05?,,,,,,1990-10-02,x,",
                        "IO-IAEA,OLD_1900A,Old,1900-05..1900-07,,1900-05..1900-07,,,,,,,x,"));

        assertThat(done.ref()).isEqualTo("globalgov:2022-12-31");
        assertThat(
                        bench.rows(
                                "SELECT collection, treaty, domain, kind, signed, signed_precision, in_force, in_force_precision, ended FROM treaty ORDER BY treaty"))
                .containsExactly(
                        "GGO OLD_1900A - - 1900-05-01 month 1901-01-01 year -",
                        "GGO PAK-TUR_2022O trade Agreement 2022-08-12 day 2023-05-01 day -");
        assertThat(
                        bench.rows(
                                "SELECT treaty, party, state, joined, joined_precision, left_on, left_precision FROM treaty_party ORDER BY ALL"))
                .containsExactly(
                        "OLD_1900A DDR 265 1900-05-01 month 1990-10-02 day",
                        "OLD_1900A IO-IAEA - 1900-05-01 year - -",
                        "PAK-TUR_2022O PAK 770 2022-08-12 day - -",
                        "PAK-TUR_2022O TUR 640 2023-02-01 day - -");
        assertThat(bench.rows("SELECT table_name, part, first_year, last_year FROM coverage ORDER BY table_name"))
                .containsExactly("treaty GGO 1900 2022", "treaty_party GGO 1900 2022");
    }

    @Test
    void membershipsByYearAreRunsAndThoseWithoutYearsAreMarked() {
        bench.one(
                bench.file(
                        "m.csv",
                        MIGO,
                        "ACD,TUR,Turkey,1,2004,2002,2010,640,1",
                        "ACD,TUR,Turkey,1,2005,2002,2010,640,1",
                        "ACD,TUR,Turkey,1,2008,2002,2010,640,1",
                        "ACD,PAK,Pakistan,3,2004,2002,2010,770,1",
                        "ACD,PAK,Pakistan,4,2005,2002,2010,770,1"),
                bench.file(
                        "i.csv",
                        IIGO,
                        "TUR,Turkey,G20,Group Of 20,1997,,2017",
                        "AUH,Austria-Hungary,CoE,Concert,1815,1856,2017"));

        assertThat(
                        bench.rows(
                                "SELECT body, body_name, state, status, from_year, to_year, dated FROM igo_member ORDER BY dated, body, state, from_year"))
                .containsExactly(
                        "CoE Concert 300 full 1815 1856 false",
                        "G20 Group Of 20 640 full 1997 2017 false",
                        "ACD ACD 640 full 2004 2005 true",
                        "ACD ACD 640 full 2008 2008 true",
                        "ACD ACD 770 observer 2004 2004 true");
        assertThat(bench.rows("SELECT field, value, reason FROM row_issue"))
                .containsExactly("membership 4 is no kind of membership");
    }

    @Test
    void datesAreReadAsFarAsTheyGo() {
        assertThat(LooseDate.read("2899-01-01")).isNull();
        assertThat(LooseDate.read("")).isNull();
        assertThat(LooseDate.read("1998-02-31")).isEqualTo(PartialDate.year(1998));
        assertThat(LooseDate.read("1998-05-03~")).isEqualTo(PartialDate.day(LocalDate.of(1998, 5, 3)));
        assertThat(LooseDate.read("1998-XX-03")).isEqualTo(PartialDate.year(1998));
    }

    /**
     * 325 treaties of GGO have both TUR and PAK among their parties; one of them has no other
     * party.
     */
    @Test
    void theRealFolderIsReadWhole() {
        ImportOutcome.Imported done = bench.one(TestData.requireNewData("globalgov"));

        // 345 party rows have no state and nine memberships no body.
        assertThat(done.rejected()).isEqualTo(354);
        assertThat(done.read())
                .isEqualTo(4_532 + 98_320 + 3_583 + 15_463 + 987 + 7_466 + 2_192 + 340 + 442 + 2_280 + 483 + 80_624
                        + 3_502);
        assertThat(bench.rows("""
                        SELECT count(DISTINCT a.treaty) FROM treaty_party a JOIN treaty_party b USING (collection, treaty)
                        WHERE collection = 'GGO' AND a.state = 640 AND b.state = 770
                        """)).containsExactly("325");
        assertThat(
                        bench.rows(
                                "SELECT title, signed, in_force FROM treaty WHERE treaty = 'PAK-TUR_2022O' AND collection = 'GGO'"))
                .containsExactly("Pakistan Turkey 2022-08-12 2023-05-01");
        assertThat(bench.rows(
                        "SELECT part, last_year FROM coverage WHERE table_name = 'treaty_party' AND part = 'GGO'"))
                .containsExactly("GGO 2023");
    }
}
