package org.entente.cli;

import java.util.List;

/** The explicit list of verbs, in the order in which {@code entente --help} shows them. */
final class Commands {
    private Commands() {}

    static List<Object> list(Globals globals) {
        return List.of(
                new BriefCommand(globals),
                new FetchCommand(globals),
                new ImportCommand(globals),
                new SourcesCommand(globals),
                EventsCommand.create(globals),
                new DiffCommand(globals),
                new MeasuresCommand(globals),
                new MeasureCommand(globals),
                new PanelCommand(globals),
                new LevelsCommand(globals),
                new LeadersCommand(globals),
                new SpilloverCommand(globals),
                new TraceCommand(globals),
                new GravityCommand(globals),
                new BreaksCommand(globals),
                new SynthCommand(globals),
                new OutlookCommand(globals),
                new IdealCommand(globals),
                new SqlCommand(globals),
                new AuditCommand(globals),
                CaseCommand.create(globals),
                new CheckCommand(globals),
                new ServeCommand(globals),
                new PrepareCommand(globals));
    }
}
