package org.entente.measure.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Question;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Signs of third states with Türkiye and Pakistan in 2000, typed: the United States friend of both;
 * Iran hostile to both; Afghanistan owed defence by Türkiye and rival of Pakistan; Egypt rival of
 * Türkiye, allied with Pakistan; Syria with a pact and a rivalry with Türkiye, and a rival of
 * Pakistan's in 1996; Greece a rival of Türkiye alone; the two themselves with a pact of
 * defence.
 */
class ThirdPartyTest {
    private static final int TUR = 640;
    private static final int PAK = 770;
    private static final int USA = 2;
    private static final int IRN = 630;
    private static final int AFG = 700;
    private static final int EGY = 651;
    private static final int SYR = 652;
    private static final int GRC = 350;
    private static final Measures MEASURES = StandardMeasures.create();

    private final CanonicalRows canonical = new CanonicalRows();
    private final Store store = create();

    private Store create() {
        canonical.snapshot("atop", "5", 1940, 2010, "alliance_member", "alliance");
        SystemRows rows = new SystemRows(canonical);
        rows.member(1, TUR, 1952, 2010, "d").member(1, USA, 1952, 2010, "d");
        rows.member(2, PAK, 1954, 2010, "c").member(2, USA, 1954, 2010, "c");
        rows.member(3, TUR, 1990, 2010, "d").member(3, AFG, 1990, 2010, "");
        rows.member(4, TUR, 1990, 2010, "d").member(4, PAK, 1990, 2010, "d");
        rows.member(5, TUR, 1990, 2010, "d").member(5, SYR, 1990, 2010, "d");
        // Pakistan consults Greece, and Greece owes nothing: no tie.
        rows.member(6, PAK, 1990, 2010, "c").member(6, GRC, 1990, 2010, "");
        rows.member(7, PAK, 1990, 2010, "d").member(7, EGY, 1990, 2010, "d");
        canonical.snapshot("rivalries", "1", 1900, 2010, "rivalry");
        rows.rivalry(GRC, TUR, 1955, null).rivalry(TUR, SYR, 1946, 2004).rivalry(TUR, IRN, 1995, 2001);
        rows.rivalry(AFG, PAK, 1947, null).rivalry(EGY, TUR, 2000, 2000);
        rows.rivalry(SYR, PAK, 1996, 1996);
        canonical.snapshot("mid", "5", 1900, 2010, "dispute_participant", "dispute");
        rows.side(1, IRN, true, 1990).side(1, PAK, false, 1990);
        return canonical.store();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Figure get(String id, int a, int b, int year) {
        return MEASURES.get("third_party." + id)
                .compute(Question.of(Subjects.pair(a, b), YearRange.of(year)), store)
                .figures()
                .get(0);
    }

    @Test
    void theTwoHaveOneCommonFriendAndOneCommonRival() {
        Figure allies = get("common_allies", TUR, PAK, 2000);
        assertThat(allies.value()).isEqualTo(1);
        assertThat(allies.note()).startsWith("USA; with rivalries:1, mid:5");
        assertThat(allies.snapshot()).isEqualTo("atop:5");
        Figure rivals = get("common_rivals", PAK, TUR, 2000);
        assertThat(rivals.value()).isEqualTo(1);
        assertThat(rivals.note()).startsWith("IRN;");
        assertThat(rivals.id().from()).isEqualTo(TUR);
    }

    @Test
    void afghanistanAndEgyptPullThemApart() {
        Figure pressure = get("cross_pressure", TUR, PAK, 2000);
        assertThat(pressure.value()).isEqualTo(2);
        assertThat(pressure.note()).startsWith("EGY AFG;");
    }

    @Test
    void twoOfFourTriadsAreImbalanced() {
        Figure imbalance = get("imbalance", TUR, PAK, 2000);
        assertThat(imbalance.value()).isEqualTo(0.5);
        assertThat(imbalance.n()).isEqualTo(4);
    }

    @Test
    void triadsHaveTheSignsThatTheFiguresCount() {
        Triads triads = Triads.read(MEASURES, store, PAK, TUR, 2000);
        assertThat(triads.own()).isEqualTo(1);
        assertThat(triads.thirds())
                .containsExactly(
                        new Triads.Third(USA, 1, 1),
                        new Triads.Third(IRN, -1, -1),
                        new Triads.Third(EGY, 1, -1),
                        new Triads.Third(AFG, -1, 1));
        assertThat(triads.thirds().stream().map(t -> triads.isBalanced(t).orElseThrow()))
                .containsExactly(true, true, false, false);
        assertThat(Triads.read(MEASURES, store, PAK, TUR, 2011).lacking()).contains("alliance.type");
        Triads open = Triads.read(MEASURES, store, PAK, GRC, 2000);
        assertThat(open.own()).isZero();
        assertThat(open.thirds()).allMatch(t -> open.isBalanced(t).isEmpty());
    }

    @Test
    void aDisputeIsRememberedForTenYears() {
        assertThat(get("common_rivals", TUR, PAK, 2001).value()).isEqualTo(0);
        assertThat(get("common_rivals", TUR, PAK, 2001).status()).isEqualTo(Status.ZERO);
    }

    @Test
    void hostilityTakesPrecedenceOverAPact() {
        // Syria has a defence pact with Türkiye and is its rival, and in 1996 Pakistan's too.
        assertThat(get("common_rivals", TUR, PAK, 1996).note()).startsWith("IRN SYR;");
    }

    @Test
    void withoutATieOfTheTwoNoTriadIsComplete() {
        Figure figure = get("imbalance", PAK, GRC, 2000);
        assertThat(figure.status()).isEqualTo(Status.UNDEFINED);
        assertThat(figure.note()).contains("no tie of either sign");
    }

    @Test
    void aYearThatOneSourceDoesNotCoverHasNoFigure() {
        Figure figure = get("cross_pressure", TUR, PAK, 2011);
        assertThat(figure.status()).isEqualTo(Status.OUT_OF_COVERAGE);
        assertThat(figure.note()).contains("alliance.type");
        assertThat(get("cross_pressure", TUR, USA, 1940).status()).isEqualTo(Status.ZERO);
        assertThat(get("cross_pressure", TUR, PAK, 1940).status()).isEqualTo(Status.NOT_A_STATE);
    }

    @Test
    void theLineageListsTheRowsOfTheSigns() {
        Figure pressure = get("cross_pressure", TUR, PAK, 2000);
        var lineage = MEASURES.get("third_party.cross_pressure").lineage(pressure, store);
        assertThat(lineage.worked())
                .isEqualTo("third_party.cross_pressure = 2; signs with (first, second): EGY −+, AFG +−");
        assertThat(lineage.rows())
                .filteredOn(ref -> ref.table().equals("rivalry"))
                .singleElement()
                .satisfies(ref -> assertThat(ref.lines()).hasSize(2));
        assertThat(lineage.rows())
                .filteredOn(ref -> ref.table().equals("alliance_member"))
                .singleElement()
                .satisfies(ref -> assertThat(ref.lines()).containsExactly(5L, 6L, 13L, 14L));
        assertThat(lineage.rowCount()).isEqualTo(6);
    }

    @Test
    void allPairsAtOnceGiveWhatOneGives() {
        for (String id : List.of("common_rivals", "common_allies", "imbalance", "cross_pressure")) {
            List<Figure> all = MEASURES.get("third_party." + id)
                    .compute(Question.of(new Subjects.AllPairs(), YearRange.of(2000)), store)
                    .figures();
            for (int[] pair : new int[][] {{TUR, PAK}, {USA, TUR}, {AFG, PAK}, {GRC, SYR}}) {
                Figure one = get(id, pair[0], pair[1], 2000);
                assertThat(all).contains(one);
            }
        }
    }

    @Test
    void aTreatyOfAWholeRegionMakesNoFriends() {
        CanonicalRows region = new CanonicalRows().snapshot("atop", "5", 1940, 2010, "alliance_member", "alliance");
        SystemRows members = new SystemRows(region);
        int[] sixteen = {2, 20, 40, 41, 42, 70, 90, 91, 92, 93, 94, 95, 100, 101, 110, 130};
        for (int i = 0; i < sixteen.length; i++) {
            members.member(1, sixteen[i], 1960, 2010, "dc");
            if (i > 0) {
                members.member(2, sixteen[i], 1960, 2010, "dc");
            }
            if (i > 1) {
                members.member(Pacts.NATO, sixteen[i], 1960, 2010, "dc");
            }
        }
        region.snapshot("rivalries", "1", 1900, 2010, "rivalry");
        region.snapshot("mid", "5", 1900, 2010, "dispute_participant", "dispute");
        try (Store some = region.store()) {
            assertThat(Triads.read(MEASURES, some, 2, 130, 2000).own()).isZero();
            assertThat(Triads.read(MEASURES, some, 20, 130, 2000).own()).isEqualTo(1);
            assertThat(Triads.read(MEASURES, some, 40, 130, 2000).own()).isEqualTo(1);
        }
    }

    @Test
    void aPactShortensTheMemoryOfADispute() {
        CanonicalRows typed = new CanonicalRows().snapshot("atop", "5", 1940, 2010, "alliance_member", "alliance");
        new SystemRows(typed).member(1, TUR, 1960, 2010, "d").member(1, USA, 1960, 2010, "d");
        typed.snapshot("rivalries", "1", 1900, 2010, "rivalry");
        new SystemRows(typed).rivalry(GRC, TUR, 1955, 1997);
        typed.snapshot("mid", "5", 1900, 2010, "dispute_participant", "dispute");
        SystemRows disputes = new SystemRows(typed);
        disputes.side(1, TUR, true, 1990).side(1, USA, false, 1990);
        disputes.side(2, TUR, true, 1996).side(2, GRC, false, 1996);
        disputes.side(3, TUR, true, 1996).side(3, IRN, false, 1996);
        try (Store some = typed.store()) {
            assertThat(Triads.read(MEASURES, some, TUR, USA, 1990).own()).isEqualTo(-1);
            assertThat(Triads.read(MEASURES, some, TUR, USA, 1991).own()).isEqualTo(1);
            assertThat(Triads.read(MEASURES, some, TUR, GRC, 1997).own()).isEqualTo(-1);
            assertThat(Triads.read(MEASURES, some, TUR, GRC, 1998).own()).isZero();
            assertThat(Triads.read(MEASURES, some, TUR, IRN, 2006).own()).isEqualTo(-1);
            assertThat(Triads.read(MEASURES, some, TUR, IRN, 2007).own()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theBitsGiveWhatCountingGives(long seed) {
        Random random = new Random(seed);
        SignedTies ties = new SignedTies(2000);
        int[] members = ties.members();
        for (int i = 0; i < 3000; i++) {
            int a = members[random.nextInt(members.length)];
            int b = members[random.nextInt(members.length)];
            if (random.nextBoolean()) {
                ties.befriend(a, b);
            } else {
                ties.oppose(a, b);
            }
        }
        ties.befriend(2, 9999);
        for (int i = 0; i < 50; i++) {
            int a = members[random.nextInt(members.length)];
            int b = members[random.nextInt(members.length)];
            if (a == b) {
                continue;
            }
            List<Integer> friends = new ArrayList<>();
            List<Integer> rivals = new ArrayList<>();
            Set<Integer> between = new HashSet<>();
            for (int k : members) {
                int product = ties.sign(a, k) * ties.sign(b, k);
                if (product > 0) {
                    (ties.sign(a, k) > 0 ? friends : rivals).add(k);
                } else if (product < 0) {
                    between.add(k);
                }
            }
            SignedTies.Thirds thirds = ties.thirds(a, b);
            assertThat(thirds.friends()).isEqualTo(friends);
            assertThat(thirds.rivals()).isEqualTo(rivals);
            assertThat(new HashSet<>(thirds.between())).isEqualTo(between);
            assertThat(thirds.all()).doesNotContain(a, b);
            assertThat(ties.sign(a, b)).isEqualTo(ties.sign(b, a));
            assertThat(ties.thirds(b, a).second()).isEqualTo(thirds.first());
        }
    }
}
