package org.entente.measure.model;

import org.entente.country.StateSystem;

/**
 * Among which pairs (or states) a figure is set when its percentile or rank is asked for. Every
 * group is one of the same period, and its members count only where they have values.
 */
public sealed interface Among {

    /** All pairs, or all states. */
    record All() implements Among {}

    /**
     * The pairs between the same two regions, in the same direction where the measure has one; for
     * a state those of its region. Regions are the sub-regions of the UN's M49 standard, for former
     * states that of their territory.
     */
    record Region() implements Among {}

    /**
     * The pairs of a state of the one's {@code power.class} and a state of the other's, in the
     * period's last year; or states of one class.
     */
    record PowerClass() implements Among {}

    /**
     * The pairs of one state with all its partners; of a directed measure those in which it stands
     * where it stands in the figure.
     *
     * @param state COW number of one of the two
     */
    record PartnersOf(int state) implements Among {}

    Among ALL = new All();

    /**
     * How an id writes it after the aspect: {@code ""}, {@code -among-region},
     * {@code -among-partners-of-TUR}.
     */
    default String suffix() {
        if (this instanceof Region) {
            return "-among-region";
        }
        if (this instanceof PowerClass) {
            return "-among-class";
        }
        return this instanceof PartnersOf of ? "-among-partners-of-" + FigureIds.code(of.state()) : "";
    }

    /**
     * What {@link #suffix} wrote.
     *
     * @throws IllegalArgumentException when it wrote nothing like it
     */
    static Among ofSuffix(String suffix) {
        String partners = "-among-partners-of-";
        if (suffix.startsWith(partners)) {
            return StateSystem.standard()
                    .findByCode(suffix.substring(partners.length()))
                    .map(state -> (Among) new PartnersOf(state.cow()))
                    .orElseThrow(() -> new IllegalArgumentException(suffix));
        }
        return switch (suffix) {
            case "" -> ALL;
            case "-among-region" -> new Region();
            case "-among-class" -> new PowerClass();
            default -> throw new IllegalArgumentException(suffix);
        };
    }
}
