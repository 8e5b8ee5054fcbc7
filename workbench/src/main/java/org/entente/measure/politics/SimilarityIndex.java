package org.entente.measure.politics;

import java.util.List;
import java.util.Locale;
import org.entente.provenance.Citation;

/**
 * The indices of similarity of two members' votes, each from the 3×3 table of choices alone. Kappa
 * and pi use the three categories even when one is unused, and have no value when no disagreement
 * is expected.
 */
enum SimilarityIndex {
    AGREEMENT("un.agreement", "Voting agreement", PoliticsWorks.LIJPHART, 0) {
        @Override
        double value(ChoiceTable t) {
            return (double) t.same() / t.items();
        }

        @Override
        String formula() {
            return "(number of items with x = y) / n";
        }

        @Override
        String worked(ChoiceTable t) {
            return "%d / %d".formatted(t.same(), t.items());
        }
    },
    AGREEMENT_HALF("un.agreement_half", "Voting agreement, abstention counted half", PoliticsWorks.LIJPHART, 0) {
        @Override
        double value(ChoiceTable t) {
            return 1 - (0.5 * t.oneStep() + t.twoSteps()) / t.items();
        }

        @Override
        String formula() {
            return "1 − (d1/2 + d2)/n";
        }

        @Override
        String worked(ChoiceTable t) {
            return "1 − (%d/2 + %d)/%d".formatted(t.oneStep(), t.twoSteps(), t.items());
        }
    },
    S("un.s", "S of votes", PoliticsWorks.SIGNORINO_RITTER, -1) {
        @Override
        double value(ChoiceTable t) {
            return 1 - 2.0 * (t.oneStep() + 2L * t.twoSteps()) / (2.0 * t.items());
        }

        @Override
        String formula() {
            return "1 − 2·(d1 + 2·d2)/(2·n)";
        }

        @Override
        String worked(ChoiceTable t) {
            return "1 − 2·(%d + 2·%d)/(2·%d)".formatted(t.oneStep(), t.twoSteps(), t.items());
        }
    },
    S_SQUARED("un.s_squared", "S of votes, squared distance", PoliticsWorks.SIGNORINO_RITTER, -1) {
        @Override
        double value(ChoiceTable t) {
            return 1 - 2.0 * (t.oneStep() + 4L * t.twoSteps()) / (4.0 * t.items());
        }

        @Override
        String formula() {
            return "1 − 2·(d1 + 4·d2)/(4·n)";
        }

        @Override
        String worked(ChoiceTable t) {
            return "1 − 2·(%d + 4·%d)/(4·%d)".formatted(t.oneStep(), t.twoSteps(), t.items());
        }
    },
    KAPPA("un.kappa", "Cohen's kappa of votes", Distance.NOMINAL, false),
    KAPPA_LINEAR("un.kappa_linear", "Cohen's kappa of votes, linear weights", Distance.LINEAR, false),
    KAPPA_SQUARED("un.kappa_squared", "Cohen's kappa of votes, squared weights", Distance.SQUARED, false),
    PI("un.pi", "Scott's pi of votes", Distance.NOMINAL, true),
    PI_LINEAR("un.pi_linear", "Scott's pi of votes, linear weights", Distance.LINEAR, true),
    PI_SQUARED("un.pi_squared", "Scott's pi of votes, squared weights", Distance.SQUARED, true);

    private final String id;
    private final String title;
    private final Citation reference;
    private final double low;
    private final boolean chanceCorrected;
    private final boolean pooled;
    private final Distance distance;

    SimilarityIndex(String id, String title, Citation reference, double low) {
        this.id = id;
        this.title = title;
        this.reference = reference;
        this.low = low;
        this.chanceCorrected = false;
        this.pooled = false;
        this.distance = Distance.NOMINAL;
    }

    SimilarityIndex(String id, String title, Distance distance, boolean pooled) {
        this.id = id;
        this.title = title;
        this.reference = PoliticsWorks.HAEGE;
        // At least −1, weighted or not: the observed disagreement is never more than twice the
        // expected one.
        this.low = -1;
        this.chanceCorrected = true;
        this.pooled = pooled;
        this.distance = distance;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    Citation reference() {
        return reference;
    }

    /** Least possible value; the greatest is 1. */
    double low() {
        return low;
    }

    boolean isChanceCorrected() {
        return chanceCorrected;
    }

    /**
     * Whether the formula has a value for a table; never without items, and not where no
     * disagreement is expected.
     */
    boolean isDefined(ChoiceTable t) {
        return t.items() > 0 && (!chanceCorrected || expected(t) > 0);
    }

    /**
     * The value for a table for which it {@link #isDefined}; not a number for one for which it is
     * not.
     */
    double value(ChoiceTable t) {
        long expected = expected(t);
        double scale = pooled ? 4.0 * t.items() : t.items();
        return expected == 0 ? Double.NaN : 1 - distance.observed(t) * scale / expected;
    }

    String formula() {
        return pooled
                ? "1 − Do/De with Do = Σ w·n_xy/n, De = Σ w·p_x·p_y, p = the shares of the three choices in both rows"
                        + " together, " + distance.text()
                : "1 − Do/De with Do = Σ w·n_xy/n, De = Σ w·p_x·q_y, p and q = each state's shares of the three"
                        + " choices, " + distance.text();
    }

    /** The formula before numbers are put in. */
    String outline() {
        return chanceCorrected ? "1 − Do/De" : formula();
    }

    /** The formula with the numbers of a table put in, without the result. */
    String worked(ChoiceTable t) {
        double items = t.items();
        double observed = distance.observed(t) / items;
        double expectation = expected(t) / (pooled ? 4 * items * items : items * items);
        return String.format(
                Locale.ROOT,
                "1 − (%d/%d)/%.6f = 1 − %.6f/%.6f",
                distance.observed(t),
                t.items(),
                expectation,
                observed,
                expectation);
    }

    /** n² (kappa) or 4n² (pi) times the expected disagreement; whole, so that zero is exact. */
    private long expected(ChoiceTable t) {
        return pooled ? distance.expectedOfPi(t) : distance.expectedOfKappa(t);
    }

    static List<SimilarityIndex> all() {
        return List.of(values());
    }
}
