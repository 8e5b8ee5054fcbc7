package org.entente.cli.ask;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.util.ArrayList;
import java.util.List;
import org.entente.Workbench;
import org.entente.cli.shared.MeasureRequest;
import org.entente.cli.shared.StateArguments;
import org.entente.cli.shared.UsageException;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.dossier.Dossier;
import org.entente.dossier.writing.ComparisonWriter;
import org.entente.measure.model.Subjects;
import org.entente.service.Dossiers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options of {@code brief} for one state and its partners, and the pairs that a pair is
 * compared with.
 */
final class PartnersOptions {
    private static final String USUAL = "trade.total";

    @Option(names = "--partners", description = "Ranks all partners of one state by a measure.")
    private boolean asked;

    @Option(
            names = "--measure",
            paramLabel = "ID",
            description = "With --partners: the measure of two states (default: trade.total).")
    private @Nullable String measure;

    @Option(
            names = "--year",
            paramLabel = "Y",
            description = "With --partners: the year (default: the latest with a value).")
    private @Nullable Integer year;

    boolean isAsked() {
        return asked;
    }

    /** Refuses what does not go together. */
    void requireFits(List<String> states, @Nullable String compared) {
        if (asked && (states.size() != 1 || compared != null)) {
            throw new UsageException(MESSAGES.get("partners_of_one"));
        }
        if (!asked && states.size() != 2) {
            throw new UsageException(MESSAGES.fill("brief_of_two", "state", states.get(0)));
        }
        if (!asked && (measure != null || year != null)) {
            throw new UsageException(
                    MESSAGES.fill("only_with_partners", "option", measure != null ? "--measure" : "--year"));
        }
    }

    Dossier write(Workbench workbench, org.entente.text.MessageBundle texts, State state) {
        String asks = measure == null ? USUAL : measure;
        MeasureRequest request =
                MeasureRequest.list(asks, workbench.measures(), null, null).get(0);
        return new Dossiers(workbench, texts)
                .partners(state, request.definition().id(), request.argument(), year);
    }

    /**
     * The pair of the dossier and those of {@code --compare}; a pair named twice is compared once.
     */
    static List<ComparisonWriter.Pair> pairs(
            State first, State second, @Nullable String compared, StateArguments arguments) {
        List<ComparisonWriter.Pair> pairs = new ArrayList<>(List.of(new ComparisonWriter.Pair(first, second)));
        if (compared != null) {
            Subjects others = arguments.subjects(List.of(), compared);
            for (Subjects.Pair pair : ((Subjects.Pairs) others).pairs()) {
                ComparisonWriter.Pair one = new ComparisonWriter.Pair(
                        StateSystem.standard().get(pair.from()),
                        StateSystem.standard().get(pair.to()));
                if (!pairs.contains(one) && !pairs.contains(new ComparisonWriter.Pair(one.second(), one.first()))) {
                    pairs.add(one);
                }
            }
            if (pairs.size() == 1) {
                throw new UsageException(MESSAGES.fill("compared_with_itself", "compared", compared));
            }
        }
        return pairs;
    }
}
