package org.entente.source.unvotes;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.source.intake.Intake;
import org.entente.source.intake.TableRows;
import org.entente.source.intake.YearSpan;
import org.entente.source.tables.BadField;
import org.entente.source.tables.BundleFile;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.TextTable;
import org.jspecify.annotations.Nullable;

/**
 * The publisher's own form: one row per roll call and country, which repeats what is known of the roll
 * call. That is taken from the first of its rows.
 */
final class PublishedVotes {
    private static final List<String> ISSUES = List.of("me", "nu", "di", "hr", "co", "ec");

    private final Intake intake;
    private final VoteRows ballots;
    private final TableRows rollCalls;
    private final TableRows issues;
    private final Map<Integer, String> days = new HashMap<>();
    private final YearSpan years = new YearSpan();

    PublishedVotes(Intake intake) {
        this.intake = intake;
        ballots = new VoteRows(intake);
        rollCalls = intake.table("un_roll_call");
        issues = intake.table("un_issue");
    }

    void read(BundleFile file) throws IOException {
        try (TextTable table = file.open()) {
            Columns columns = Columns.of(table);
            intake.read(file, table, row -> read(row, columns));
            intake.covers("un_vote", "", years);
            intake.covers("un_roll_call", "", years);
            if (!columns.issues().isEmpty()) {
                intake.covers("un_issue", "", years);
            }
        }
    }

    private record Columns(
            Column rcid,
            Column session,
            Column vote,
            Column ccode,
            Column date,
            Column resolution,
            Optional<Column> important,
            List<Column> issues) {
        static Columns of(TextTable table) throws IOException {
            return new Columns(
                    table.column("rcid"),
                    table.column("session"),
                    table.column("vote"),
                    table.column("ccode"),
                    table.column("date"),
                    table.column("unres"),
                    table.findColumn("importantvote"),
                    ISSUES.stream()
                            .flatMap(issue -> table.findColumn(issue).stream())
                            .toList());
        }
    }

    private void read(Row row, Columns columns) {
        int rcid = row.integer(columns.rcid());
        int vote = row.integer(columns.vote());
        if (vote != 1 && vote != 2 && vote != 3 && vote != 8 && vote != 9) {
            throw new BadField(columns.vote(), row, "is none of 1, 2, 3, 8, 9");
        }
        State member = StateSystem.standard()
                .find(row.integer(columns.ccode()))
                .orElseThrow(() -> new BadField(columns.ccode(), row, "is no COW number of a state"));
        String day = row.required(columns.date());
        @Nullable String known = days.get(rcid);
        if (known != null && !known.equals(day)) {
            throw new BadField(columns.date(), row, "is another day than in the first row of this roll call");
        }
        LocalDate date = known == null ? row.day(columns.date()) : LocalDate.MIN;
        int session = row.integer(columns.session());
        ballots.requireFirst(rcid, member.cow(), row, columns.ccode());
        if (known == null) {
            days.put(rcid, day);
            addRollCall(row, columns, rcid, session, date);
        }
        ballots.add(rcid, member.cow(), member.name(), vote);
    }

    private void addRollCall(Row row, Columns columns, int rcid, int session, LocalDate date) {
        years.add(date.getYear());
        intake.reaches(date);
        String resolution = row.text(columns.resolution());
        rollCalls
                .begin()
                .add(rcid)
                .add(session)
                .add(date)
                .add(date.getYear())
                .addOrNull(resolution.isEmpty() ? null : resolution)
                .addNull()
                .addNull()
                .addNull()
                .addNull()
                .addOrNull(columns.important()
                        .map(column -> Flags.read(intake, row, column))
                        .orElse(null))
                .end();
        if (!columns.issues().isEmpty() && columns.issues().stream().allMatch(row::isEmpty)) {
            intake.remark(columns.issues().get(0), row, "no issue area is coded for this roll call");
        }
        for (Column issue : columns.issues()) {
            if (Boolean.TRUE.equals(Flags.read(intake, row, issue))) {
                issues.begin().add(rcid).add(issue.name()).end();
            }
        }
    }
}
