package org.entente.cli;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.FailureException;
import org.entente.cli.shared.Globals;
import org.entente.cli.shared.StandardOutput;
import org.entente.cli.shared.UsageException;
import org.entente.cli.shared.Visible;
import org.entente.country.StateNameException;
import org.entente.edition.EditionException;
import org.entente.measure.model.Closest;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.UnknownMeasureException;
import org.entente.numerics.regression.EstimationException;
import org.entente.regression.FormulaException;
import org.entente.store.StoreException;
import org.entente.store.query.QueryException;
import org.entente.store.query.QueryException.Reason;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one place where an exception becomes a line on standard error and an exit code. */
final class Failures {
    private static final int SUGGESTED = 3;

    private final Globals globals;

    Failures(Globals globals) {
        this.globals = globals;
    }

    int handle(Throwable e) {
        if (e instanceof StandardOutput.ClosedException) {
            return Exit.DONE;
        }
        if (e instanceof ParameterException mistake) {
            return say(usageText(mistake), Exit.USAGE);
        }
        if (e instanceof UsageException
                || e instanceof StateNameException
                || e instanceof UnknownMeasureException
                || e instanceof QuestionException
                || e instanceof FormulaException) {
            return say(String.valueOf(e.getMessage()), Exit.USAGE);
        }
        if (e instanceof QueryException query) {
            boolean wrong = query.reason() == Reason.REFUSED || query.reason() == Reason.WRONG;
            return say(String.valueOf(e.getMessage()), wrong ? Exit.USAGE : Exit.FAILED);
        }
        if (e instanceof StoreException
                || e instanceof EditionException
                || e instanceof FailureException
                || e instanceof EstimationException) {
            trace(e);
            return say(String.valueOf(e.getMessage()), Exit.FAILED);
        }
        if (e instanceof IOException failed) {
            trace(e);
            return say(fileText(failed), Exit.FAILED);
        }
        if (e instanceof UncheckedIOException wrapped && wrapped.getCause() != null) {
            return handle(wrapped.getCause());
        }
        if (e instanceof OutOfMemoryError) {
            return say(MESSAGES.get("out_of_memory"), Exit.FAILED);
        }
        trace(e);
        return say(MESSAGES.fill("internal", "error", oneLine(e)), Exit.FAILED);
    }

    private int say(String message, int exit) {
        PrintWriter err = globals.err();
        err.println("entente: " + message.lines().map(Visible::line).collect(Collectors.joining("\n")));
        err.flush();
        return exit;
    }

    private void trace(Throwable e) {
        if (globals.debug()) {
            e.printStackTrace(globals.err());
        }
    }

    private static String oneLine(Throwable e) {
        String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + message);
    }

    private static String usageText(ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        if (!(e instanceof UnmatchedArgumentException unmatched)) {
            return MESSAGES.fill("see_help", "problem", e.getMessage(), "command", command);
        }
        String asked = unmatched.getUnmatched().get(0);
        CommandSpec spec = e.getCommandLine().getCommandSpec();
        if (unmatched.isUnknownOption()) {
            return MESSAGES.fill(
                    "unknown_option",
                    "option",
                    asked,
                    "hint",
                    didYouMean(nameOf(asked), List.copyOf(spec.optionsMap().keySet())),
                    "command",
                    command);
        }
        if (spec.parent() == null) {
            return MESSAGES.fill(
                    "unknown_command",
                    "name",
                    asked,
                    "hint",
                    didYouMean(asked, List.copyOf(spec.subcommands().keySet())));
        }
        return MESSAGES.fill("unexpected_argument", "argument", asked, "command", command);
    }

    /** {@code --form} of {@code --form=2001}. */
    private static String nameOf(String option) {
        int equals = option.indexOf('=');
        return equals < 0 ? option : option.substring(0, equals);
    }

    private static String didYouMean(String asked, List<String> known) {
        List<String> close = Closest.slip(asked, known, SUGGESTED);
        return close.isEmpty() ? "" : MESSAGES.fill("did_you_mean", "names", String.join(" or ", close));
    }

    private static String fileText(IOException e) {
        if (e instanceof NoSuchFileException missing) {
            return MESSAGES.fill("no_file", "file", missing.getFile());
        }
        if (e instanceof AccessDeniedException denied) {
            return MESSAGES.fill("not_allowed", "file", denied.getFile());
        }
        if (e instanceof NotDirectoryException file) {
            return MESSAGES.fill("not_a_folder", "file", file.getFile());
        }
        if (e instanceof FileSystemException other && other.getFile() != null) {
            return other.getFile() + ": "
                    + Optional.ofNullable(other.getReason()).orElse(oneLine(other));
        }
        return e.getMessage() == null ? oneLine(e) : e.getMessage();
    }
}
