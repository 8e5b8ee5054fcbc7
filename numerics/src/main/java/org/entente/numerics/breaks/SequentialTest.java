package org.entente.numerics.breaks;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether one break more is warranted, supF(l+1|l) of Bai and Perron (1998): the largest of the
 * supF statistics within the l + 1 regimes of the best division with l breaks. Under l breaks its
 * distribution function is that of supF to the power l + 1, so that p = 1 − (1 − p*)^{l+1}, with
 * Hansen's p* of the largest statistic.
 *
 * @param breaks l
 * @param statistic the largest supF
 * @param p of it
 */
public record SequentialTest(int breaks, double statistic, double p) {

    /**
     * For l = 0, 1, … as far as the search went; regimes too short to be split again take no part.
     */
    public static List<SequentialTest> of(StructuralBreaks search, double trim, Errors errors) {
        BreakModel model = search.model();
        List<SequentialTest> tests = new ArrayList<>();
        for (Partition partition : search.partitions()) {
            List<Integer> ends = new ArrayList<>(partition.breaks());
            ends.add(model.size());
            double largest = Double.NEGATIVE_INFINITY;
            double p = 1;
            int from = 0;
            for (int end : ends) {
                if (StructuralBreaks.segment(end - from, trim) > model.parameters()) {
                    ChangeTest test = FTests.of(model.part(from, end), trim, errors)
                            .map(FTests::supF)
                            .orElse(null);
                    if (test != null && test.statistic() > largest) {
                        largest = test.statistic();
                        p = test.p();
                    }
                }
                from = end;
            }
            if (largest > Double.NEGATIVE_INFINITY) {
                int l = partition.breaks().size();
                tests.add(new SequentialTest(l, largest, -Math.expm1((l + 1) * Math.log1p(-Math.min(p, 1)))));
            }
        }
        return tests;
    }

    /** The number of breaks at which the tests stop: the first l whose p is above a level. */
    public static int count(List<SequentialTest> tests, double level) {
        int l = 0;
        for (SequentialTest test : tests) {
            if (test.breaks() != l || test.p() > level) {
                break;
            }
            l++;
        }
        return l;
    }
}
