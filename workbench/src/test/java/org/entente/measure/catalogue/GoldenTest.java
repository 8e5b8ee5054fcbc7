package org.entente.measure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.entente.country.CountryNames;
import org.entente.country.StateSystem;
import org.entente.measure.Figures;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Status;
import org.entente.provenance.Lineage;
import org.entente.provenance.Origin;
import org.entente.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every measure worked by hand on {@link GoldenRows}; one without a golden value or without
 * documentation fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenTest {
    private static final double NONE = Double.NaN;

    /** An interval that an estimator gives and no hand works out; it has to hold the value. */
    private static final double ESTIMATED = Double.POSITIVE_INFINITY;

    /**
     * Trade of 998 m, 51 organisations, a pledge of 2 (non-aggression), boats of 50.2 in the five
     * years to 2010.
     */
    private static final double BANDWIDTH =
            (2 * Math.log(999) / Math.log(1 + 1e6) + 2 * 51.0 / 120 + 2.0 / 5 + Math.log(51.2) / Math.log(20001)) / 6;

    /** Of Pakistan's sales of 4250 m, of its purchases of 1248 m, and of arms of 50.2 + 5 + 4.8. */
    private static final double DEPENDENCE = (750.0 / 4250 + 248.0 / 1248 + 2 * 50.2 / 60) / 4;

    /** A figure and what it must be; bounds NaN for one without interval. */
    record Golden(String id, double value, double low, double high) {
        @Override
        public String toString() {
            return id;
        }
    }

    private static Golden golden(String id, double value) {
        return new Golden(id, value, NONE, NONE);
    }

    private static Golden golden(String id, double value, double low, double high) {
        return new Golden(id, value, low, high);
    }

    static Stream<Golden> goldens() {
        return Stream.of(
                // n = 12, alike 8, d1 = 3, d2 = 1; margins 8 2 2 and 6 3 3, together 14 5 5.
                golden("un.agreement/TUR-PAK/2010", 8.0 / 12),
                golden("un.agreement_half/TUR-PAK/2010", 1 - 2.5 / 12),
                golden("un.s/TUR-PAK/2010", 1 - 2 * 5.0 / 24),
                golden("un.s_squared/TUR-PAK/2010", 1 - 2 * 7.0 / 48),
                golden("un.kappa/TUR-PAK/2010", 3.0 / 7),
                golden("un.kappa_linear/TUR-PAK/2010", 0.5),
                golden("un.kappa_squared/TUR-PAK/2010", 0.5625),
                golden("un.pi/TUR-PAK/2010", 1 - 192.0 / 330),
                golden("un.pi_linear/TUR-PAK/2010", 1 - 240.0 / 470),
                golden("un.pi_squared/TUR-PAK/2010", 0.552),
                // Items 1 (yes, yes) and 8 (yes, no) are on Palestine.
                golden("un.agreement:palestine/TUR-PAK/2010", 0.5),
                golden("un.agreement/TUR-PAK/s65", 8.0 / 12),
                golden("un.vote/PAK:R/65/8", 3),
                golden("un.vote/TUR:rc9", 2),
                golden("trade.exports/TUR>PAK/2010", 248e6, 247.5e6, 248.5e6),
                golden("trade.imports/TUR>PAK/2010", 750e6, 749.5e6, 750.5e6),
                golden("trade.total/TUR-PAK/2010", 998e6, 997e6, 999e6),
                golden("trade.balance/TUR>PAK/2010", -502e6, -503e6, -501e6),
                golden("trade.share/TUR>PAK/2010", 248.0 / 4248, 247.5 / 4248, 248.5 / 4248),
                golden("trade.import_share/TUR>PAK/2010", 248.0 / 1248, 247.5 / 1248, 248.5 / 1248),
                golden("trade.rank/TUR>PAK/2010", 2, 2, 2),
                golden("trade.reporter_exports/TUR>PAK/2015", 128e6),
                golden("trade.reporter_imports/TUR>PAK/2015", 200e6),
                golden("trade.reporter_total/TUR>PAK/2015", 328e6),
                golden("trade.reporter_balance/TUR>PAK/2015", -72e6),
                golden("trade.reporter_share/TUR>PAK/2015", 128.0 / 500),
                golden("trade.reporter_import_share/TUR>PAK/2015", 0.25),
                golden("trade.reporter_rank/TUR>PAK/2015", 2),
                golden("trade.mirror_gap/TUR>PAK/2015", 0.25, 159.5 / 128.5 - 1, 160.5 / 127.5 - 1),
                // M_B = 1248, M_W = 21498, M_A = 12750.
                new Golden(
                        "trade.intensity/TUR>PAK/2010",
                        248.0 / 4248 / (1248.0 / 8748),
                        247.5 / 4248 * (1 + 7499.0 / 1249),
                        248.5 / 4248 * (1 + 7501.0 / 1247)),
                // m of Pakistan: 50 and 90 of 140; x of Türkiye: 30 and 70 of 100.
                golden("trade.complementarity/TUR>PAK/2015", 100 * (1 - (50.0 / 140 - 0.3))),
                // x of Pakistan: 20 and 80 of 100, of which Türkiye sells the first only.
                golden("trade.similarity/TUR-PAK/2015", 20),
                golden("trade.similarity:SITC:1+to-USA/TUR-PAK/2015", 0),
                // |10 − 20| + |0 − 20| + |30 − 0| of 80.
                golden("trade.intra_industry/TUR-PAK/2015", 1 - 60.0 / 80),
                golden(
                        "trade.concentration/TUR/2010",
                        sq(248.0 / 4248) + sq(4000.0 / 4248),
                        sq(247.5 / 4248) + sq(3999.5 / 4248),
                        sq(248.5 / 4248) + sq(4000.5 / 4248)),
                // Food is 30 of Türkiye's 100 and 90 of the 400 of all.
                golden("trade.rca:0/TUR/2015", 0.3 / (90.0 / 400)),
                // D = 50.2 over two years, u = 25.1: either year holds one boat.
                golden("arms.tiv/TUR>PAK/2007", 25.1, 25.1, 25.1),
                // u = 1.2, D = 4.8: one to three engines in a year.
                golden("arms.tiv/DEU>PAK/2007", 2.4, 1.2, 3.6),
                golden("arms.tiv/DEU>PAK/2007-2008", 4.8, 4.8, 4.8),
                golden("arms.supplier_share:register/TUR>PAK/2007", 25.1 / 30, 25.1 / 31.2, 25.1 / 28.8),
                golden("arms.supplier_share/TUR>PAK/2007", 25.1 / 40, 25.1 / 40.5, 25.1 / 39.5),
                golden("arms.recipient_share:register/TUR>PAK/2007", 25.1 / 30.1, 25.1 / 30.1, 25.1 / 30.1),
                golden("arms.recipient_share/TUR>PAK/2007", 25.1 / 32, 25.1 / 32.5, 25.1 / 31.5),
                golden("arms.supplier_rank/DEU>PAK/2007", 3, 2, 3),
                golden("arms.recipient_rank/TUR>GEO/2007", 2, 2, 2),
                golden("arms.exports/TUR/2007", 32, 31.5, 32.5),
                golden("arms.exports:register/TUR/2007", 30.1, 30.1, 30.1),
                golden("arms.imports:register/PAK/2007", 30, 28.8, 31.2),
                // SIPRI prints the world's exports, and for its imports there are only rows of states.
                golden("arms.export_share/TUR/2007", 0.032, 31.5 / 1000.5, 32.5 / 999.5),
                golden("arms.import_share/PAK/2007", 1, 39.5 / 40.5, 1),
                // 25.1 + 2.5 + 2.4 to Pakistan and 5 to Georgia, of which the 2.4 are 1.2 to 3.6.
                golden("arms.export_share:register/TUR/2007", 30.1 / 35, 30.1 / 36.2, 30.1 / 33.8),
                golden("arms.import_share:register/PAK/2007", 30.0 / 35, 28.8 / 33.8, 31.2 / 36.2),
                golden("arms.export_rank/TUR/2007", 3, 3, 3),
                golden("arms.import_rank/PAK/2007", 1, 1, 1),
                golden("arms.import_rank:register/GEO/2007", 2, 2, 2),
                // 16 and 32 exported, 50 and 40 imported in 2006 and 2007, each rounded.
                golden("arms.export_change/TUR/2007", 1, 31.5 / 16.5 - 1, 32.5 / 15.5 - 1),
                golden("arms.import_change/PAK/2007", -0.2, 39.5 / 50.5 - 1, 40.5 / 49.5 - 1),
                new Golden(
                        "arms.concentration/PAK/2007",
                        (25.1 * 25.1 + 2.5 * 2.5 + 2.4 * 2.4) / 900,
                        sq(25.1 / 31.2) + sq(2.5 / 31.2) + sq(1.2 / 28.8),
                        Math.min(1, sq(25.1 / 28.8) + sq(2.5 / 28.8) + sq(3.6 / 31.2))),
                golden("arms.ordered:milgem/TUR>PAK/2018", 4, 4, 4),
                golden("arms.delivered:MilGem/TUR>PAK/2018", 1, 1, 1),
                // θ 0.4 [0.2, 0.7] and −0.5 [−0.8, −0.1].
                golden("un.ideal_distance/TUR-PAK/2010", 0.9, 0.3, 1.5),
                golden("un.ideal_distance/TUR-PAK/s65", 0.9, 0.3, 1.5),
                // Two who vote in a session have mean 0 and deviation 1: they stand at 1 and −1.
                golden("un.ideal_estimate/TUR/2010", 1, ESTIMATED, ESTIMATED),
                golden("un.ideal_estimate/PAK/s65", -1, ESTIMATED, ESTIMATED),
                golden("un.ideal_distance_estimated/TUR-PAK/2010", 2, ESTIMATED, ESTIMATED),
                golden("alliance.type/TUR>PAK/2010", 2),
                golden("alliance.type/PAK>TUR/2010", 1),
                // Türkiye owes itself 3, Pakistan 2, Iran 2; Pakistan owes itself 3, Türkiye 1,
                // Iran 1: 2 + 1 + 1.
                golden(
                        "alliance.s/TUR-PAK/2010",
                        1
                                - 2
                                        * 4.0
                                        / (3
                                                * StateSystem.standard()
                                                        .listMembers(2010)
                                                        .size())),
                golden("igo.joint/TUR-PAK/2010", 51),
                golden("treaty.count/TUR-PAK/2000", 3),
                golden("treaty.count:trade/TUR-PAK/2000", 1),
                golden("treaty.count:nuclear/TUR-PAK/2000", 1),
                golden("treaty.count:alliance/TUR-PAK/2000", 1),
                golden("exercise.joint/TUR-PAK/2002", 2),
                golden("exercise.joint:bilateral/TUR-PAK/2002", 1),
                golden("exercise.joint:multilateral/TUR-PAK/2002", 1),
                golden("mid.opposed/GRC-TUR/1996", 1),
                golden("mid.opposed:onset/GRC-TUR/1996", 1),
                golden("mid.same_side/TUR-PAK/1991", 1),
                golden("capability.ratio/TUR>PAK/2010", 1.5, 0.0145 / 0.0105, 0.0155 / 0.0095),
                golden("milex.ratio/PAK>TUR/2010", 0.5),
                golden("milex.usd/TUR/2010", 17.9e9),
                golden("milex.constant_usd/TUR/2010", 12e9),
                golden("milex.gdp_share/TUR/2010", 0.023),
                golden("milex.rank/PAK/2010", 2),
                // 12 of 1500 billion in constant, 25 of 2500 in current US$.
                golden("milex.world_share/TUR/2010", 0.008),
                golden("milex.world_share/TUR/2011", 0.01),
                golden("gdp.usd/TUR/2010", 770e9),
                golden("population/TUR/2010", 73e6),
                golden("distance.capital/TUR-PAK/2010", 6378.137 * Math.PI / 2),
                golden("distance.minimum/IRN-TUR/2010", 0),
                golden("contiguity/IRN-TUR/2010", 1),
                golden("visits/TUR>PAK/2003", 1),
                golden("aid/TUR>PAK/2005", 150e6),
                golden("visits.sent/TUR/2010", 30),
                golden("visits.received/TUR/2010", 12),
                // GDP of 4 and six times 1 of 10: Σs² = 0.16 + 0.06.
                golden("system.concentration:gdp/2010", Math.sqrt((0.22 - 1.0 / 7) / (6.0 / 7))),
                golden("system.polarity:gdp/2010", 1 / 0.22),
                // Behind the seven by GDP, first of two by capability; 194 members, of which 38 are
                // a fifth.
                golden("power.class/TUR/2010", 2),
                // India is a rival of both, Iran a friend of Türkiye and a rival of Pakistan; the
                // two are friends.
                golden("third_party.common_rivals/TUR-PAK/2010", 1),
                golden("third_party.cross_pressure/TUR-PAK/2010", 1),
                golden("third_party.imbalance/TUR-PAK/2010", 0.5),
                golden("third_party.common_allies/IRN-PAK/2010", 1),
                golden("influence.bandwidth/TUR-PAK/2010", BANDWIDTH),
                golden("influence.dependence/TUR>PAK/2010", DEPENDENCE),
                golden("influence.index/TUR>PAK/2010", BANDWIDTH * DEPENDENCE),
                golden("levels.start:igo.joint/TUR-PAK/1950-1955", 20),
                golden("levels.end:igo.joint/TUR-PAK/1950-1955", 33),
                golden("levels.change:igo.joint/TUR-PAK/1950-1955", 13),
                // Terms of states sum to zero: of 4 and 2 a quarter each, 1.5 of the sum, goes from
                // every state to the system. From the narrowest level, Türkiye's pairs lose all of
                // their change to the leaders, and 8, 7 and 7 are left of PU, PC and UC: with C = 2
                // · 22 / 6, c is −C/2, (15 − C)/2, (15 − C)/2 and (14 − C)/2 for T, P, U and C.
                golden("levels.system:igo.joint/TUR-PAK/1950-1955", 9, 22.0 / 6, 9),
                golden("levels.state:igo.joint/PAK>TUR/1950-1955", 0.5, 0.5, 2),
                golden("levels.leader:igo.joint/TUR>PAK/1950-1955", 2.5, -5.5, 2.5),
                golden("levels.leader_pair:igo.joint/TUR-PAK/1950-1955", 1, 1, 13),
                golden("levels.pair:igo.joint/USA-CHN/1950-1955", 1, -1.0 / 6, 1),
                // All of the pair's change goes with its two leaders: every other pair's own is as
                // great as 0.
                golden("levels.p:igo.joint+pair/TUR>PAK/1950-1955", 1),
                golden("leaders.effect:igo.joint/TUR>PAK/1967", 11),
                golden("leaders.raw:igo.joint/TUR>PAK/1967", 15),
                golden("leaders.trend:igo.joint/TUR>PAK/1967", 1),
                // Of 2, 4, …, 40 fifteen are 11 or more, and only what is more than 40 would be the
                // rarest of 21.
                golden("leaders.p:igo.joint+partners/TUR>PAK/1967", 16.0 / 21),
                golden("leaders.seeable:igo.joint+partners/TUR>PAK/1967", 40),
                golden("leaders.stated:igo.joint/TUR-PAK/1967", 11),
                golden("leaders.stated_p:igo.joint+partners/TUR-PAK/1967", 16.0 / 21),
                // 6 + 8 − 2 + 4 million a unit of the cause, and 4 + 2 before it; nothing is left,
                // so that the intervals are points.
                golden("spillover.effect:igo.joint>trade.total+identity/1980-1990", 16e6, 16e6, 16e6),
                // Events of 2018: 2, 1, 1 and 1 of the four classes, on the scale 4.5 + 2.8 + 7.4 −
                // 2 − 10.
                golden("events.verbal_cooperation/TUR>PAK/2018", 2),
                golden("events.verbal_cooperation/TUR>PAK/2018-02", 2),
                golden("events.verbal_cooperation/PAK>TUR/2018", 1),
                golden("events.verbal_cooperation:reports/TUR>PAK/2018", 3),
                golden("events.verbal_cooperation:mentions/TUR>PAK/2018", 4),
                golden("events.verbal_cooperation:volume/TUR>PAK/2018", 10_000 * 2.0 / 100),
                golden("events.verbal_cooperation:volume/TUR>PAK/2018-02", 10_000 * 2.0 / 20),
                golden("events.material_cooperation/TUR>PAK/2018", 1),
                golden("events.verbal_conflict/TUR>PAK/2018", 1),
                golden("events.material_conflict/TUR>PAK/2018", 1),
                golden("events.goldstein/TUR>PAK/2018", 2.7 / 5),
                golden("events.goldstein:sum/TUR>PAK/2018", 2.7),
                golden("events.cooperation_share/TUR>PAK/2018", 3.0 / 5),
                golden("events.cooperation_share:net/TUR>PAK/2018", 1.0 / 5),
                // Services of 220 m and 70 m; the first sells 280 m to the United States and 500 m
                // to the rest.
                golden("trade.services/TUR>PAK/2022", 220e6),
                golden("trade.services_total/TUR-PAK/2022", 290e6),
                golden("trade.services_share/TUR>PAK/2022", 220.0 / 1000),
                golden("trade.services_balance/TUR>PAK/2022", 150e6),
                golden("trade.services_balance/PAK>TUR/2022", -150e6),
                golden("trade.icio/TUR>PAK/2022", 563e6),
                golden("trade.icio:goods/TUR>PAK/2022", 343e6),
                golden("trade.icio_total/TUR-PAK/2022", 563e6 + 348e6),
                golden("trade.icio_total:goods/TUR-PAK/2022", 621e6),
                golden("trade.icio_balance/TUR>PAK/2022", 215e6),
                golden("trade.icio_balance:goods/PAK>TUR/2022", -65e6),
                golden("igo.bodies:ECO/TUR-PAK/1985", 1),
                golden("refugees/PAK>TUR/2018", 51),
                golden("asylum_seekers/PAK>TUR/2018", 2303),
                golden("migrants/PAK>TUR/2019", 1579),
                golden("remittances/TUR>PAK/2021", 45e6),
                golden("connectedness/TUR-PAK/2021", 3138),
                golden("missions/TUR>PAK/2023", 3),
                golden("missions:embassy/TUR>PAK/2023", 1),
                golden("visa/TUR>PAK/2026", 2),
                golden("visa/PAK>TUR/2026", 0),
                golden("visa/TUR>IRN/2026", 5),
                // Two cases, of which the first ends in 2019; the Union's is Germany's only where
                // it is requested.
                golden("sanctions/USA>TUR/2019", 2),
                golden("sanctions:trade/USA>TUR/2019", 1),
                golden("sanctions/USA>TUR/2020", 1),
                golden("sanctions:eu/DEU>TUR/2020", 1),
                // Two, three and twelve parties; Pakistan leaves the second in 2010.
                golden("treaty.joint/TUR-PAK/2010", 3),
                golden("treaty.joint/TUR-PAK/2011", 2),
                golden("treaty.joint:bilateral/TUR-PAK/2001", 1),
                golden("treaty.joint:small/TUR-PAK/2001", 2),
                golden("treaty.joint:environment/TUR-PAK/2001", 2),
                golden("treaty.joint:trade/TUR-PAK/2001", 1),
                golden("igo.bodies/TUR-PAK/2010", 2),
                golden("igo.bodies/TUR-PAK/1984", 1),
                golden("igo.informal/TUR-PAK/2006", 1),
                golden("spillover.leads:igo.joint>trade.total+identity/1980-1990", 6e6, 6e6, 6e6),
                // All that the estimate sees are flows of 100 m, and the pair sells 250 m.
                golden("trade.potential/TUR>PAK/1975", 100e6, ESTIMATED, ESTIMATED),
                golden("trade.potential:unrealised/TUR>PAK/1975", -150e6, ESTIMATED, ESTIMATED));
    }

    private static double sq(double x) {
        return x * x;
    }

    private final Store store = GoldenRows.create().store();
    private final Measures measures = StandardMeasures.create();
    private final Figures figures = new Figures(measures, store, FrozenFigures.none());
    private final FigureIds ids = new FigureIds(measures, CountryNames.standard());

    @AfterAll
    void close() {
        store.close();
    }

    private Figure get(String id) {
        return figures.find(ids.parse(id)).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void theValueIsTheOneWorkedByHand(Golden golden) {
        Figure figure = get(golden.id());
        assertThat(figure.status()).as(figure.note()).isEqualTo(golden.value() == 0 ? Status.ZERO : Status.OBSERVED);
        assertThat(figure.getValue()).isCloseTo(golden.value(), within(1e-12 * Math.max(1, Math.abs(golden.value()))));
        if (Double.isNaN(golden.low())) {
            assertThat(figure.low()).isNull();
            assertThat(figure.high()).isNull();
        } else if (golden.low() == ESTIMATED) {
            assertThat(figure.low()).isLessThan(golden.value());
            assertThat(figure.high()).isGreaterThan(golden.value());
        } else {
            double tolerance = 1e-12 * Math.max(1, Math.abs(golden.value()));
            assertThat(figure.low()).isCloseTo(golden.low(), within(tolerance));
            assertThat(figure.high()).isCloseTo(golden.high(), within(tolerance));
        }
        assertThat(FigureIds.write(figure.id())).isEqualTo(golden.id());
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void theLineageHasRowsAndTheResult(Golden golden) {
        Figure figure = get(golden.id());
        Lineage lineage = figures.lineage(figure);
        assertThat(lineage.rows()).isNotEmpty();
        assertThat(lineage.rowCount()).isPositive();
        assertThat(lineage.worked()).startsWith(figure.id().measure()).contains("=");
        assertThat(lineage.definition())
                .isEqualTo(measures.get(figure.id().measure()).definition().versioned());
    }

    @Test
    void everyMeasureHasAGoldenValueAndExplainsItself() {
        List<String> covered =
                goldens().map(g -> ids.parse(g.id())).map(FigureId::measure).toList();
        for (Measure measure : measures.listAll()) {
            Definition d = measure.definition();
            assertThat(covered).as("golden value of " + d.id()).contains(d.id());
            assertThat(List.of(d.title(), d.meaning(), d.formula(), d.unit(), d.direction()))
                    .as(d.id())
                    .noneMatch(String::isBlank);
            assertThat(d.meaning()).as(d.id()).endsWith(".");
            assertThat(d.sources()).as(d.id()).isNotEmpty();
            assertThat(d.traps()).as(d.id()).isNotEmpty();
            assertThat(d.reference().text())
                    .as(d.id())
                    .contains(String.valueOf(d.reference().year()));
        }
    }

    @Test
    void absencesAreTypedAndSayWhy() {
        assertAbsent("un.s/TUR-PAK/2011", Status.UNDEFINED, "no roll call on which both voted");
        assertAbsent("un.s/TUR-PAK/2015", Status.OUT_OF_COVERAGE, "2009 to 2011");
        assertAbsent("un.kappa/TUR-PAK/2009", Status.UNDEFINED, "expected by chance");
        assertAbsent("un.s:nuclear/TUR-PAK/2010", Status.UNDEFINED, "no roll call on nuclear");
        assertAbsent("un.s/IND-PAK/2010", Status.NOT_A_STATE, "India casts no vote");
        assertAbsent("un.vote/TUR:R/66/1", Status.NOT_REPORTED, "absent");
        assertAbsent("un.vote/IND:R/66/1", Status.NOT_REPORTED, "no vote is recorded");
        assertAbsent("un.vote/TUR:R/1/1", Status.OUT_OF_COVERAGE, "no roll call R/1/1");
        assertAbsent("arms.supplier_share/TUR>PAK/2024", Status.OUT_OF_COVERAGE, "1950-2023");
        assertAbsent("arms.supplier_share/TUR>PAK/1999", Status.UNDEFINED, "0/0");
        assertAbsent("arms.supplier_rank/TUR>PAK/1999", Status.UNDEFINED, "no rank");
        assertAbsent("arms.tiv/TUR>BGD/1960", Status.NOT_A_STATE, "Bangladesh was not a member");
    }

    @Test
    void absencesOfTiesAreTypedToo() {
        assertAbsent("alliance.type/TUR>PAK/2017", Status.OUT_OF_COVERAGE, "covers 1950-2016");
        assertAbsent("alliance.type/TUR>BGD/1960", Status.NOT_A_STATE, "Bangladesh was not a member");
        assertAbsent("igo.joint/TUR-PAK/2009", Status.NOT_REPORTED, "no row");
        assertAbsent("un.ideal_distance/TUR-IND/2010", Status.NOT_REPORTED, "no ideal point");
        assertAbsent("capability.ratio/TUR>IND/2010", Status.NOT_REPORTED, "no value for India (-9)");
        assertAbsent("milex.ratio/TUR>CRI/2010", Status.UNDEFINED, "0 for Costa Rica");
        assertAbsent("milex.gdp_share/IND/2010", Status.NOT_REPORTED, "no value (xxx)");
        assertAbsent("milex.rank/IND/2010", Status.NOT_REPORTED, "no value");
        assertAbsent("milex.world_share/IND/2010", Status.NOT_REPORTED, "no value");
        assertAbsent("arms.export_change/TUR/2006", Status.OUT_OF_COVERAGE, "do not cover all of 2005");
        assertAbsent("arms.import_change/TUR/2007", Status.UNDEFINED, "no imports in 2006");
        assertAbsent("gdp.usd/TUR/2024", Status.OUT_OF_COVERAGE, "covers 1960");
        assertAbsent("population/IND/2010", Status.NOT_REPORTED, "no row for the state");
        assertAbsent("treaty.count/TUR-PAK/2010", Status.OUT_OF_COVERAGE, "nuclear");
        assertAbsent("distance.minimum/GRC-TUR/2010", Status.NOT_REPORTED, "at most 12 miles of water");
        assertAbsent("distance.minimum/TUR-PAK/2010", Status.NOT_REPORTED, "not contiguous");
        assertAbsent("distance.capital/TUR-IND/2010", Status.NOT_REPORTED, "no capital");
        assertAbsent("visits/TUR>PAK/2004", Status.NOT_REPORTED, "records none");
        assertAbsent("visits/TUR>IND/2003", Status.OUT_OF_COVERAGE, "another pair");
        assertAbsent("visits.sent/IND/2010", Status.NOT_REPORTED, "does not list");
    }

    @Test
    void absencesOfLinksAreTypedToo() {
        assertAbsent("trade.services/TUR>PAK/2021", Status.OUT_OF_COVERAGE, "covers 2022");
        assertAbsent("trade.services/TUR>IRN/2022", Status.NOT_REPORTED, "no economy of its own");
        assertAbsent("refugees/TUR>PAK/2018", Status.NOT_REPORTED, "no proof of none");
        assertAbsent("missions/PAK>TUR/2023", Status.NOT_REPORTED, "does not list the posts of the first");
        assertAbsent("visa/IRN>TUR/2026", Status.NOT_REPORTED, "no rule");
        assertAbsent("treaty.joint/TUR-PAK/2024", Status.OUT_OF_COVERAGE, "1900-2023");
    }

    /**
     * The index lists what Türkiye sends, and nothing to Iran; the year in which a treaty of both
     * begins is no earlier.
     */
    @Test
    void zeroesOfLinksAreKnownOnes() {
        for (String id : List.of(
                "missions/TUR>IRN/2023",
                "sanctions/TUR>PAK/2020",
                "sanctions/DEU>TUR/2020",
                "sanctions:arms/USA>TUR/2018",
                "treaty.joint:bilateral/TUR-PAK/2000",
                "treaty.joint/TUR-IRN/2010",
                "igo.informal/TUR-PAK/2005",
                "igo.bodies/TUR-PAK/1960")) {
            Figure figure = get(id);
            assertThat(figure.status()).as(id).isEqualTo(Status.ZERO);
        }
        assertThat(get("igo.bodies/TUR-PAK/2010").note())
                .isEqualTo("Organisation of the Islamic Conference (1969); Economic Cooperation Organization (1985)");
    }

    @Test
    void zeroesOfTiesAreThoseOfTheFile() {
        for (String id : List.of(
                "alliance.type/TUR>CHN/2010",
                "igo.joint/TUR-CHN/2010",
                "mid.opposed/TUR-PAK/1991",
                "mid.opposed:onset/GRC-TUR/1997",
                "mid.same_side/TUR-PAK/1989",
                "exercise.joint/TUR-PAK/2003",
                "treaty.count:trade/TUR-PAK/1991",
                "contiguity/TUR-PAK/2010",
                "visits.sent/TUR/2011")) {
            Figure figure = get(id);
            assertThat(figure.status()).as(id).isEqualTo(Status.ZERO);
            assertThat(figure.value()).as(id).isEqualTo(0);
        }
    }

    @Test
    void estimatesThatCannotBeMadeSayWhy() {
        assertAbsent("levels.change:igo.joint/TUR-PAK/1950-1954", Status.UNDEFINED, "do not fit into 1950 to 1954");
        assertAbsent("levels.change:igo.joint/TUR-PAK/1950-2010", Status.OUT_OF_COVERAGE, "1950-1971");
        assertAbsent("levels.change:igo.joint/TUR-PAK/1956-1970", Status.NOT_REPORTED, "0 of the 3 years 1956-1958");
        assertAbsent("levels.change:igo.joint/IRN-PAK/1950-1955", Status.NOT_REPORTED, "no value for the pair");
        assertAbsent("levels.p:igo.joint+leader/PAK>TUR/1950-1955", Status.UNDEFINED, "nothing to compare");
        assertAbsent(
                "leaders.effect:igo.joint/TUR>PAK/1966", Status.UNDEFINED, "nobody entered office in Türkiye in 1966");
        assertAbsent(
                "leaders.effect:igo.joint/TUR>PAK/1953",
                Status.NOT_REPORTED,
                "Late, in office from 1953-01-01: not in office");
        assertAbsent("leaders.seeable:igo.joint+pair/TUR>PAK/1967", Status.UNDEFINED, "no other case");
        assertAbsent("trade.potential/TUR>PAK/2010", Status.UNDEFINED, "2010");
        assertAbsent("trade.potential/TUR>IND/1975", Status.UNDEFINED, "not known of the two: log km between capitals");
        assertAbsent("trade.potential/TUR>BGD/1960", Status.NOT_A_STATE, "Bangladesh was not a member");
        assertAbsent("trade.potential/TUR>PAK/1949", Status.OUT_OF_COVERAGE, "nine in ten states in 1949");
    }

    @Test
    void caseEvidenceIsReportedAndStandsAmongNoOthers() {
        Figure visits = get("visits/TUR>PAK/2003");
        assertThat(visits.origin()).isEqualTo(Origin.REPORTED);
        assertThat(visits.snapshot()).isEqualTo("case:a-case");
        Figure percentile = get("visits/TUR>PAK/2003#percentile");
        assertThat(percentile.status()).isEqualTo(Status.UNDEFINED);
        assertThat(percentile.note()).contains("nothing to set it against");
    }

    private void assertAbsent(String id, Status status, String reason) {
        Figure figure = get(id);
        assertThat(figure.status()).as(id + ": " + figure.note()).isEqualTo(status);
        assertThat(figure.note()).as(id).contains(reason);
        assertThat(figure.value()).isNull();
    }

    @Test
    void aCoveredYearWithoutADealIsATrueZero() {
        Figure zero = get("arms.tiv/TUR>PAK/1999");
        assertThat(zero.status()).isEqualTo(Status.ZERO);
        assertThat(zero.value()).isEqualTo(0);
        assertThat(zero.n()).isZero();
        Figure share = get("arms.supplier_share:register/CHN>PAK/2007");
        assertThat(share.status()).isEqualTo(Status.ZERO);
    }

    @Test
    void fewItemsAreMarked() {
        assertThat(get("un.agreement/TUR-PAK/2009").note()).isEqualTo("few_items");
        assertThat(get("un.agreement/TUR-PAK/2010").note()).isEmpty();
    }

    @Test
    void aStandingIsThatAmongAllPairs() {
        // 2007: of all ordered pairs of members four have deliveries; 25.1 is the greatest.
        Figure percentile = get("arms.tiv/TUR>PAK/2007#percentile");
        long pairs = Objects.requireNonNull(percentile.n());
        assertThat(pairs).isGreaterThan(36_000);
        assertThat(percentile.getValue()).isCloseTo((pairs - 0.5) / pairs, within(1e-12));
        assertThat(get("arms.tiv/TUR>PAK/2007#rank").value()).isEqualTo(1);
        assertThat(get("arms.tiv/TUR>GEO/2007#rank").value()).isEqualTo(2);
        assertThat(figures.lineage(percentile).worked()).contains("percentile of arms.tiv/TUR>PAK/2007");
    }
}
