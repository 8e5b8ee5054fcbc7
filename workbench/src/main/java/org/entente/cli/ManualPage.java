package org.entente.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.cli.shared.Version;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The manual page entente(1) in roff, from the same descriptions as {@code --help}. */
final class ManualPage {
    private ManualPage() {}

    static String of(CommandLine whole) {
        StringBuilder page = new StringBuilder();
        page.append(".TH ENTENTE 1 \"\" \"entente ")
                .append(escaped(Version.text()))
                .append("\" \"User Commands\"\n");
        section(page, "NAME");
        line(page, "entente - measures how two countries get along, from the files that the field publishes");
        section(page, "SYNOPSIS");
        page.append(".B entente\n.I COMMAND\n[options]\n");
        section(page, "DESCRIPTION");
        line(page, sentence(whole.getCommandSpec().usageMessage().description()));
        line(
                page,
                "States may be written as TUR, 640, Turkey or in many other ways. A>B is from the first to the second. Data go"
                        + " to standard output, everything else to standard error.");
        section(page, "COMMANDS");
        for (CommandLine verb : verbs(whole)) {
            CommandSpec spec = verb.getCommandSpec();
            page.append(".SS ").append(escaped(spec.name())).append('\n');
            line(page, sentence(spec.usageMessage().description()));
            spec.positionalParameters().forEach(parameter -> entry(page, parameter.paramLabel(), parameter));
            spec.options().stream()
                    .filter(option -> !option.inherited() && !option.hidden() && !isStandard(option))
                    .forEach(option -> entry(page, names(option), option));
        }
        section(page, "OPTIONS OF EVERY COMMAND");
        whole.getCommandSpec().options().stream()
                .filter(option -> !option.hidden())
                .forEach(option -> entry(page, names(option), option));
        section(page, "EXIT STATUS");
        tagged(page, "0", "Done, also for a brief whose gaps are listed.");
        tagged(page, "1", "Done, with findings, or nothing to answer from.");
        tagged(page, "2", "A wrong command, option, name, id or range.");
        tagged(page, "3", "Failed, also when a file that was named is missing or unreadable.");
        section(page, "ENVIRONMENT");
        tagged(page, "ENTENTE_HOME", "The folder of the store, unless --home says another.");
        tagged(page, "ENTENTE_JAVA_OPTIONS", "More options for Java, such as -Xmx3g.");
        section(page, "FILES");
        tagged(page, "~/.local/share/entente", "The store, unless ENTENTE_HOME or --home says another folder.");
        return page.toString();
    }

    /** The verbs that people use, in the order of the help. */
    static List<CommandLine> verbs(CommandLine whole) {
        return whole.getSubcommands().values().stream()
                .filter(verb -> !verb.getCommandSpec().usageMessage().hidden())
                .toList();
    }

    /** A description as one line, with picocli's doubled signs as one. */
    static String sentence(String... description) {
        return String.join(" ", description)
                .replace("$$", "$")
                .replace("%%", "%")
                .replace("%n", " ")
                .strip();
    }

    private static boolean isStandard(OptionSpec option) {
        return option.usageHelp() || option.versionHelp();
    }

    private static String names(OptionSpec option) {
        String label = option.arity().max() > 0 ? " " + option.paramLabel() : "";
        return Arrays.stream(option.names()).collect(Collectors.joining(", ")) + label;
    }

    private static void section(StringBuilder page, String title) {
        page.append(".SH ").append(title).append('\n');
    }

    private static void entry(StringBuilder page, String label, ArgSpec argument) {
        tagged(page, label, sentence(argument.description()));
    }

    private static void tagged(StringBuilder page, String label, String text) {
        page.append(".TP\n.B ")
                .append(escaped(label))
                .append('\n')
                .append(escaped(text))
                .append('\n');
    }

    private static void line(StringBuilder page, String text) {
        page.append(escaped(text)).append("\n.PP\n");
    }

    /**
     * Backslashes and hyphens have a meaning in roff, and so has a dot or an apostrophe that begins
     * a line.
     */
    private static String escaped(String text) {
        String plain = text.replace("\\", "\\e").replace("-", "\\-");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }
}
