package org.entente.cli.data;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.Globals;
import org.entente.events.EventAudit;
import org.entente.events.EventFile;
import org.entente.events.EventFolder;
import org.entente.events.EventImport;
import org.entente.events.EventOutcome;
import org.entente.events.EventRollup;
import org.entente.progress.RunSummary;

/** Imports files of events, refreshes the roll-up, and says what was done. */
final class EventRun {
    private final Globals globals;

    EventRun(Globals globals) {
        this.globals = globals;
    }

    int importAll(List<EventFile> files) {
        List<EventOutcome> outcomes = new EventImport(globals.home()).importAll(files, globals.progress());
        List<RunSummary.Row> rows = new ArrayList<>();
        int exit = Exit.DONE;
        for (EventOutcome outcome : outcomes) {
            if (outcome instanceof EventOutcome.Read read) {
                rows.add(new RunSummary.Row(
                        read.entry().name(),
                        read.entry().lines(),
                        read.entry().kept(),
                        read.entry().quarantined(),
                        read.seconds()));
                exit = Math.max(exit, read.entry().quarantined() > 0 ? Exit.FINDINGS : Exit.DONE);
            } else if (outcome instanceof EventOutcome.Failed failed) {
                globals.err().println(failed.file().path() + " " + failed.reason());
                exit = Exit.FAILED;
            }
        }
        if (!rows.isEmpty() && !globals.quiet()) {
            globals.err().println();
            new RunSummary(rows).lines().forEach(globals.err()::println);
        }
        return Math.max(exit, rollUpAll());
    }

    int rollUpAll() {
        boolean any = false;
        for (String source : EventFolder.SOURCES) {
            EventAudit audit = new EventRollup(globals.home()).rollUp(source);
            if (audit.byMonth().isEmpty()) {
                continue;
            }
            any = true;
            say(audit);
        }
        if (!any) {
            globals.err().println(MESSAGES.get("no_events"));
        }
        return Exit.DONE;
    }

    /** Takes a roll-up that was made elsewhere. */
    int adopt(Path folder) {
        say(new EventRollup(globals.home()).adopt(folder));
        return Exit.DONE;
    }

    private void say(EventAudit audit) {
        if (globals.quiet()) {
            return;
        }
        List<YearMonth> months = List.copyOf(audit.byMonth().keySet());
        globals.err()
                .println(MESSAGES.fill(
                        "events_done",
                        "source",
                        audit.source(),
                        "events",
                        audit.events(),
                        "files",
                        audit.files().size() == 1 ? "1 file" : audit.files().size() + " files",
                        "first",
                        months.get(0),
                        "last",
                        months.get(months.size() - 1)));
        if (audit.quarantined() > 0) {
            globals.err().println(MESSAGES.fill("events_quarantine", "source", audit.source()));
        }
    }
}
