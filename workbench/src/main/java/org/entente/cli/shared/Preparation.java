package org.entente.cli.shared;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.Workbench;
import org.entente.casefile.reader.EmbeddedCases;
import org.entente.measure.estimate.AllPairs;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.progress.Progress;
import org.entente.service.PairCase;

/** Makes what dossiers ask of all pairs, once for each state of the store, and says so. */
public final class Preparation {
    private Preparation() {}

    /** Before a dossier, where it was not done. */
    public static void run(Workbench workbench, Globals globals) {
        AllPairs all = new AllPairs(workbench.figures(FrozenFigures.none()));
        if (!workbench.store().isPresent() || all.isReady()) {
            return;
        }
        run(all.steps(), globals);
    }

    /**
     * The claims of the cases that come with the program, which every dossier on their pairs tells.
     */
    private static Stream<Runnable> judge(Workbench workbench) {
        return EmbeddedCases.readSound().map(file -> new PairCase(file, null)).map(about -> () -> {
            try {
                about.judge(workbench.figures(about.frozen(workbench.measures())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void run(List<Runnable> steps, Globals globals) {
        try (Progress.Task task = globals.progress().begin(MESSAGES.get("all_pairs"), steps.size())) {
            for (Runnable step : steps) {
                step.run();
                task.advance(1);
            }
            task.end(MESSAGES.get("all_pairs_done"));
        }
    }

    /**
     * After an import of some sources, where the store now holds all that the studies need and one
     * of them is new.
     */
    public static void afterImport(Set<String> imported, Globals globals) {
        if (imported.isEmpty()) {
            return;
        }
        try (Workbench workbench = globals.open()) {
            AllPairs all = new AllPairs(workbench.figures(FrozenFigures.none()));
            if (imported.stream().anyMatch(all.sources()::contains) && all.isComplete()) {
                run(
                        Stream.of(
                                        all.isReady() ? List.<Runnable>of() : all.steps(),
                                        all.standings(),
                                        judge(workbench).toList())
                                .flatMap(List::stream)
                                .toList(),
                        globals);
            }
        }
    }
}
