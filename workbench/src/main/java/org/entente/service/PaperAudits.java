package org.entente.service;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.entente.Workbench;
import org.entente.chronology.LeaderSpell;
import org.entente.claim.Auditor;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.paper.PaperAudit;
import org.entente.paper.PaperAuditor;
import org.entente.paper.find.LeaderName;
import org.entente.paper.text.PaperText;

/** Audits papers against a workbench, for the command line and for pages alike. */
public final class PaperAudits {
    private PaperAudits() {}

    /** Finds what a paper states; whom it calls by name only, the leaders of the store tell. */
    public static PaperAuditor.Found find(PaperText paper, Workbench workbench) {
        StateSystem system = StateSystem.standard();
        List<LeaderName> leaders = LeaderSpell.named(workbench.store()).stream()
                .flatMap(l -> system.find(l.state()).stream()
                        .map(s -> new LeaderName(s, new YearRange(l.from(), l.to()), l.name())))
                .toList();
        return PaperAuditor.find(paper, leaders);
    }

    /**
     * Asks the figures about what a paper states: those of the store, and where it lacks their
     * sources those that the case on the same two states froze.
     *
     * @param found what the paper states
     * @param progress called after each claim with the number judged so far
     * @throws IOException when a case's frozen figures cannot be read
     */
    public static PaperAudit judge(PaperAuditor.Found found, Workbench workbench, IntConsumer progress)
            throws IOException {
        List<State> pair = found.read().pair();
        Optional<PairCase> about =
                pair.size() == 2 ? PairCase.findEmbedded(pair.get(0), pair.get(1)) : Optional.empty();
        FrozenFigures frozen = about.isPresent() ? about.get().frozen(workbench.measures()) : FrozenFigures.none();
        return PaperAuditor.judge(found, new Auditor(workbench.figures(frozen), StateSystem.standard()), progress);
    }
}
