package org.entente.measure.politics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.measure.RealStore;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Marks;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;
import org.entente.store.Store;
import org.junit.jupiter.api.Test;

/**
 * A file that gives several issue areas the same roll calls in a year cannot be right about all of
 * them, and its figures say so.
 */
class LikeIssuesTest {
    private static final int TUR = 640;
    private static final int PAK = 770;
    private static final Measures MEASURES = new Measures(PoliticsMeasures.list());

    private static List<Figure> figures(Store store, String issue, int from, int to, Subjects subjects) {
        return MEASURES.get("un.agreement")
                .compute(Question.of(subjects, new YearRange(from, to)).withArgument(issue), store)
                .figures();
    }

    private static Store typed() {
        CanonicalRows rows =
                new CanonicalRows().snapshot("un-votes", "v", 2000, 2001, "un_roll_call", "un_vote", "un_issue");
        for (int i = 1; i <= 24; i++) {
            rows.rollCall(i, 55, (i <= 12 ? "2000" : "2001") + "-06-01", "R/" + i);
            rows.votes(i, new int[] {TUR, PAK}, 1, i % 3 == 0 ? 2 : 1);
        }
        // 2000: colonialism and economic development have the same six; human rights has five of
        // them and one more.
        for (int i = 1; i <= 6; i++) {
            rows.issue(i, "co").issue(i, "ec").issue(i + 1, "hr");
        }
        // 2001: the same four twice, which may happen; and six and five of them.
        for (int i = 13; i <= 16; i++) {
            rows.issue(i, "nu").issue(i, "di");
        }
        for (int i = 17; i <= 22; i++) {
            rows.issue(i, "co");
            if (i < 22) {
                rows.issue(i, "ec");
            }
        }
        return rows.store();
    }

    @Test
    void theSameListUnderTwoAreasIsSaidAtBothAndAtNoOther() {
        try (Store store = typed()) {
            for (String issue : List.of("colonialism", "economic", "human_rights", "nuclear", "arms_control")) {
                for (Subjects subjects : List.of(Subjects.pair(TUR, PAK), new Subjects.AllPairs())) {
                    for (Figure figure : figures(store, issue, 2000, 2001, subjects)) {
                        boolean like = figure.id().getPeriod().first() == 2000
                                && (issue.equals("colonialism") || issue.equals("economic"));
                        assertThat(figure.note().contains(Marks.SAME_ITEMS))
                                .as(figure.id() + " " + figure.note())
                                .isEqualTo(like);
                    }
                }
            }
            Figure one = figures(store, "colonialism", 2000, 2000, Subjects.pair(TUR, PAK))
                    .get(0);
            assertThat(one.note())
                    .isEqualTo("few_items; same_items: the file lists the same 6 roll calls under economic development,"
                            + " so that it cannot be right about all of them");
            assertThat(Marks.isComparable(one.note())).isFalse();
        }
    }

    @Test
    void allRollCallsHaveNoSuchNote() {
        try (Store store = typed()) {
            assertThat(MEASURES.get("un.agreement")
                            .compute(Question.of(Subjects.pair(TUR, PAK), new YearRange(2000, 2001)), store)
                            .figures())
                    .noneMatch(figure -> figure.note().contains(Marks.SAME_ITEMS));
        }
    }

    /**
     * In the cleaned votes of 2019 colonialism, arms control and economic development are the same
     * sixteen; in no other year is any.
     */
    @Test
    void theCleanedVotesOf2019ListSixteenRollCallsThreeTimes() {
        try (Store store = RealStore.votes()) {
            Map<String, List<Integer>> years = new LinkedHashMap<>();
            for (IssueArea area : IssueArea.values()) {
                years.put(
                        area.argument(),
                        figures(store, area.argument(), 1946, 2019, Subjects.pair(TUR, PAK)).stream()
                                .filter(figure -> figure.note().contains(Marks.SAME_ITEMS))
                                .map(figure -> figure.id().getPeriod().first())
                                .toList());
            }
            assertThat(years)
                    .containsEntry("palestine", List.of())
                    .containsEntry("nuclear", List.of())
                    .containsEntry("arms_control", List.of(2019))
                    .containsEntry("colonialism", List.of(2019))
                    .containsEntry("human_rights", List.of())
                    .containsEntry("economic", List.of(2019));
        }
    }
}
