package org.entente.regression;

import java.util.List;

/**
 * What is regressed on what: {@code flow ~ log(dist) + rta | exporter^year + importer^year + pair}.
 *
 * @param outcome left of the tilde
 * @param terms the regressors, in the order written
 * @param constant whether there is an {@code (Intercept)}: without fixed effects, unless {@code 0}
 *     or {@code -1} was written
 * @param effects the fixed effects, right of the bar
 */
record Formula(Term outcome, List<Term> terms, boolean constant, List<Key> effects) {
    static final String INTERCEPT = "(Intercept)";

    Formula {
        terms = List.copyOf(terms);
        effects = List.copyOf(effects);
    }

    /**
     * A regressor.
     *
     * @param name as it was written, without spaces
     */
    record Term(String name, Expression expression) {}

    /**
     * Columns whose values together tell levels apart.
     *
     * @param columns one, or several that are crossed as {@code a^b}
     */
    record Key(List<String> columns) {
        Key {
            columns = List.copyOf(columns);
        }

        String name() {
            return String.join("^", columns);
        }
    }
}
