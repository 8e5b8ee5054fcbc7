package org.entente.measure.society;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Marks;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;
import org.entente.store.Store;
import org.junit.jupiter.api.Test;

/** Brazil (140), Argentina (160) and Bolivia (145); Brasília lies at 15.8° S, 47.9° W. */
class CapitalDistanceTest {
    private static CanonicalRows rows() {
        return new CanonicalRows()
                .snapshot("cow-capitals", "1", 1816, 2024, "capital")
                .row("capital", 160, "Buenos Aires", "1841-01-01", "2024-12-31", -34.6, -58.4)
                .row("capital", 145, "Sucre", "1848-01-01", "2024-12-31", -19.0, -65.3);
    }

    private static Figure figure(CanonicalRows rows, int one, int other, int year) {
        try (Store store = rows.store()) {
            return StandardMeasures.create()
                    .get("distance.capital")
                    .compute(Question.of(Subjects.pair(one, other), YearRange.of(year)), store)
                    .figures()
                    .get(0);
        }
    }

    @Test
    void aCapitalFarFromWhereItLiesIsMarkedAndItsDistanceStaysTheFiles() {
        CanonicalRows rows = rows().row("capital", 140, "Brasilia", "1960-04-21", "2024-12-31", -10.3333, -53.2);

        Figure far = figure(rows, 140, 160, 2010);

        assertThat(far.note())
                .isEqualTo("Brasilia to Buenos Aires; " + Marks.MISPLACED
                        + ": the file has Brasilia 837 km from where it lies");
        assertThat(far.getValue()).isCloseTo(GreatCircle.km(-10.3333, -53.2, -34.6, -58.4), within(1e-9));
        assertThat(Marks.isComparable(far.note())).isTrue();
    }

    @Test
    void aCapitalInItsPlaceIsNot() {
        CanonicalRows rows = rows().row("capital", 140, "BRASÍLIA", "1960-04-21", "2024-12-31", -15.79, -47.88);

        assertThat(figure(rows, 140, 160, 2010).note()).isEqualTo("BRASÍLIA to Buenos Aires");
    }

    /**
     * Whether Sucre or La Paz is the capital is the publisher's choice, and where Rio lies no list
     * of today's capitals says.
     */
    @Test
    void anotherCityIsNoMistake() {
        CanonicalRows rows = rows().row("capital", 140, "Rio de Janeiro", "1826-01-01", "1960-04-20", -22.9, -43.2);

        assertThat(figure(rows, 140, 145, 1950).note()).isEqualTo("Rio de Janeiro to Sucre");
    }

    /** A quarter of the equator, and from a pole to the other. */
    @Test
    void greatCircles() {
        assertThat(GreatCircle.km(0, 0, 0, 90)).isCloseTo(6378.137 * Math.PI / 2, within(1e-9));
        assertThat(GreatCircle.km(90, 0, -90, 77)).isCloseTo(6378.137 * Math.PI, within(1e-6));
        assertThat(GreatCircle.km(50, 179, 50, -179)).isCloseTo(GreatCircle.km(50, 1, 50, 3), within(1e-9));
    }
}
