package org.entente.numerics.breaks;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a break is found again when the trimming and the penalty are others.
 *
 * @param settings that were tried
 * @param counts breaks found by each
 * @param found for each break under study, for each setting, whether it has a break at most
 *     {@link #NEAR} observations away
 */
public record Stability(List<Setting> settings, List<Integer> counts, List<List<Boolean>> found) {
    /** How far apart two dates may be and still be the same break. */
    public static final int NEAR = 2;

    static final List<Double> TRIMS = List.of(0.10, 0.15, 0.20);
    private static final double LEVEL = 0.05;

    /** What decides the number of breaks. */
    public enum Criterion {
        BIC,
        LWZ,
        /** Sequential supF(l+1|l) at 5 %. */
        SEQUENTIAL
    }

    /** One way to look. */
    public record Setting(double trim, Criterion criterion) {}

    public Stability {
        settings = List.copyOf(settings);
        counts = List.copyOf(counts);
        found = found.stream().map(List::copyOf).toList();
    }

    /** Settings that find a break again. */
    public int times(int which) {
        return (int) found.get(which).stream().filter(f -> f).count();
    }

    /** Settings whose trimming leaves too few observations a regime are left out. */
    static Stability of(BreakModel model, List<Integer> breaks, int most) {
        List<Setting> settings = new ArrayList<>();
        List<List<Integer>> others = new ArrayList<>();
        for (double trim : TRIMS) {
            if (StructuralBreaks.segment(model.size(), trim) <= model.parameters()) {
                continue;
            }
            StructuralBreaks search = StructuralBreaks.search(model, trim, most);
            int steps = SequentialTest.count(SequentialTest.of(search, trim, Errors.HETEROGENEOUS), LEVEL);
            settings.add(new Setting(trim, Criterion.BIC));
            others.add(search.chosen().breaks());
            settings.add(new Setting(trim, Criterion.LWZ));
            others.add(search.chosenByLwz().breaks());
            settings.add(new Setting(trim, Criterion.SEQUENTIAL));
            others.add(search.partitions()
                    .get(Math.min(steps, search.partitions().size() - 1))
                    .breaks());
        }
        return new Stability(
                settings,
                others.stream().map(List::size).toList(),
                breaks.stream()
                        .map(b -> others.stream()
                                .map(o -> o.stream().anyMatch(x -> Math.abs(x - b) <= NEAR))
                                .toList())
                        .toList());
    }
}
