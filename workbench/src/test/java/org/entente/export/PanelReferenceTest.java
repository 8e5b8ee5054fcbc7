package org.entente.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.entente.TestData;
import org.entente.measure.RealStore;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.model.Status;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * All dyad-years 1816–2016 against what peacesciencer (R) joins to them: the sums over all rows,
 * and Türkiye and Pakistan row by row. Where the two differ, a test says why.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PanelReferenceTest {
    private static final String[] COLUMNS = {
        "trade_flow.value",
        "igo_joint.organisations",
        "contiguity.type",
        "alliance_pledge.allied",
        "alliance_pledge.defence",
        "alliance_pledge.offence",
        "alliance_pledge.neutrality",
        "alliance_pledge.nonaggression",
        "alliance_pledge.consultation",
        "state_year.milex",
        "state_year.tpop",
        "state_year.pec",
        "state_year.cinc",
        "state_year.polity2",
        "state_year.mrgdppc",
        "state_year.pwtrgdp",
        "state_year.pwtpop",
        "dispute_dyad.disputes",
        "dispute_dyad.onsets",
        "rivalry.ongoing"
    };
    private static final double THOUSAND = 1e3;
    private static final int ZEROS_BETWEEN_KOREAS = 112;
    private static final int TUR = 640;
    private static final int PAK = 770;

    private Store store = Store.empty();
    private Map<String, PanelColumn> directed = Map.of();

    @BeforeAll
    void build() {
        TestData.requireReference("panel/checksums.csv");
        store.close();
        store = RealStore.panel();
        Panel panel = new PanelBuilder(store, StandardMeasures.create())
                .build(new PanelRequest(Unit.DIRECTED_DYAD_YEAR, List.of(), 1816, 2016, List.of(COLUMNS), true));
        Map<String, PanelColumn> columns = new LinkedHashMap<>();
        panel.listColumns().forEach(column -> columns.put(column.name(), column));
        directed = columns;
        store.execute("CREATE OR REPLACE TEMP TABLE pair AS SELECT * FROM panel"
                + " WHERE cow_from IN (640, 770) AND cow_to IN (640, 770)");
    }

    @AfterAll
    void close() {
        store.close();
    }

    private String cell(String column) {
        return Objects.requireNonNull(directed.get(column), column).cell();
    }

    /**
     * Number, absent, other than zero and sum of a column of all directed dyad-years, as the
     * reference has them.
     */
    @ParameterizedTest
    @CsvSource({
        "add_igos, dyadigos, igo_joint.organisations, 1",
        "add_atop_alliance, atop_alliance, alliance_pledge.allied, 1",
        "add_atop_alliance, atop_defense, alliance_pledge.defence, 1",
        "add_atop_alliance, atop_offense, alliance_pledge.offence, 1",
        "add_atop_alliance, atop_neutral, alliance_pledge.neutrality, 1",
        "add_atop_alliance, atop_nonagg, alliance_pledge.nonaggression, 1",
        "add_atop_alliance, atop_consul, alliance_pledge.consultation, 1",
        "add_sim_gdp_pop, mrgdppc1, state_year.mrgdppc.from, 1",
        "add_sim_gdp_pop, mrgdppc2, state_year.mrgdppc.to, 1",
        "add_sim_gdp_pop, pwtrgdp1, state_year.pwtrgdp.from, 1e6",
        "add_sim_gdp_pop, pwtpop2, state_year.pwtpop.to, 1e6"
    })
    void allDirectedDyadYearsAddUpAsInTheReference(String join, String name, String column, double scale)
            throws IOException {
        addUp(join, name, column, scale, 0);
    }

    /**
     * The file has 112 zeros between the two Koreas (1949–2014: 53 years with 0 both ways and six
     * with 0 one way), which stand for exchange that neither reports. Here they are not reported,
     * in the reference they are 0; all else is the same.
     */
    @Test
    void tradeAddsUpAsInTheReferenceButForTheZerosBetweenTheKoreas() throws IOException {
        addUp("add_cow_trade", "flow2", "trade_flow.value", 1e6, ZEROS_BETWEEN_KOREAS);

        Columns koreas = store.query("""
                SELECT count(*) - count(%1$s) AS absent, count(*) FILTER (WHERE %1$s = 0) AS zeros FROM panel
                WHERE cow_from IN (731, 732) AND cow_to IN (731, 732) AND year <= 2014
                """.formatted(cell("trade_flow.value")));
        assertThat(koreas.getLong("absent", 0))
                .as("and five years without a row")
                .isEqualTo(ZEROS_BETWEEN_KOREAS + 10);
        assertThat(koreas.getLong("zeros", 0)).isZero();
    }

    private void addUp(String join, String name, String column, double scale, int fewer) throws IOException {
        String[] sums = reference("checksums.csv").stream()
                .filter(line -> line.startsWith("dd:" + join + "," + name + ","))
                .findFirst()
                .orElseThrow()
                .split(",", -1);
        Columns ours = store.query("""
                SELECT count(*) AS n, count(*) - count(%1$s) AS absent, count(*) FILTER (WHERE %1$s <> 0) AS some,
                       sum(%1$s) AS total, min(%1$s) AS least, max(%1$s) AS most FROM panel
                """.formatted(cell(column)));

        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(ours.getLong("n", 0)).isEqualTo(Long.parseLong(sums[2]));
        softly.assertThat(ours.getLong("absent", 0)).as("absent").isEqualTo(Long.parseLong(sums[3]) + fewer);
        softly.assertThat(ours.getLong("some", 0)).as("other than zero").isEqualTo(Long.parseLong(sums[4]));
        close(softly, ours.getDouble("total", 0) / scale, sums[5]);
        close(softly, ours.getDouble("least", 0) / scale, sums[6]);
        close(softly, ours.getDouble("most", 0) / scale, sums[7]);
        softly.assertAll();
    }

    /** The reference prints ten digits. */
    private static void close(SoftAssertions softly, double ours, String printed) {
        double theirs = Double.parseDouble(printed);
        softly.assertThat(ours).isCloseTo(theirs, within(Math.abs(theirs) * 1e-9));
    }

    /** The reference's undirected pledges are those of either of the two. */
    @ParameterizedTest
    @CsvSource({
        "atop_defense, defence",
        "atop_offense, offence",
        "atop_neutral, neutrality",
        "atop_nonagg, nonaggression",
        "atop_consul, consultation"
    })
    void pledgesOfEitherOfThePairAddUpAsInTheReference(String name, String pledge) throws IOException {
        String[] sums = reference("checksums.csv").stream()
                .filter(line -> line.startsWith("nd:add_atop_alliance," + name + ","))
                .findFirst()
                .orElseThrow()
                .split(",", -1);

        assertThat(store.query("""
                        SELECT count(*) AS n FROM panel x JOIN panel y
                          ON y.year = x.year AND y.cow_from = x.cow_to AND y.cow_to = x.cow_from
                        WHERE x.cow_from < x.cow_to AND (x.%1$s = 1 OR y.%1$s = 1)
                        """.formatted(cell("alliance_pledge." + pledge))).getLong("n", 0))
                .isEqualTo(Long.parseLong(sums[4]));
    }

    /** Which years of Türkiye and Pakistan differ from the reference. */
    private List<Integer> differing(String file, String name, String column, double scale, boolean back)
            throws IOException {
        List<String> lines = reference(file);
        int place = List.of(lines.get(0).split(",", -1)).indexOf(name);
        List<Integer> years = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            int year = Integer.parseInt(cells[2]);
            @Nullable Double ours = value(column, year, back);
            boolean same = cells[place].isEmpty()
                    ? ours == null
                    : ours != null
                            && Math.abs(ours / scale - Double.parseDouble(cells[place]))
                                    <= 1e-9 * Math.abs(ours / scale);
            if (!same) {
                years.add(year);
            }
        }
        assertThat(lines).hasSizeGreaterThan(60);
        return years;
    }

    private @Nullable Double value(String column, int year, boolean back) {
        Columns row = row(cell(column), year, back);
        return row.isNull("cell", 0) ? null : Double.valueOf(row.getDouble("cell", 0));
    }

    private Status status(String column, int year) {
        return Status.values()[row(cell(column + Bench.STATUS), year, false).getInt("cell", 0) - 1];
    }

    private Columns row(String cell, int year, boolean back) {
        Columns row = store.query(
                "SELECT %s AS cell FROM pair WHERE year = ? AND cow_from = ? AND cow_to = ?".formatted(cell),
                year,
                back ? PAK : TUR,
                back ? TUR : PAK);
        assertThat(row.rows()).isOne();
        return row;
    }

    private static List<String> reference(String file) throws IOException {
        return Files.readAllLines(TestData.requireReference("panel/" + file));
    }

    /** In the reference flow1 is what the first buys, so that it is what the second sells. */
    @ParameterizedTest
    @CsvSource({
        "e_TURPAK_nd_add_cow_trade.csv, flow2, trade_flow.value, 1e6, false",
        "e_TURPAK_nd_add_cow_trade.csv, flow1, trade_flow.value, 1e6, true",
        "e_TURPAK_nd_add_igos.csv, dyadigos, igo_joint.organisations, 1, false",
        "e_TURPAK_nd_add_contiguity.csv, conttype, contiguity.type, 1, false",
        "e_TURPAK_dd_add_atop_alliance.csv, atop_defense, alliance_pledge.defence, 1, false",
        "e_TURPAK_dd_add_atop_alliance.csv, atop_nonagg, alliance_pledge.nonaggression, 1, false",
        "e_TURPAK_dd_add_atop_alliance.csv, atop_consul, alliance_pledge.consultation, 1, false",
        "e_TURPAK_nd_add_sim_gdp_pop.csv, mrgdppc1, state_year.mrgdppc.from, 1, false",
        "e_TURPAK_nd_add_sim_gdp_pop.csv, mrgdppc2, state_year.mrgdppc.to, 1, false",
        "e_TURPAK_nd_add_sim_gdp_pop.csv, pwtrgdp2, state_year.pwtrgdp.to, 1e6, false",
        "e_TURPAK_nd_add_gml_mids.csv, gmlmidongoing, dispute_dyad.disputes, 1, false",
        "e_TURPAK_nd_add_gml_mids.csv, gmlmidonset, dispute_dyad.onsets, 1, false",
        "e_TURPAK_nd_add_strategic_rivalries.csv, ongoingrivalry, rivalry.ongoing, 1, false"
    })
    void turkiyeAndPakistanAreAsInTheReference(String file, String name, String column, double scale, boolean back)
            throws IOException {
        assertThat(differing(file, name, column, scale, back)).isEmpty();
    }

    /**
     * The reference has capabilities to 2016 from version 6; the file here is version 5, whose
     * coverage ends in 2012.
     */
    @Test
    void capabilitiesAfterTheFilesLastYearAreOutOfCoverageAndNotFilledFromAnotherVersion() throws IOException {
        assertThat(differing("e_TURPAK_nd_add_nmc.csv", "milex1", "state_year.milex.from", THOUSAND, false))
                .containsExactly(2013, 2014, 2015, 2016);
        assertThat(differing("e_TURPAK_nd_add_nmc.csv", "tpop2", "state_year.tpop.to", THOUSAND, false))
                .contains(2013, 2014, 2015, 2016)
                .doesNotContain(1947, 1960, 1970);
        assertThat(value("state_year.milex.from", 2013, false)).isNull();
        assertThat(status("state_year.milex.from", 2013)).isEqualTo(Status.OUT_OF_COVERAGE);
    }

    /**
     * Version 6 revised the consumption of energy from 1990 on, and with it every state's share of
     * capabilities.
     */
    @Test
    void energyAndWithItTheIndexDifferFromVersionSixFromNineteenNinetyOn() throws IOException {
        assertThat(differing("e_TURPAK_nd_add_nmc.csv", "pec2", "state_year.pec.to", THOUSAND, false))
                .allMatch(year -> year >= 1990)
                .hasSize(27);
    }

    /**
     * Polity numbers Pakistan before 1972 as 769, which a join by COW number loses: there the
     * reference is empty.
     */
    @Test
    void pakistanHasItsRegimeBeforeNineteenSeventyTwo() throws IOException {
        assertThat(differing("e_TURPAK_nd_add_democracy.csv", "polity22", "state_year.polity2.to", 1, false))
                .allMatch(year -> year <= 1971 || year == 2016)
                .hasSize(26);
        assertThat(value("state_year.polity2.to", 1960, false)).isEqualTo(-7.0);
    }

    /** The reference's copy of Polity has a year more than the file here. */
    @Test
    void theRegimeOfTurkiyeIsAsInTheReferenceToTheFilesLastYear() throws IOException {
        assertThat(differing("e_TURPAK_nd_add_democracy.csv", "polity21", "state_year.polity2.from", 1, false))
                .containsExactly(2016);
        assertThat(status("state_year.polity2.from", 2016)).isEqualTo(Status.OUT_OF_COVERAGE);
    }

    /**
     * The reference has 40,530 contiguous pair-years and not those of the publisher's own file of
     * dyad-years, which are kept here as they stand: each of them whose two states were members on
     * a common day.
     */
    @Test
    void contiguityIsThatOfThePublishersDyadYears() {
        Columns ours =
                store.query("SELECT count(*) AS n, sum(%1$s) AS total FROM panel WHERE %1$s > 0 AND cow_from < cow_to"
                        .formatted(cell("contiguity.type")));
        Columns file = store.query("""
                SELECT count(*) AS n, CAST(sum(closest) AS DOUBLE) AS total FROM (
                    SELECT year, state, neighbour, min(type) AS closest FROM contiguity WHERE state < neighbour GROUP BY ALL) c
                JOIN panel_unit u ON u.year = c.year AND u.a = c.state AND u.b = c.neighbour
                """);

        assertThat(ours.getLong("n", 0)).isEqualTo(file.getLong("n", 0)).isEqualTo(41_220);
        assertThat(ours.getDouble("total", 0)).isEqualTo(file.getDouble("total", 0));
    }

    /**
     * Disputes end in 2010 in the file; the reference, too, is empty after, and does not write
     * zeros there.
     */
    @Test
    void afterTheLastYearOfDisputesCellsAreEmpty() {
        Columns after = store.query("SELECT count(*) AS n, count(%s) AS given FROM panel WHERE year > 2010"
                .formatted(cell("dispute_dyad.disputes")));

        assertThat(after.getLong("n", 0)).isEqualTo(226_980);
        assertThat(after.getLong("given", 0)).isZero();
    }

    @Test
    void everyDirectedCellHasItsMirror() {
        for (String column : List.of("igo_joint.organisations", "contiguity.type", "rivalry.ongoing")) {
            assertThat(store.query("""
                            SELECT count(*) AS n FROM panel x JOIN panel y
                              ON y.year = x.year AND y.cow_from = x.cow_to AND y.cow_to = x.cow_from
                            WHERE x.%1$s IS DISTINCT FROM y.%1$s
                            """.formatted(cell(column))).getLong("n", 0))
                    .as(column)
                    .isZero();
        }
        assertThat(store.query("""
                        SELECT count(*) AS n FROM panel x JOIN panel y
                          ON y.year = x.year AND y.cow_from = x.cow_to AND y.cow_to = x.cow_from
                        WHERE x.%s IS DISTINCT FROM y.%s
                        """.formatted(cell("state_year.tpop.from"), cell("state_year.tpop.to")))
                        .getLong("n", 0))
                .isZero();
    }
}
