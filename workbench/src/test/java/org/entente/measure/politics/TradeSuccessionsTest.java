package org.entente.measure.politics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Agreements that a later one replaced, with numbers, years and sides as DESTA lists them. */
class TradeSuccessionsTest {
    private static final Measure COUNT = new Measures(PoliticsMeasures.list()).get("treaty.count");
    private static final int GERMANY = 255;
    private static final int FRANCE = 220;
    private static final int CROATIA = 344;
    private static final int POLAND = 290;
    private static final int RUSSIA = 365;
    private static final int KAZAKHSTAN = 705;

    private final CanonicalRows rows = new CanonicalRows();

    @BeforeEach
    void setUp() {
        rows.snapshot("desta", "2020", 1, 1).covers("agreement", "trade", 1945, 2020);
        agreement("337", "base_treaty", "337", "EC Poland", 3, 1991, 1994, GERMANY, 1, POLAND, 0);
        agreement("335", "base_treaty", "335", "EC Nice", 2, 2001, 2003, GERMANY, 0, FRANCE, 0);
        agreement("335+1", "accession", "335", "EC Nice (25) Enlargement", 5, 2003, 2004, GERMANY, 2, POLAND, 1);
        agreement("324", "base_treaty", "324", "EC Lisbon", 2, 2007, 2009, GERMANY, 0, POLAND, 0);
        agreement("254", "base_treaty", "254", "Croatia EC", 3, 2001, 2005, GERMANY, 1, CROATIA, 0);
        agreement("324+1", "accession", "324", "EC Lisbon (28) Enlargement", 5, 2011, 2013, GERMANY, 2, CROATIA, 1);
        bilateral("546", "Kazakhstan Russia", 1992, 1998);
        bilateral("244", "Commonwealth of Independent States (CIS)", 1994, 1994);
        bilateral("434", "Eurasian Economic Community (EAEC)", 1999, 2001);
        bilateral("242", "Common Economic Zone", 2003, 2004);
        bilateral("811", "Commonwealth of Independent States (CIS)", 2011, 2012);
        bilateral("1040", "Eurasian Economic Union (EAEU)", 2014, 2015);
    }

    @AfterEach
    void close() {
        rows.store().close();
    }

    private void bilateral(String id, String name, int year, int inForce) {
        agreement(id, "base_treaty", id, name, 2, year, inForce, RUSSIA, 0, KAZAKHSTAN, 0);
    }

    private void agreement(
            String id,
            String act,
            String base,
            String name,
            int type,
            int year,
            int inForce,
            int a,
            int ga,
            int b,
            int gb) {
        rows.row("agreement", id, "trade", act, base, name, type, year, inForce, 2)
                .row("agreement_member", id, 1, a, a, ga)
                .row("agreement_member", id, 2, b, b, gb);
    }

    private List<Double> counts(int a, int b, int from, int to) {
        return COUNT
                .compute(
                        Question.of(Subjects.pair(a, b), new YearRange(from, to))
                                .withArgument("trade"),
                        rows.store())
                .figures()
                .stream()
                .map(figure -> figure.value())
                .toList();
    }

    /** The Europe Agreement to 2003, the treaty of Nice to 2008, the treaty of Lisbon since. */
    @Test
    void amongMembersOfTheUnionOneTreatyIsInForce() {
        assertThat(counts(GERMANY, POLAND, 2003, 2009)).containsExactly(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0);
        assertThat(counts(GERMANY, POLAND, 1993, 1994)).containsExactly(0.0, 1.0);
    }

    /** The agreement of stabilisation to 2012, the European Union since. */
    @Test
    void anAccessionReplacesTheAssociationAndIsNotReplacedByItself() {
        assertThat(counts(GERMANY, CROATIA, 2004, 2014))
                .containsExactly(0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0);
    }

    /**
     * 2011: the bilateral agreement, the CIS of 1994, the community, the zone; 2015: zone, CIS of
     * 2011, union.
     */
    @Test
    void stagesOfOneUnionAreNotCountedTogether() {
        assertThat(counts(RUSSIA, KAZAKHSTAN, 2011, 2015)).containsExactly(4.0, 3.0, 3.0, 3.0, 3.0);
    }
}
