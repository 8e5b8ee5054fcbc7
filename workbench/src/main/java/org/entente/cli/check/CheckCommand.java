package org.entente.cli.check;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.Workbench;
import org.entente.check.Finding;
import org.entente.check.Findings;
import org.entente.check.StoreCheck;
import org.entente.check.reference.ReferenceCheck;
import org.entente.cli.shared.ColumnList;
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.FailureException;
import org.entente.cli.shared.Globals;
import org.entente.cli.shared.OutputFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code entente check}: whether the store is whole and its figures right. */
@Command(
        name = "check",
        description = {
            "Verifies the store: schema, hashes and row counts, references between rows, bulk events, sampled figures.",
            "The sampled figures are derived again by other means. Exit 1 when something is wrong."
        },
        footer = {"", "Examples:", "  entente check"})
public final class CheckCommand implements Callable<Integer> {
    private final Globals globals;

    @Option(
            names = "--files",
            paramLabel = "PATH[,PATH...]",
            split = ",",
            description = "Also hash the publishers' files again, where they still are.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--reference",
            paramLabel = "DIR",
            description = "Instead recompute reference values of other programs in DIR, and print the agreement.")
    private @Nullable Path reference;

    @Option(names = "--format", paramLabel = "table|csv|json", description = "How to print it (default: table).")
    private OutputFormat format = OutputFormat.TABLE;

    public CheckCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() throws IOException {
        for (Path file : files) {
            if (!Files.exists(file)) {
                throw new NoSuchFileException(file.toString());
            }
        }
        try (Workbench workbench = globals.open()) {
            Findings findings = reference == null
                    ? new StoreCheck(workbench.home(), workbench.store(), workbench.measures(), Instant.now())
                            .run(files)
                    : compare(workbench, reference);
            new ColumnList<Finding>()
                    .with("area", Finding::area)
                    .with("what", Finding::subject)
                    .with("verdict", finding -> finding.verdict().name().toLowerCase(Locale.ROOT))
                    .with("found", Finding::text)
                    .list(findings.list())
                    .print(globals.out(), format);
            if (!globals.quiet()) {
                globals.err().println(summary(findings));
            }
            return findings.isWhole() ? Exit.DONE : Exit.FINDINGS;
        }
    }

    private static Findings compare(Workbench workbench, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new FailureException(MESSAGES.fill("not_a_folder", "file", folder));
        }
        return new ReferenceCheck(folder, workbench.store(), workbench.measures()).run();
    }

    private static String summary(Findings findings) {
        return MESSAGES.fill(
                "checked",
                "whole",
                count(findings, Finding.Verdict.WHOLE),
                "noted",
                count(findings, Finding.Verdict.NOTE),
                "skipped",
                count(findings, Finding.Verdict.SKIPPED),
                "wrong",
                count(findings, Finding.Verdict.WRONG));
    }

    private static long count(Findings findings, Finding.Verdict verdict) {
        return findings.list().stream()
                .filter(finding -> finding.verdict() == verdict)
                .count();
    }
}
