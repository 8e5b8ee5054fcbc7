package org.entente.dossier;

import java.util.List;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.provenance.Lineage;
import org.entente.provenance.RowRef;
import org.jspecify.annotations.Nullable;

/** The evidence for one number of a dossier. */
public sealed interface Evidence {

    /** Unique within the dossier; for a measured figure the id that {@code entente trace} takes. */
    String id();

    /** What the number is, in words. */
    String label();

    /** The number as it is printed, with its unit; for an absence the word that stands for it. */
    String printed();

    /** The origin of the number as shown to the reader. */
    Kind kind();

    /** The badge beside a number. */
    enum Kind {
        /** Computed now, from rows of the store. */
        COMPUTED,
        /** Computed earlier and kept in a case. */
        FROZEN,
        /** Stated by a cited work. */
        REPORTED,
        /** Read from a row of a publisher's file as it stands there. */
        READ,
        /** Counted over rows of the case. */
        COUNTED,
        /** Found by an estimator from figures. */
        ESTIMATED
    }

    /**
     * A figure of a measure.
     *
     * @param id as {@code entente trace} takes it
     * @param label title, states and period
     * @param printed value with unit, or the word for its absence
     * @param range its interval as printed; null when it has none
     * @param from code of the first state
     * @param to code of the second; empty for one state
     * @param figure the figure
     * @param definition what it means
     * @param lineage the rows and the worked formula
     */
    record Measured(
            String id,
            String label,
            String printed,
            @Nullable String range,
            String from,
            String to,
            Figure figure,
            Definition definition,
            Lineage lineage)
            implements Evidence {
        @Override
        public Kind kind() {
            return switch (figure.origin()) {
                case COMPUTED -> Kind.COMPUTED;
                case FROZEN -> Kind.FROZEN;
                case REPORTED -> Kind.REPORTED;
            };
        }

        /** The same with the rows behind it, once they are known. */
        public Measured withLineage(Lineage found) {
            return new Measured(id, label, printed, range, from, to, figure, definition, found);
        }
    }

    /**
     * A number that a cited work states.
     *
     * @param id such as {@code reported:trade-2022}
     * @param label what it is
     * @param printed value with unit
     * @param value the number itself, in {@code unit}; null when only bounds are stated
     * @param unit its unit
     * @param references ids in the list of references
     * @param locator place in the text that the case records; null when only the references say so
     * @param where file and line of the case
     */
    record Stated(
            String id,
            String label,
            String printed,
            @Nullable Double value,
            String unit,
            List<String> references,
            @Nullable String locator,
            String where)
            implements Evidence {
        public Stated {
            references = List.copyOf(references);
        }

        @Override
        public Kind kind() {
            return Kind.REPORTED;
        }
    }

    /**
     * A number that stands in a publisher's row.
     *
     * @param id such as {@code row:sipri-transfers:2025-03-13:1:1234:ordered}
     * @param label what it is
     * @param printed value with unit
     * @param value the number
     * @param unit its unit
     * @param row the row
     */
    record Read(String id, String label, String printed, double value, String unit, RowRef row) implements Evidence {
        @Override
        public Kind kind() {
            return Kind.READ;
        }
    }

    /**
     * A number that an estimator found from figures.
     *
     * @param id such as {@code outlook:trade.total/TUR-PAK:2024:median}
     * @param label what it is
     * @param printed value with unit
     * @param range its interval as printed; null when it has none
     * @param value the number
     * @param unit its unit
     * @param method how it was found, in a sentence or two
     * @param basis the series that it rests on, each with its years and snapshot
     * @param command what prints it
     */
    record Estimated(
            String id,
            String label,
            String printed,
            @Nullable String range,
            double value,
            String unit,
            String method,
            List<String> basis,
            String command)
            implements Evidence {
        public Estimated {
            basis = List.copyOf(basis);
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(id + " is " + value);
            }
        }

        @Override
        public Kind kind() {
            return Kind.ESTIMATED;
        }
    }

    /**
     * A count over rows of the case or of this dossier.
     *
     * @param id such as {@code count:events.visit}
     * @param label what is counted, by which rule
     * @param printed the count
     * @param count the count
     * @param items ids of the rows counted
     */
    record Counted(String id, String label, String printed, long count, List<String> items) implements Evidence {
        public Counted {
            items = List.copyOf(items);
            if (count != items.size()) {
                throw new IllegalArgumentException(id + " counts " + count + " and names " + items.size());
            }
        }

        @Override
        public Kind kind() {
            return Kind.COUNTED;
        }
    }
}
