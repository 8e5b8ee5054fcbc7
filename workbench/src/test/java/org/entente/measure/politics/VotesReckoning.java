package org.entente.measure.politics;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntBinaryOperator;
import org.entente.measure.model.Period;

/** The indices of votes as sums over roll calls, one by one. */
final class VotesReckoning {
    private VotesReckoning() {}

    record Row(int file, long line) {}

    /** A roll call and who voted what on it. */
    record Call(
            int rcid,
            int year,
            int session,
            Row at,
            Map<String, Row> issues,
            Map<Integer, Integer> votes,
            Map<Integer, Row> voteAt) {
        int period(Period.Kind kind) {
            return kind == Period.Kind.SESSION ? session : year;
        }

        int choice(int member) {
            int vote = votes.getOrDefault(member, 0);
            return vote <= 3 ? vote : 0;
        }
    }

    /**
     * One minus the mean distance of choices over that expected of the states' own shares, or of
     * their shares together.
     */
    record Chance(long observed, int n, double expectation) {
        static Chance of(List<Call> items, int a, int b, boolean pooled, IntBinaryOperator distance) {
            long observed = 0;
            double expected = 0;
            for (Call x : items) {
                observed += distance.applyAsInt(x.choice(a), x.choice(b));
                for (Call y : items) {
                    double apart = distance.applyAsInt(x.choice(a), y.choice(b));
                    expected += pooled
                            ? (2 * apart
                                            + distance.applyAsInt(x.choice(a), y.choice(a))
                                            + distance.applyAsInt(x.choice(b), y.choice(b)))
                                    / 4
                            : apart;
                }
            }
            return new Chance(observed, items.size(), expected / items.size() / items.size());
        }

        double value() {
            return 1 - (double) observed / n / expectation;
        }

        String worked() {
            return String.format(
                    Locale.ROOT,
                    "1 − Do/De = 1 − (%d/%d)/%.6f = 1 − %.6f/%.6f",
                    observed,
                    n,
                    expectation,
                    (double) observed / n,
                    expectation);
        }
    }

    private static int nominal(int x, int y) {
        return x == y ? 0 : 1;
    }

    private static int linear(int x, int y) {
        return Math.abs(x - y);
    }

    private static int squared(int x, int y) {
        return (x - y) * (x - y);
    }

    static Chance chance(String id, List<Call> items, int a, int b) {
        IntBinaryOperator distance = id.endsWith("linear")
                ? VotesReckoning::linear
                : id.endsWith("squared") ? VotesReckoning::squared : VotesReckoning::nominal;
        return Chance.of(items, a, b, id.startsWith("un.pi"), distance);
    }

    static double value(String id, List<Call> items, int a, int b) {
        double n = items.size();
        double apart =
                items.stream().mapToInt(c -> linear(c.choice(a), c.choice(b))).sum();
        return switch (id) {
            case "un.agreement" ->
                items.stream().filter(c -> c.choice(a) == c.choice(b)).count() / n;
            case "un.agreement_half" -> 1 - apart / 2 / n;
            case "un.s" -> 1 - apart / n;
            case "un.s_squared" ->
                1
                        - items.stream()
                                        .mapToInt(c -> squared(c.choice(a), c.choice(b)))
                                        .sum()
                                / (2 * n);
            default -> chance(id, items, a, b).value();
        };
    }

    static String worked(String id, List<Call> items, int a, int b) {
        int n = items.size();
        long one = items.stream()
                .filter(c -> linear(c.choice(a), c.choice(b)) == 1)
                .count();
        long two = items.stream()
                .filter(c -> linear(c.choice(a), c.choice(b)) == 2)
                .count();
        String formula = switch (id) {
            case "un.agreement" -> "(number of items with x = y) / n = " + (n - one - two) + " / " + n;
            case "un.agreement_half" -> "1 − (d1/2 + d2)/n = 1 − (" + one + "/2 + " + two + ")/" + n;
            case "un.s" -> "1 − 2·(d1 + 2·d2)/(2·n) = 1 − 2·(" + one + " + 2·" + two + ")/(2·" + n + ")";
            case "un.s_squared" -> "1 − 2·(d1 + 4·d2)/(4·n) = 1 − 2·(" + one + " + 4·" + two + ")/(4·" + n + ")";
            default -> chance(id, items, a, b).worked();
        };
        return String.format(
                Locale.ROOT,
                "%s = %s = %.6f   (n = %d items on which both voted: %d alike, d1 = %d one step apart, d2 = %d two steps apart)",
                id,
                formula,
                value(id, items, a, b),
                n,
                n - one - two,
                one,
                two);
    }
}
