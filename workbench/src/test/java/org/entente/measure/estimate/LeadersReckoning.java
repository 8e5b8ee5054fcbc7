package org.entente.measure.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What changed at the entries of leaders of a {@link RandomPanel}, reckoned entry by entry from the
 * definition.
 */
final class LeadersReckoning {
    private static final double NOTHING = 1e-9;

    /** What a pair's years around a year give. */
    record Effect(double raw, double slope, double delta, double deviation, int before) {
        boolean isScaled() {
            return deviation > NOTHING;
        }

        double size() {
            return Math.abs(delta / deviation);
        }
    }

    /** An entry towards a partner. */
    record Row(RandomPanel.Spell spell, int a, int b, int year, Effect effect) {
        boolean isOf(int one, int other) {
            return Math.min(one, other) == a && Math.max(one, other) == b;
        }
    }

    private final RandomPanel panel;
    private final int k;
    private final List<Row> rows = new ArrayList<>();

    LeadersReckoning(RandomPanel panel, int k) {
        this.panel = panel;
        this.k = k;
        for (RandomPanel.Spell spell : panel.spells()) {
            int year = spell.first().getYear();
            for (int partner : RandomPanel.STATES) {
                if (partner != spell.state() && counts(spell)) {
                    int a = Math.min(spell.state(), partner);
                    int b = Math.max(spell.state(), partner);
                    effect(a, b, year).ifPresent(effect -> rows.add(new Row(spell, a, b, year, effect)));
                }
            }
        }
    }

    /** Whether a leader leads in each of the k years after the entry. */
    boolean counts(RandomPanel.Spell spell) {
        int year = spell.first().getYear();
        if (year < RandomPanel.FIRST || year > RandomPanel.LAST) {
            return false;
        }
        for (int after = year + 1; after <= year + k; after++) {
            if (after > RandomPanel.LAST || !panel.leader(spell.state(), after).equals(spell)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The difference of the means and a line by the normal equations through up to ten years
     * before.
     */
    Optional<Effect> effect(int a, int b, int year) {
        double raw = 0;
        for (int d = 1; d <= k; d++) {
            if (panel.find(a, b, year - d).isEmpty()
                    || panel.find(a, b, year + d).isEmpty()) {
                return Optional.empty();
            }
            raw += (double) (panel.find(a, b, year + d).getAsInt()
                            - panel.find(a, b, year - d).getAsInt())
                    / k;
        }
        int n = 0;
        double t = 0;
        double y = 0;
        double ty = 0;
        double tt = 0;
        for (int before = year - 10; before < year; before++) {
            if (panel.find(a, b, before).isPresent()) {
                double value = panel.find(a, b, before).getAsInt();
                n++;
                t += before - year;
                y += value;
                ty += (before - year) * value;
                tt += (double) (before - year) * (before - year);
            }
        }
        if (n < 6) {
            return Optional.empty();
        }
        double slope = (n * ty - t * y) / (n * tt - t * t);
        double start = (y - slope * t) / n;
        double squares = 0;
        for (int before = year - 10; before < year; before++) {
            if (panel.find(a, b, before).isPresent()) {
                double off = panel.find(a, b, before).getAsInt() - start - slope * (before - year);
                squares += off * off;
            }
        }
        double deviation = Math.sqrt(squares / (n - 2));
        return Optional.of(new Effect(raw, slope, raw - slope * (k + 1), deviation > NOTHING ? deviation : 0, n));
    }

    /**
     * The sizes of this pair's effects at other entries of either state, whose years do not
     * overlap; a year once.
     */
    double[] ofPair(int a, int b, int year) {
        Set<Integer> seen = new HashSet<>();
        return sizes(rows.stream()
                .filter(row -> row.isOf(a, b) && Math.abs(row.year() - year) > k && seen.add(row.year()))
                .toList());
    }

    /** The sizes of the same entry's effects on all other partners. */
    double[] ofPartners(RandomPanel.Spell spell, int a, int b) {
        return sizes(rows.stream()
                .filter(row -> row.spell().equals(spell) && !row.isOf(a, b))
                .toList());
    }

    /**
     * The sizes of effects on all pairs that share a state with a pair, at a year that is named.
     */
    double[] ofNeighbours(int a, int b, int year) {
        List<Row> found = new ArrayList<>();
        for (int i = 0; i < RandomPanel.STATES.length; i++) {
            for (int j = i + 1; j < RandomPanel.STATES.length; j++) {
                int x = RandomPanel.STATES[i];
                int z = RandomPanel.STATES[j];
                boolean shares = x == a || x == b || z == a || z == b;
                if (shares && !(x == Math.min(a, b) && z == Math.max(a, b))) {
                    effect(x, z, year)
                            .ifPresent(
                                    effect -> found.add(new Row(panel.spells().get(0), x, z, year, effect)));
                }
            }
        }
        return sizes(found);
    }

    /**
     * The sizes of other entries' effects on other pairs, with as many years before and a deviation
     * up to half as great again.
     */
    double[] alike(Effect own, Optional<RandomPanel.Spell> spell, int a, int b) {
        return sizes(rows.stream()
                .filter(row -> !row.isOf(a, b) && !spell.equals(Optional.of(row.spell())))
                .filter(row -> row.effect().before() == own.before())
                .filter(row -> row.effect().deviation() >= own.deviation() / 1.5
                        && row.effect().deviation() <= own.deviation() * 1.5)
                .toList());
    }

    private static double[] sizes(List<Row> some) {
        return some.stream()
                .map(Row::effect)
                .filter(Effect::isScaled)
                .mapToDouble(Effect::size)
                .sorted()
                .toArray();
    }

    /** (1 + how many are as great) / (1 + how many). */
    static double p(Effect own, double[] sizes) {
        return (1.0 + Arrays.stream(sizes).filter(size -> size >= own.size()).count()) / (1 + sizes.length);
    }

    /**
     * The least size of the set such that whatever is greater has a p of 1 in 20 or less, in the
     * unit of the pair.
     */
    static OptionalDouble seeable(Effect own, double[] sizes) {
        for (double size : sizes) {
            double p = (1.0 + Arrays.stream(sizes).filter(other -> other > size).count()) / (1 + sizes.length);
            if (p <= 0.05 + 1e-9) {
                return OptionalDouble.of(size * own.deviation());
            }
        }
        return OptionalDouble.empty();
    }
}
