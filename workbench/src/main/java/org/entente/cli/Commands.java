package org.entente.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.entente.cli.data.EditionCommand;
import org.entente.cli.data.EventsCommand;
import org.entente.cli.data.FetchCommand;
import org.entente.cli.data.ImportCommand;
import org.entente.cli.data.SetupCommand;
import org.entente.cli.data.SourcesCommand;
import org.entente.cli.estimate.BreaksCommand;
import org.entente.cli.estimate.GravityCommand;
import org.entente.cli.estimate.IdealCommand;
import org.entente.cli.estimate.LeadersCommand;
import org.entente.cli.estimate.LevelsCommand;
import org.entente.cli.estimate.OutlookCommand;
import org.entente.cli.estimate.SpilloverCommand;
import org.entente.cli.estimate.SynthCommand;
import org.entente.cli.share.McpCommand;
import org.entente.cli.share.PanelCommand;
import org.entente.cli.share.ServeCommand;
import org.entente.cli.shared.Globals;
import picocli.CommandLine;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/**
 * The explicit list of verbs, in the groups and the order in which {@code entente --help} shows
 * them.
 */
final class Commands {
    private static final List<Group> GROUPS = List.of(
            new Group(
                    "Ask",
                    verb("brief", BriefCommand::new),
                    verb("measure", MeasureCommand::new),
                    verb("measures", MeasuresCommand::new),
                    verb("trace", TraceCommand::new),
                    verb("sql", SqlCommand::new)),
            new Group(
                    "Bring data in",
                    verb("setup", SetupCommand::new),
                    verb("import", ImportCommand::new),
                    verb("fetch", FetchCommand::new),
                    verb("sources", SourcesCommand::new),
                    verb("edition", EditionCommand::create),
                    verb("events", EventsCommand::create),
                    verb("diff", DiffCommand::new)),
            new Group(
                    "Estimate",
                    verb("breaks", BreaksCommand::new),
                    verb("levels", LevelsCommand::new),
                    verb("leaders", LeadersCommand::new),
                    verb("spillover", SpilloverCommand::new),
                    verb("synth", SynthCommand::new),
                    verb("outlook", OutlookCommand::new),
                    verb("gravity", GravityCommand::new),
                    verb("ideal", IdealCommand::new)),
            new Group(
                    "Check",
                    verb("audit", AuditCommand::new),
                    verb("case", CaseCommand::create),
                    verb("check", CheckCommand::new)),
            new Group(
                    "Share",
                    verb("panel", PanelCommand::new),
                    verb("serve", ServeCommand::new),
                    verb("mcp", McpCommand::new),
                    verb("completion", CompletionCommand::new)),
            // Hidden: the launcher runs it.
            new Group("", verb("prepare", PrepareCommand::new)));

    private static final List<Verb> VERBS =
            GROUPS.stream().flatMap(group -> group.verbs().stream()).toList();

    private static final int INDENT = 2;
    private static final int NAMES = 12;
    private static final int WIDTH = 100;

    private Commands() {}

    private record Verb(String name, Function<Globals, Object> create) {}

    /** Verbs under one heading of the help. */
    private record Group(String heading, List<Verb> verbs) {
        Group(String heading, Verb... verbs) {
            this(heading, List.of(verbs));
        }
    }

    private static Verb verb(String name, Function<Globals, Object> create) {
        return new Verb(name, create);
    }

    /** All verbs. */
    static List<Object> list(Globals globals) {
        return create(VERBS, globals);
    }

    /**
     * Only the verb with which these words begin, since describing all of them to the parser takes
     * a tenth of a second; all of them where the words begin with an option or a misspelt name.
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

    /**
     * The list of verbs in the help of {@code entente}: each with the first paragraph of its
     * description.
     */
    static String describe(CommandLine.Help help) {
        Map<String, CommandLine.Help> left = new LinkedHashMap<>(help.subcommands());
        StringBuilder text = new StringBuilder();
        for (Group group : GROUPS) {
            Map<String, CommandLine.Help> of = new LinkedHashMap<>();
            group.verbs().stream()
                    .filter(verb -> left.containsKey(verb.name()))
                    .forEach(verb -> of.put(verb.name(), left.remove(verb.name())));
            text.append(section(help, group.heading(), of));
        }
        return section(help, "Commands", left) + text;
    }

    private static String section(CommandLine.Help help, String heading, Map<String, CommandLine.Help> verbs) {
        if (verbs.isEmpty()) {
            return "";
        }
        TextTable table = TextTable.forColumns(
                help.colorScheme(),
                new Column(NAMES, INDENT, Column.Overflow.SPAN),
                new Column(WIDTH - NAMES, INDENT, Column.Overflow.WRAP));
        verbs.forEach((name, verb) ->
                table.addRowValues(name, verb.commandSpec().usageMessage().description()[0]));
        return "%n%s:%n".formatted(heading) + table;
    }
}
