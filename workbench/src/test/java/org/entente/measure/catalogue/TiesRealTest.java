package org.entente.measure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.entente.TestData;
import org.entente.country.CountryNames;
import org.entente.country.YearRange;
import org.entente.measure.Figures;
import org.entente.measure.RealStore;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureColumns;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Question;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Lineage;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The measures of ties, conflict and distance on the publishers' files, beside facts of the files
 * (data/README.md) and the values of the R package peacesciencer (reference/README.md). The package
 * fills zeros where a file says nothing, and after its last year; here such a pair is not reported,
 * or out of coverage.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TiesRealTest {
    private static final int TUR = 640;
    private static final int PAK = 770;
    private static final YearRange PANEL = new YearRange(1816, 2016);

    private final Measures measures = StandardMeasures.create();
    private final FigureIds ids = new FigureIds(measures, CountryNames.standard());
    private @Nullable Store opened;

    @BeforeAll
    void open() {
        opened = RealStore.everything();
    }

    @AfterAll
    void close() {
        if (opened != null) {
            opened.close();
        }
    }

    private Store store() {
        return Objects.requireNonNull(opened);
    }

    private Figures figures() {
        return new Figures(measures, store(), FrozenFigures.none());
    }

    private Figure get(String id) {
        return figures().find(ids.parse(id)).orElseThrow();
    }

    private Map<Integer, Figure> series(String measure, @Nullable String argument, int from, int to, YearRange years) {
        Map<Integer, Figure> byYear = new TreeMap<>();
        figures()
                .list(measure, Question.of(Subjects.pair(from, to), years).withArgument(argument))
                .forEach(f -> byYear.put(f.id().getPeriod().first(), f));
        return byYear;
    }

    private FigureColumns all(String measure, @Nullable String source, YearRange years) {
        return measures.get(measure)
                .compute(Question.of(new Subjects.AllPairs(), years).withVintage(source, null), store());
    }

    private static Figure at(Map<Integer, Figure> series, int year) {
        return Objects.requireNonNull(series.get(year));
    }

    private static List<Integer> yearsWith(Map<Integer, Figure> series, double value) {
        return series.entrySet().stream()
                .filter(e -> e.getValue().value() != null && e.getValue().getValue() == value)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Integer> years(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }

    /**
     * How many rows have a value other than zero, the sum of the values, and how many have a value.
     */
    private record Sums(long nonzero, double sum, long values) {
        static Sums of(FigureColumns columns) {
            double[] values = IntStream.range(0, columns.size())
                    .filter(columns::hasValue)
                    .mapToDouble(columns::value)
                    .toArray();
            return new Sums(
                    Arrays.stream(values).filter(v -> v != 0).count(),
                    Arrays.stream(values).sum(),
                    values.length);
        }
    }

    /** A row of the checksums by frame and column: n, na, nonzero and sum in places 2 to 5. */
    private static String[] checksum(String frameAndColumn) throws IOException {
        return Files.readAllLines(TestData.requireReference("panel/checksums.csv")).stream()
                .filter(line -> line.startsWith(frameAndColumn + ","))
                .findFirst()
                .orElseThrow()
                .split(",", -1);
    }

    private static void assertLike(Sums sums, String[] reference, double tolerance) {
        assertThat(sums.nonzero()).isEqualTo(Long.parseLong(reference[4]));
        double sum = Double.parseDouble(reference[5]);
        assertThat(sums.sum()).isCloseTo(sum, within(tolerance * sum));
    }

    @Test
    void thePledgesOfTuerkiyeAndPakistan() {
        Map<Integer, Figure> pledges = series("alliance.type", null, TUR, PAK, new YearRange(1947, 2020));
        assertThat(yearsWith(pledges, 1)).containsExactly(1954);
        List<Integer> nonaggression = new ArrayList<>(years(1955, 1979));
        nonaggression.addAll(years(2010, 2018));
        assertThat(yearsWith(pledges, 2)).isEqualTo(nonaggression);
        assertThat(get("alliance.type/TUR/PAK/1954").note()).isEqualTo("consultation; mutual; ATOP 3255 (bilateral)");
        assertThat(get("alliance.type/TUR/PAK/1960").note())
                .isEqualTo("non-aggression, consultation; mutual; ATOP 3275 (multilateral)");
        assertThat(get("alliance.type/TUR/PAK/2012").note())
                .isEqualTo("non-aggression; mutual; ATOP 3755 (multilateral)");
        assertThat(get("alliance.type/TUR/PAK/2000").status()).isEqualTo(Status.ZERO);
        assertThat(get("alliance.type/TUR/PAK/2019").status()).isEqualTo(Status.OUT_OF_COVERAGE);
        assertThat(get("alliance.type/TUR/PAK/1946").status()).isEqualTo(Status.NOT_A_STATE);
    }

    @Test
    void theTreatyStandsInTheLineage() {
        Lineage lineage = figures().lineage(get("alliance.type/TUR/PAK/1960"));
        assertThat(lineage.rows()).extracting(row -> row.table()).containsExactly("alliance", "alliance_member");
        assertThat(lineage.rowCount()).isEqualTo(3);
        assertThat(lineage.worked()).contains("ATOP 3275");
    }

    @Test
    void pledgesStayDirected() {
        assertThat(get("alliance.type/USA>PRT/1944").getValue()).isEqualTo(5);
        assertThat(get("alliance.type/PRT>USA/1944").getValue()).isEqualTo(4);
        assertThat(get("alliance.type/USA>PRT/1944").note()).contains("not mutual");
        assertThat(store().query("""
                        SELECT count(*) AS n FROM alliance_pledge a JOIN alliance_pledge b
                            ON a.year = b.year AND a.pledger = b.receiver AND a.receiver = b.pledger
                        WHERE (a.defence, a.offence, a.neutrality, a.nonaggression, a.consultation)
                            <> (b.defence, b.offence, b.neutrality, b.nonaggression, b.consultation)
                        """).getLong("n", 0)).isEqualTo(1300);
    }

    @Test
    void theDirectedDyadYearsGiveThePublishedNumberOfDefencePledges() throws IOException {
        FigureColumns pledges = all("alliance.type", "atop-dyads", PANEL);
        long defence = IntStream.range(0, pledges.size())
                .filter(row -> pledges.value(row) == 5)
                .count();
        assertThat(pledges.size()).isEqualTo(1_912_290);
        assertThat(defence).isEqualTo(Long.parseLong(checksum("dd:add_atop_alliance,atop_defense")[4]));
    }

    /**
     * The member level is an earlier version, and takes what a member owes as owed to all others:
     * 99 in 100 agree.
     */
    @Test
    void memberLevelAndDyadYearsAgreeButForAFew() {
        FigureColumns members = all("alliance.type", "atop", PANEL);
        FigureColumns dyads = all("alliance.type", "atop-dyads", PANEL);
        assertThat(members.size()).isEqualTo(dyads.size());
        long allied = 0;
        long same = 0;
        for (int row = 0; row < members.size(); row++) {
            assertThat(members.from(row)).isEqualTo(dyads.from(row));
            if (members.value(row) != 0 || dyads.value(row) != 0) {
                allied++;
                same += members.value(row) == dyads.value(row) ? 1 : 0;
            }
        }
        assertThat(allied).isGreaterThan(250_000);
        assertThat((double) same / allied).isGreaterThan(0.99);
    }

    @Test
    void disputesOfTuerkiyeAndPakistan() {
        YearRange years = new YearRange(1947, 2014);
        Map<Integer, Figure> opposed = series("mid.opposed", null, TUR, PAK, years);
        assertThat(opposed.values()).allMatch(f -> f.status() == Status.ZERO);
        Map<Integer, Figure> same = series("mid.same_side", null, TUR, PAK, years);
        assertThat(yearsWith(same, 1)).containsExactly(1960, 1990, 1991, 2001);
        assertThat(same.values().stream().mapToDouble(Figure::getValue).sum()).isEqualTo(4);
        assertThat(List.of(1960, 1990, 1991, 2001))
                .map(year -> at(same, year).note())
                .containsExactly("MID 253", "MID 3957", "MID 3957", "MID 4283");
        assertThat(yearsWith(series("mid.same_side", "onset", TUR, PAK, years), 1))
                .containsExactly(1960, 1990, 2001);
    }

    @Test
    void asManyPairsAreOpposedAsPublished() throws IOException {
        assertThat(Sums.of(all("mid.opposed", "mid", PANEL)).nonzero())
                .isEqualTo(Long.parseLong(checksum("nd:add_cow_mids,cowmidongoing")[4]));
    }

    /** The package has another release of these disputes: here the available file is counted. */
    @Test
    void theSecondSourceOfDisputesCountsItsOwnPairs() {
        assertThat(Sums.of(all("mid.opposed", "gml", PANEL)).nonzero())
                .isEqualTo(store().query("""
                                SELECT count(*) AS n FROM (SELECT DISTINCT year, least(state, opponent),
                                    greatest(state, opponent) FROM dispute_dyad)
                                """).getLong("n", 0));
    }

    /**
     * The file has 45,276 zeros; the panel has those of its pairs, and a pair without a row is no
     * zero here.
     */
    @Test
    void organisationsKeepTheirZeros() throws IOException {
        String[] reference = checksum("nd:add_igos,dyadigos");
        Sums sums = Sums.of(all("igo.joint", null, PANEL));
        assertLike(sums, reference, 0);
        assertThat(sums.values()).isEqualTo(Long.parseLong(reference[2]) - Long.parseLong(reference[3]));
        assertThat(store().query("SELECT count(*) AS n FROM igo_joint WHERE organisations = 0")
                        .getLong("n", 0))
                .isEqualTo(45_276);
    }

    @Test
    void organisationsAndBordersOfThePairAreThePublishedOnes() throws IOException {
        compare("e_TURPAK_nd_add_igos.csv", "igo.joint", 0);
        compare("e_TURPAK_nd_add_contiguity.csv", "contiguity", 0);
        compare("e_TURPAK_nd_add_capital_distance.csv", "distance.capital", 1e-9);
    }

    private void compare(String file, String measure, double tolerance) throws IOException {
        List<String> lines = Files.readAllLines(TestData.requireReference("panel/" + file));
        int compared = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Figure figure = get("%s/TUR-PAK/%s".formatted(measure, cells[2]));
            if (cells[3].isEmpty() || figure.status() == Status.OUT_OF_COVERAGE) {
                assertThat(figure.value()).as(line).isNull();
            } else {
                double expected = Double.parseDouble(cells[3]);
                assertThat(figure.getValue()).as(line).isCloseTo(expected, within(tolerance * expected));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(60);
    }

    @Test
    void contiguityIsThatOfTheFileAndCapitalsAddUpAsPublished() throws IOException {
        // The package has 690 fewer pairs: it holds spells, this file years.
        assertThat(Sums.of(all("contiguity", null, PANEL)).nonzero())
                .isEqualTo(store().query("""
                                SELECT count(*) AS n FROM (
                                    SELECT DISTINCT year, state, neighbour FROM contiguity WHERE state < neighbour)
                                """).getLong("n", 0));
        Sums capitals = Sums.of(all("distance.capital", null, PANEL));
        assertLike(capitals, checksum("nd:add_capital_distance,capdist"), 1e-4);
    }

    @Test
    void exercisesOfTuerkiyeAndPakistan() {
        YearRange years = new YearRange(1980, 2010);
        Map<Integer, Figure> both = series("exercise.joint", null, TUR, PAK, years);
        Map<Integer, Figure> bilateral = series("exercise.joint", "bilateral", TUR, PAK, years);
        Map<Integer, Figure> multilateral = series("exercise.joint", "multilateral", TUR, PAK, years);
        years.stream()
                .forEach(year -> assertThat(at(both, year).getValue())
                        .as("%d", year)
                        .isEqualTo(at(bilateral, year).getValue()
                                + at(multilateral, year).getValue()));
        assertThat(yearsWith(bilateral, 1)).containsExactly(1999, 2002, 2003, 2007, 2008);
        assertThat(at(both, 2002).note()).isEqualTo("Atta Turk III");
        assertThat(at(both, 2003).note()).isEqualTo("without name");
        assertThat(at(both, 2007).getValue()).isEqualTo(3);
        assertThat(get("exercise.joint/TUR-PAK/2023").status()).isEqualTo(Status.OUT_OF_COVERAGE);
    }

    @Test
    void treatiesOfTuerkiyeAndPakistan() {
        assertThat(get("treaty.count:trade/TUR-PAK/1972").status()).isEqualTo(Status.ZERO);
        assertThat(get("treaty.count:trade/TUR-PAK/1973").note()).isEqualTo("Protocol on Trade Negotiations (PTN)");
        assertThat(get("treaty.count:trade/TUR-PAK/2011").getValue()).isEqualTo(4);
        assertThat(get("treaty.count:nuclear/TUR-PAK/1969").status()).isEqualTo(Status.ZERO);
        assertThat(get("treaty.count:nuclear/TUR-PAK/1970").getValue()).isEqualTo(1);
        Figure sum = get("treaty.count/TUR-PAK/1996");
        assertThat(sum.getValue()).isEqualTo(3);
        assertThat(figures().lineage(sum).rows())
                .extracting(row -> row.snapshot().replaceAll(":.*", ""))
                .contains("desta", "nuclear-cooperation")
                .doesNotContain("atop");
        assertThat(get("treaty.count/TUR-PAK/2010").status()).isEqualTo(Status.OUT_OF_COVERAGE);
    }

    /**
     * Austria, Finland and Sweden left EFTA's agreement with Türkiye in 1994; Norway did not;
     * Portugal left EFTA in 1986.
     */
    @Test
    void tradeAgreementsEndWithAWithdrawal() {
        assertThat(get("treaty.count:trade/AUT-TUR/1994").note()).contains("EFTA Turkey");
        assertThat(get("treaty.count:trade/AUT-TUR/1995").note()).doesNotContain("EFTA Turkey");
        assertThat(get("treaty.count:trade/NOR-TUR/1995").note()).contains("EFTA Turkey");
        // Members of EFTA are not tied to one another by its agreement with Türkiye.
        assertThat(get("treaty.count:trade/NOR-CHE/1995").note()).doesNotContain("EFTA Turkey");
        assertThat(get("treaty.count:trade/PRT-NOR/1985").note()).contains("EFTA");
        // The European Union's agreement with Algeria of 1976 (in force 1978) binds Spain from its
        // accession.
        assertThat(get("treaty.count:trade/DEU-DZA/1991").note()).contains("Algeria EC");
    }

    @Test
    void ratiosAreReciprocalAndTakeTheFilesOwnNumbers() {
        double forth = get("capability.ratio/TUR>PAK/1950").getValue();
        // CINC of 1950 as the file prints it.
        assertThat(forth).isCloseTo(0.0101971 / 0.0112781, within(1e-12));
        assertThat(forth * get("capability.ratio/PAK>TUR/1950").getValue()).isCloseTo(1, within(1e-12));
        assertThat(get("capability.ratio/TUR>PAK/2013").status()).isEqualTo(Status.OUT_OF_COVERAGE);
        assertThat(get("milex.ratio/TUR>PAK/2009").getValue()).isBetween(1.3, 1.5);
    }

    /**
     * The package has a later release, which revised the years from 1990 on by up to one per cent.
     */
    @Test
    void capabilityRatiosAreThoseOfTheReference() throws IOException {
        List<String> lines = Files.readAllLines(TestData.requireReference("panel/e_TURPAK_nd_add_nmc.csv"));
        List<String> head = List.of(lines.get(0).split(",", -1));
        int compared = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Figure figure = get("capability.ratio/TUR>PAK/" + cells[2]);
            if (figure.value() != null && Integer.parseInt(cells[2]) < 1990) {
                double expected = Double.parseDouble(cells[head.indexOf("cinc1")])
                        / Double.parseDouble(cells[head.indexOf("cinc2")]);
                assertThat(figure.getValue()).as(line).isCloseTo(expected, within(1.5e-5 * expected));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(43);
    }

    @Test
    void idealPointsHaveAnIntervalAndKeepOneSeries() {
        Figure late = get("un.ideal_distance/TUR-PAK/2024");
        assertThat(late.status()).isEqualTo(Status.OBSERVED);
        Figure figure = get("un.ideal_distance/TUR-PAK/2005");
        assertThat(figure.low()).isLessThan(figure.getValue());
        assertThat(figure.high()).isGreaterThan(figure.getValue());
        assertThat(get("un.ideal_distance/TUR-PAK/s60").getValue()).isEqualTo(figure.getValue());
        Lineage lineage = figures().lineage(figure);
        assertThat(lineage.rowCount()).isEqualTo(2);
        // Ukraine voted, and has a point, before it was a member of the state system.
        assertThat(get("un.ideal_distance/UKR-PAK/1960").status()).isEqualTo(Status.OBSERVED);
    }

    @Test
    void alliancePortfoliosOfAllPairsAreSymmetricInMembershipAndBounded() {
        FigureColumns all = all("alliance.s", null, new YearRange(2000, 2009));
        assertThat(all.size()).isGreaterThan(180_000);
        for (int row = 0; row < all.size(); row++) {
            assertThat(all.value(row)).isBetween(-1.0, 1.0);
        }
    }

    @Test
    void travelIsOfOneState() {
        assertThat(get("visits.sent/TUR/2022").getValue()).isEqualTo(27);
        assertThat(get("visits.received/TUR/2025").status()).isEqualTo(Status.OUT_OF_COVERAGE);
    }
}
