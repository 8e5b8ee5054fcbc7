package org.entente.measure.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.measure.base.CoveredYears;
import org.entente.measure.model.Shape;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What each table says of two states in which years, on one snapshot of all tables with a few rows
 * in each.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpokenTablesTest {
    private static final int TUR = 640;
    private static final int PAK = 770;
    private static final int IND = 750;

    private final Store store = create();

    private static Store create() {
        CanonicalRows rows = new CanonicalRows().snapshot("all", "1", 1970, 1979);
        CoverageTable.TABLES.forEach(table -> rows.covers(table.table(), "", 1970, 1979));
        rows.row("ideal_point", TUR, 26, 1971, "fp", 0.1, null, null, null, null, null, 9);
        rows.row("ideal_point", IND, 27, 1972, "fp", 0.1, null, null, null, null, null, 9);
        rows.flow(1972, TUR, PAK, 5)
                .flow(1973, PAK, TUR, 5)
                .flow(1974, TUR, IND, 5)
                .flow(1985, TUR, PAK, 5);
        rows.deal(TUR, PAK, 1970, "Boat", 2, 1.0, 1974, 1976);
        rows.deal(PAK, TUR, 1970, "Gun", 2, 1.0, 1976);
        rows.deal(TUR, IND, 1970, "Gun", 2, 1.0, 1977);
        // The register writes Germany for the Federal Republic too.
        rows.deal(255, TUR, 1970, "Tank", 2, 1.0, 1973, 1991);
        rows.deal(TUR, 255, 1970, "Radar", 2, 1.0, 1978);
        rows.armsTotal("supplier", PAK, 1975, 3);
        rows.row("state_year", TUR, "T", 1976, "cinc", "share", 0.1, null, null, null, null);
        rows.row("state_year", null, "X", 1977, "cinc", "share", 0.1, null, null, null, null);
        member(rows, 1, TUR, "1968-01-01", "1972-06-01");
        member(rows, 1, PAK, "1971-05-01", null);
        member(rows, 2, PAK, "1973-05-01", null);
        member(rows, 2, TUR, "1978-05-01", null);
        member(rows, 3, TUR, "1974-05-01", null);
        member(rows, 3, IND, "1974-05-01", null);
        rows.row("alliance_pledge", 1974, PAK, TUR, true, false, false, false, false);
        rows.row("alliance_pledge", 1976, TUR, PAK, true, false, false, false, false);
        rows.row("igo_joint", 1977, TUR, PAK, 0).row("igo_joint", 1978, TUR, IND, 4);
        dispute(rows, 5, TUR, "1970-05-01", "1973-01-01");
        dispute(rows, 5, PAK, "1972-05-01", "1975-01-01");
        dispute(rows, 6, PAK, "1976-05-01", "1977-01-01");
        dyad(rows, 1971, TUR, PAK);
        dyad(rows, 1973, PAK, TUR);
        dyad(rows, 1975, PAK, IND);
        rivalry(rows, TUR, PAK, 1971, 1972, false);
        rivalry(rows, PAK, TUR, 1977, null, true);
        rivalry(rows, TUR, PAK, 1975, null, false);
        rows.row("contiguity", 1979, PAK, TUR, 4);
        Store made = rows.store();
        made.execute("""
                INSERT INTO exercise VALUES (1, 1, 900, 'e', 'E', NULL, NULL, NULL, NULL, DATE '1973-04-01', 'day', NULL, NULL,
                    false, false, true, false, false, false, false, false, false, NULL, NULL, 2, false)
                """);
        made.execute("INSERT INTO exercise_participant VALUES (1, 1, 900, 640, 'T'), (1, 1, 900, 770, 'P')");
        made.execute(
                "INSERT INTO agreement VALUES (1, 1, 901, 'a', 'trade', 'base_treaty', 'a', 'A', 2, 1975, 1976, 2)");
        made.execute(
                "INSERT INTO agreement VALUES (1, 1, 902, 'b', 'trade', 'base_treaty', 'b', 'B', 2, NULL, 1978, 2)");
        for (String id : List.of("a", "b")) {
            made.execute(
                    "INSERT INTO agreement_member VALUES (1, 1, 901, ?, 1, 770, 770, 1), (1, 1, 901, ?, 2, 640, 640, 2)",
                    id,
                    id);
        }
        rows.row(
                "leader_spell",
                TUR,
                TUR,
                "l",
                "L",
                "1972-03-01",
                "day",
                "1974-01-01",
                "day",
                false,
                null,
                null,
                null,
                null,
                false,
                null);
        rows.row(
                "leader_spell",
                PAK,
                PAK,
                "m",
                "M",
                "1978-03-01",
                "day",
                null,
                null,
                true,
                null,
                null,
                null,
                null,
                false,
                null);
        rows.row(
                "election",
                PAK,
                1,
                1,
                1970,
                "1970-12-07",
                "1970-12-07",
                "day",
                "held",
                true,
                "L",
                "Y",
                true,
                null,
                null,
                null);
        rows.row("conflict_party", 9, 1971, "side_a", 1, PAK, "P")
                .row("conflict_party", 9, 1972, "side_a", 1, null, "F");
        rows.row("capital", TUR, "Here", "1975-02-01", "1976-03-01", 0.0, 0.0);
        rows.row("pair_quantity", 1971, TUR, "T", PAK, "P", "migrants", "persons", 5.0, null)
                .row("pair_quantity", 1972, TUR, "T", null, "X", "migrants", "persons", 5.0, null);
        rows.row("entry_rule", "1973-05-01", 1973, PAK, "P", TUR, "T", "visa_free", null);
        rows.row(
                "sanction", 1, PAK, "P", TUR, "T", null, 1974, 1976, true, false, false, false, false, false, "o", "s");
        rows.row("treaty_party", "GGO", "x", "X", TUR, "TUR", "1971-05-01", "day", null, null)
                .row("treaty_party", "GGO", "x", "X", PAK, "PAK", "1975-05-01", "day", null, null)
                .row("treaty_party", "GGO", "y", "Y", PAK, "PAK", "1976-05-01", "day", null, null);
        rows.row("igo_member", "ECO", "ECO", TUR, "640", "full", 1970, 1973, true)
                .row("igo_member", "ECO", "ECO", PAK, "770", "full", 1972, 1979, true)
                .row("igo_member", "NAM", "NAM", TUR, "640", "full", 1970, 1979, false)
                .row("igo_member", "NAM", "NAM", PAK, "770", "full", 1970, 1979, false);
        return made;
    }

    private static void member(CanonicalRows rows, int alliance, int state, String first, @Nullable String last) {
        rows.row(
                "alliance_member",
                alliance,
                state,
                state,
                0,
                first,
                "day",
                last,
                last == null ? null : "day",
                true,
                false,
                false,
                false,
                false,
                false);
    }

    private static void dispute(CanonicalRows rows, int number, int state, String first, String last) {
        rows.row(
                "dispute_participant",
                number,
                state,
                true,
                first,
                "day",
                last,
                "day",
                true,
                null,
                null,
                null,
                null,
                null);
    }

    private static void dyad(CanonicalRows rows, int year, int a, int b) {
        rows.row("dispute_dyad", 8, year, a, b, true, true, true, true, null, null, null, null, null, null);
    }

    private static void rivalry(CanonicalRows rows, int a, int b, int from, @Nullable Integer to, boolean open) {
        rows.row(
                "rivalry",
                "R" + from,
                a,
                "A",
                b,
                "B",
                from,
                false,
                to,
                open,
                true,
                false,
                false,
                false,
                false,
                false,
                null);
    }

    @AfterAll
    void close() {
        store.close();
    }

    private List<String> told(int a, int b) {
        return PairCoverage.list(store, a, b).stream()
                .map(line -> line.what() + " " + line.about() + " " + line.covered() + " " + line.withRows())
                .toList();
    }

    @Test
    void everyTableIsListedWithTheYearsOfItsRows() {
        assertThat(told(TUR, PAK))
                .containsExactly(
                        "agreement TUR-PAK 1970-1979 [1975]",
                        "alliance_member TUR-PAK 1970-1979 [1971, 1972, 1978, 1979]",
                        "alliance_pledge TUR-PAK 1970-1979 [1974, 1976]",
                        "arms_deal TUR-PAK 1970-1979 [1974, 1976]",
                        "arms_total TUR 1970-1979 []",
                        "arms_total PAK 1970-1979 [1975]",
                        "capital TUR 1970-1979 [1975, 1976]",
                        "capital PAK 1970-1979 []",
                        "conflict_party TUR 1970-1979 []",
                        "conflict_party PAK 1970-1979 [1971]",
                        "contiguity TUR-PAK 1970-1979 [1979]",
                        "dispute_dyad TUR-PAK 1970-1979 [1971, 1973]",
                        "dispute_participant TUR-PAK 1970-1979 [1972, 1973]",
                        "election TUR 1970-1979 []",
                        "election PAK 1970-1979 [1970]",
                        "entry_rule TUR>PAK 1970-1979 []",
                        "entry_rule PAK>TUR 1970-1979 [1973]",
                        "exercise TUR-PAK 1970-1979 [1973]",
                        "ideal_point TUR 1970-1979 [1971]",
                        "ideal_point PAK 1970-1979 []",
                        "igo_joint TUR-PAK 1970-1979 [1977]",
                        "igo_member TUR-PAK 1970-1979 [1972, 1973]",
                        "leader_spell TUR 1970-1979 [1972, 1973, 1974]",
                        "leader_spell PAK 1970-1979 [1978, 1979]",
                        "pair_quantity TUR>PAK 1970-1979 [1971]",
                        "pair_quantity PAK>TUR 1970-1979 []",
                        "rivalry TUR-PAK 1970-1979 [1971, 1972, 1975, 1977, 1978, 1979]",
                        "sanction TUR>PAK 1970-1979 [1974, 1975, 1976]",
                        "sanction PAK>TUR 1970-1979 []",
                        "state_year TUR 1970-1979 [1976]",
                        "state_year PAK 1970-1979 []",
                        "trade_flow TUR>PAK 1970-1979 [1972]",
                        "trade_flow PAK>TUR 1970-1979 [1973]",
                        "treaty_party TUR-PAK 1970-1979 [1975]",
                        "un_vote TUR-PAK 1970-1979 []");
        // The other way round the same is reported of the two, in the order in which they were
        // given.
        assertThat(told(PAK, TUR))
                .hasSize(35)
                .contains(
                        "alliance_member PAK-TUR 1970-1979 [1971, 1972, 1978, 1979]",
                        "arms_deal PAK-TUR 1970-1979 [1974, 1976]",
                        "trade_flow PAK>TUR 1970-1979 [1973]",
                        "trade_flow TUR>PAK 1970-1979 [1972]");
    }

    @Test
    void dealsOfTheFederalRepublicAreItsOwn() {
        assertThat(told(260, TUR)).contains("arms_deal GFR-TUR 1970-1979 [1973, 1978]");
        // Germany was no state in these years, and no deal of them is its.
        assertThat(told(255, TUR)).noneMatch(line -> line.startsWith("arms_deal"));
    }

    @Test
    void filesOfOneSourceStandByVintageAndTablesOfOnesOwnByMeasure() {
        CanonicalRows rows = new CanonicalRows()
                .snapshot("igo", "2", 1970, 1971, "igo_joint")
                .snapshot("igo", "1", 1972, 1973, "igo_joint")
                .snapshot("own", "1", 1970, 1970)
                .covers("own_value", "own.students", 1974, 1975)
                .covers("own_value", "own.other", 1976, 1977);
        try (Store made = rows.store()) {
            made.execute("""
                    INSERT INTO own_measure SELECT 3, 1, 1, 'own.students', '', '', 'pair', '', '', '', 'none', false,
                        [], [], [640], '', '', '', '', '', '', 2000, NULL, '', true
                    """);
            assertThat(PairCoverage.list(made, TUR, PAK))
                    .extracting(line -> line.snapshot().ref() + " " + line.what() + " " + line.about() + " "
                            + line.covered() + " " + line.withRows())
                    .containsExactly(
                            "igo:1 igo_joint TUR-PAK 1972-1973 []",
                            "igo:2 igo_joint TUR-PAK 1970-1971 []",
                            "own:1 own.students TUR-PAK 1974-1975 []");
            assertThat(PairCoverage.list(made, IND, PAK)).hasSize(2);
        }
    }

    @Test
    void coverageIsOfStatesAndItsYearsCannotBeChanged() {
        CoveredYears years = new CoveredYears(List.of(YearRange.of(1970)));
        CoverageLine line =
                new CoverageLine(store.listSnapshots().get(0), "x", Shape.STATE, TUR, 0, years, Set.of(1971, 1970));
        assertThat(line.withRows()).containsExactly(1970, 1971).isUnmodifiable();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new CoverageLine(store.listSnapshots().get(0), "x", Shape.SYSTEM, 0, 0, years, Set.of()))
                .withMessage("coverage for a pair is about its states");
    }
}
