package org.entente.claim;

import java.util.List;
import org.entente.measure.model.Figure;

/** What a rule makes of a claim through one lens. */
sealed interface Judgement {

    /** The figures that were looked at, the deciding one first. */
    List<Figure> figures();

    /**
     * The figures speak.
     *
     * @param verdict never uncheckable
     * @param fact what they say, as a clause
     * @param brief the same for a reader who has just read the fact of another reading
     * @param reason for the verdicts imprecise and not shown why it is no better, as a clause; else
     *     empty
     * @param figures looked at
     * @param cautions for the reader
     */
    record Checked(
            Verdict verdict, String fact, String brief, String reason, List<Figure> figures, List<Caution> cautions)
            implements Judgement {
        public Checked {
            figures = List.copyOf(figures);
            cautions = List.copyOf(cautions);
            boolean explained = verdict == Verdict.IMPRECISE || verdict == Verdict.NOT_SHOWN;
            if (verdict == Verdict.UNCHECKABLE || explained == reason.isEmpty()) {
                throw new IllegalArgumentException(verdict + " with reason '" + reason + "'");
            }
        }

        Checked withBrief(String text) {
            return new Checked(verdict, fact, text, reason, figures, cautions);
        }
    }

    /**
     * They do not.
     *
     * @param why as a clause
     * @param figures looked at, with their statuses
     * @param cautions for the reader
     * @param needed what would settle it
     */
    record Open(String why, List<Figure> figures, List<Caution> cautions, Needed needed) implements Judgement {
        public Open {
            figures = List.copyOf(figures);
            cautions = List.copyOf(cautions);
        }
    }
}
