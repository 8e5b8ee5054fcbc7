package org.entente.cli;

import java.util.List;
import java.util.function.Function;
import org.entente.cli.ask.BriefCommand;
import org.entente.cli.ask.MeasureCommand;
import org.entente.cli.ask.MeasuresCommand;
import org.entente.cli.ask.SqlCommand;
import org.entente.cli.ask.TraceCommand;
import org.entente.cli.check.AuditCommand;
import org.entente.cli.check.CaseCommand;
import org.entente.cli.check.CheckCommand;
import org.entente.cli.data.DiffCommand;
import org.entente.cli.data.EventsCommand;
import org.entente.cli.data.FetchCommand;
import org.entente.cli.data.ImportCommand;
import org.entente.cli.data.SourcesCommand;
import org.entente.cli.estimate.BreaksCommand;
import org.entente.cli.estimate.GravityCommand;
import org.entente.cli.estimate.IdealCommand;
import org.entente.cli.estimate.LeadersCommand;
import org.entente.cli.estimate.LevelsCommand;
import org.entente.cli.estimate.OutlookCommand;
import org.entente.cli.estimate.SpilloverCommand;
import org.entente.cli.estimate.SynthCommand;
import org.entente.cli.share.PanelCommand;
import org.entente.cli.share.ServeCommand;
import org.entente.cli.shared.Globals;

/** The explicit list of verbs, in the order in which {@code entente --help} shows them. */
final class Commands {
    private static final List<Verb> VERBS = List.of(
            verb("brief", BriefCommand::new),
            verb("fetch", FetchCommand::new),
            verb("import", ImportCommand::new),
            verb("sources", SourcesCommand::new),
            verb("events", EventsCommand::create),
            verb("diff", DiffCommand::new),
            verb("measures", MeasuresCommand::new),
            verb("measure", MeasureCommand::new),
            verb("panel", PanelCommand::new),
            verb("levels", LevelsCommand::new),
            verb("leaders", LeadersCommand::new),
            verb("spillover", SpilloverCommand::new),
            verb("trace", TraceCommand::new),
            verb("gravity", GravityCommand::new),
            verb("breaks", BreaksCommand::new),
            verb("synth", SynthCommand::new),
            verb("outlook", OutlookCommand::new),
            verb("ideal", IdealCommand::new),
            verb("sql", SqlCommand::new),
            verb("audit", AuditCommand::new),
            verb("case", CaseCommand::create),
            verb("check", CheckCommand::new),
            verb("serve", ServeCommand::new),
            verb("prepare", PrepareCommand::new));

    private Commands() {}

    private record Verb(String name, Function<Globals, Object> create) {}

    private static Verb verb(String name, Function<Globals, Object> create) {
        return new Verb(name, create);
    }

    /** All verbs. */
    static List<Object> list(Globals globals) {
        return create(VERBS, globals);
    }

    /**
     * The verb with which these words begin, alone: to describe all of them to the parser takes a tenth of a second. All of them where the words
     * begin otherwise, with an option or a misspelt name.
     */
    static List<Object> first(Globals globals, List<String> words) {
        List<Verb> first = named(words);
        return create(first.isEmpty() ? VERBS : first, globals);
    }

    /** Whether the words begin with a verb. */
    static boolean isVerb(List<String> words) {
        return !named(words).isEmpty();
    }

    private static List<Verb> named(List<String> words) {
        return VERBS.stream()
                .filter(verb -> !words.isEmpty() && verb.name().equals(words.get(0)))
                .toList();
    }

    private static List<Object> create(List<Verb> verbs, Globals globals) {
        return verbs.stream().map(verb -> verb.create().apply(globals)).toList();
    }
}
