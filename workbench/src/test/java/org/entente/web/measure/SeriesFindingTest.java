package org.entente.web.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.entente.text.MessageBundle;
import org.entente.web.http.WebTexts;
import org.junit.jupiter.api.Test;

/** What the title of a picture says of its lines. All numbers are made up. */
class SeriesFindingTest {
    private static SeriesView.Line line(String subject, int first, double... values) {
        List<SeriesView.Point> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            boolean known = !Double.isNaN(values[i]);
            points.add(new SeriesView.Point(
                    first + i, known ? values[i] : null, known ? "v" + values[i] : "not reported", false, "/figure/x"));
        }
        return new SeriesView.Line(subject, subject, 0, 0, points, List.of());
    }

    private static String finding(String unit, SeriesView.Line... lines) {
        return SeriesFinding.of(List.of(lines), unit, MessageBundle.english(WebTexts.class));
    }

    @Test
    void theLatestValueOfOneSubjectStandsBesideItsHighest() {
        assertThat(finding("US$", line("A – B", 2000, 3, 7, 5)))
                .isEqualTo("A – B: v5.0 in 2002; the highest was v7.0 in 2001");
        assertThat(finding("US$", line("A – B", 2000, 3, 5, 7)))
                .isEqualTo("A – B: v7.0 in 2002, the highest since 2000");
        assertThat(finding("US$", line("A – B", 2000, 7, 5, 3)))
                .isEqualTo("A – B: v3.0 in 2002, the lowest since 2000");
        assertThat(finding("US$", line("A – B", 2000, 5, 5)))
                .isEqualTo("A – B: v5.0 in 2001, as in every year since 2000");
    }

    /** Sources differ in level: the highest value of one is no measure for another. */
    @Test
    void onlyTheSourceThatGoesFurthestIsCompared() {
        assertThat(finding("US$", line("A – B", 1990, 90, 80), line("A – B", 2000, 3, 7)))
                .isEqualTo("A – B: v7.0 in 2001, the highest since 2000");
    }

    @Test
    void ofSeveralTheHighestInTheLatestCommonYearComesFirst() {
        assertThat(finding("share", line("A – B", 2000, 1, 2, 3), line("C – D", 2000, 9, 4, Double.NaN)))
                .isEqualTo("2001: C – D is highest (v4.0), then A – B (v2.0)");
        assertThat(finding("share", line("A – B", 2000, 2), line("C – D", 2000, 2)))
                .isEqualTo("2000: A – B and C – D share the highest value (v2.0)");
    }

    @Test
    void aRankHasNoHighestValue() {
        assertThat(finding("rank", line("A", 2000, 3, 1))).isEqualTo("A: v1.0 in 2001");
        assertThat(finding("rank", line("A", 2000, 3), line("B", 2000, 1))).isEmpty();
    }

    @Test
    void nothingIsSaidOfLinesWithoutValues() {
        assertThat(finding("US$", line("A – B", 2000, Double.NaN))).isEmpty();
        assertThat(finding("US$")).isEmpty();
    }
}
