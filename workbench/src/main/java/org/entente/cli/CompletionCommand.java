package org.entente.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.cli.shared.Globals;
import org.entente.cli.shared.UsageException;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;

/**
 * {@code entente completion}: what a shell needs to complete verbs and options, and the manual
 * page.
 */
@Command(
        name = "completion",
        description = "Prints the completion of verbs and options for a shell, or the manual page.",
        footer = {
            "",
            "Examples:",
            "  entente completion bash > ~/.local/share/bash-completion/completions/entente",
            "  entente completion zsh > ~/.zfunc/_entente",
            "  entente completion fish > ~/.config/fish/completions/entente.fish",
            "  entente completion man > ~/.local/share/man/man1/entente.1"
        })
final class CompletionCommand implements Callable<Integer> {
    private final Globals globals;

    @Parameters(paramLabel = "bash|zsh|fish|man", description = "For which shell, or man for the manual page.")
    private String shell = "";

    CompletionCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() {
        CommandLine whole = Main.commandLine(globals, Commands.list(globals));
        String text = switch (shell.toLowerCase(Locale.ROOT)) {
            // Picocli's script serves both: under zsh it loads bashcompinit first.
            case "bash" -> AutoComplete.bash("entente", whole);
            case "zsh" -> "#compdef entente\n" + AutoComplete.bash("entente", whole);
            case "fish" -> fish(whole);
            case "man" -> ManualPage.of(whole);
            default ->
                throw new UsageException(
                        "There is no completion for \"" + shell + "\": bash, zsh, fish, or man for the manual page.");
        };
        globals.out().print(text);
        return 0;
    }

    private static String fish(CommandLine whole) {
        StringBuilder text = new StringBuilder("# Completion of entente for fish.\n");
        for (CommandLine verb : ManualPage.verbs(whole)) {
            CommandSpec spec = verb.getCommandSpec();
            text.append("complete -c entente -n __fish_use_subcommand -f -a ")
                    .append(spec.name())
                    .append(" -d ")
                    .append(quoted(ManualPage.sentence(spec.usageMessage().description())))
                    .append('\n');
            for (OptionSpec option : spec.options()) {
                text.append("complete -c entente -n '__fish_seen_subcommand_from ")
                        .append(spec.name())
                        .append('\'');
                for (String name : option.names()) {
                    text.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
                }
                text.append(option.arity().max() > 0 ? " -r" : "")
                        .append(" -d ")
                        .append(quoted(ManualPage.sentence(option.description())))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
