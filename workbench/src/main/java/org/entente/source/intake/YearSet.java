package org.entente.source.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Years with gaps between them, which a source covers one by one. */
public final class YearSet {
    private final TreeSet<Integer> years = new TreeSet<>();

    public void add(int year) {
        years.add(year);
    }

    /** The runs of years without a gap, in order. */
    public List<YearSpan> listSpans() {
        List<YearSpan> spans = new ArrayList<>();
        for (int year : years) {
            if (spans.isEmpty() || spans.get(spans.size() - 1).last() + 1 < year) {
                spans.add(new YearSpan());
            }
            spans.get(spans.size() - 1).add(year);
        }
        return spans;
    }
}
