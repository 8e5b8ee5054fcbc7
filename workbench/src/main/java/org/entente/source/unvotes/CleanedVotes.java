package org.entente.source.unvotes;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.entente.source.intake.Intake;
import org.entente.source.intake.KeySet;
import org.entente.source.intake.TableRows;
import org.entente.source.intake.YearSpan;
import org.entente.source.states.Names;
import org.entente.source.tables.BadField;
import org.entente.source.tables.Bundle;
import org.entente.source.tables.BundleFile;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.TextTable;
import org.jspecify.annotations.Nullable;

/**
 * The cleaned form: votes by country name, roll calls, and their issue areas, joined by
 * {@code rcid}.
 */
final class CleanedVotes {
    private static final List<String> ISSUES = List.of("me", "nu", "di", "hr", "co", "ec");

    /**
     * The file's members whose names do not mean the same elsewhere. It has one name a member
     * throughout: the votes of the Soviet Union stand under Russia, those of Serbia under
     * Yugoslavia, and the names of today's Germany and Yemen begin in 1991.
     */
    private static final Names MEMBERS = new Names(Map.ofEntries(
            Map.entry("Russia", OptionalInt.of(365)),
            Map.entry("Yugoslavia", OptionalInt.of(345)),
            Map.entry("Germany", OptionalInt.of(255)),
            Map.entry("Federal Republic of Germany", OptionalInt.of(260)),
            Map.entry("German Democratic Republic", OptionalInt.of(265)),
            Map.entry("Yemen", OptionalInt.of(679)),
            Map.entry("Yemen Arab Republic", OptionalInt.of(678)),
            Map.entry("Yemen People's Republic", OptionalInt.of(680)),
            Map.entry("China", OptionalInt.of(710)),
            Map.entry("Taiwan", OptionalInt.of(713)),
            Map.entry("Myanmar (Burma)", OptionalInt.of(775)),
            Map.entry("Micronesia (Federated States of)", OptionalInt.of(987)),
            Map.entry("Vietnam", OptionalInt.of(816)),
            Map.entry("Congo - Brazzaville", OptionalInt.of(484)),
            Map.entry("Congo - Kinshasa", OptionalInt.of(490)),
            Map.entry("Czechoslovakia", OptionalInt.of(315)),
            Map.entry("South Korea", OptionalInt.of(732)),
            Map.entry("Zanzibar", OptionalInt.of(511))));

    private final Intake intake;
    private final YearSpan years = new YearSpan();
    private final Set<Integer> rollCalls = new HashSet<>();

    CleanedVotes(Intake intake) {
        this.intake = intake;
    }

    void read(Bundle bundle) throws IOException {
        readRollCalls(bundle.get(UnVotes.ROLL_CALLS));
        readVotes(bundle.get(UnVotes.VOTES));
        intake.covers("un_roll_call", "", years);
        intake.covers("un_vote", "", years);
        Optional<BundleFile> issues = bundle.find(UnVotes.ISSUES);
        if (issues.isPresent()) {
            readIssues(issues.get());
            intake.covers("un_issue", "", years);
        } else {
            intake.remark(
                    "the file of roll call issues is not among the files: measures by issue area are not covered");
        }
    }

    private void readRollCalls(BundleFile file) throws IOException {
        TableRows rows = intake.table("un_roll_call");
        try (TextTable table = file.open()) {
            Column rcid = table.column("rcid");
            Column session = table.column("session");
            Column date = table.column("date");
            Column resolution = table.column("unres");
            Optional<Column> title = table.findColumn("short");
            Optional<Column> description = table.findColumn("descr");
            Optional<Column> amendment = table.findColumn("amend");
            Optional<Column> paragraph = table.findColumn("para");
            Optional<Column> important = table.findColumn("importantvote");
            intake.read(file, table, row -> {
                int id = row.integer(rcid);
                int which = row.integer(session);
                LocalDate day = row.day(date);
                if (!rollCalls.add(id)) {
                    throw new BadField(rcid, row, "comes a second time among the roll calls");
                }
                years.add(day.getYear());
                intake.reaches(day);
                rows.begin()
                        .add(id)
                        .add(which)
                        .add(day)
                        .add(day.getYear())
                        .addOrNull(text(row, Optional.of(resolution)))
                        .addOrNull(text(row, title))
                        .addOrNull(text(row, description))
                        .addOrNull(flag(row, amendment))
                        .addOrNull(flag(row, paragraph))
                        .addOrNull(flag(row, important))
                        .end();
            });
        }
    }

    private static @Nullable String text(Row row, Optional<Column> column) {
        return column.map(row::text).filter(text -> !text.isEmpty()).orElse(null);
    }

    private @Nullable Boolean flag(Row row, Optional<Column> column) {
        return column.isEmpty() ? null : Flags.read(intake, row, column.get());
    }

    private void readVotes(BundleFile file) throws IOException {
        VoteRows ballots = new VoteRows(intake);
        try (TextTable table = file.open()) {
            Column rcid = table.column("rcid");
            Column country = table.column("country");
            Column vote = table.column("vote");
            intake.read(file, table, row -> {
                int id = requireRollCall(row, rcid);
                String name = row.required(country);
                int member = MEMBERS.find(name)
                        .orElseThrow(() -> new BadField(country, row, "is no name of a member that is known"));
                int choice = choice(row, vote);
                ballots.requireFirst(id, member, row, country);
                ballots.add(id, member, name, choice);
            });
        }
    }

    private int requireRollCall(Row row, Column rcid) {
        int id = row.integer(rcid);
        if (!rollCalls.contains(id)) {
            throw new BadField(rcid, row, "is not among the roll calls");
        }
        return id;
    }

    private static int choice(Row row, Column vote) {
        return switch (row.text(vote)) {
            case "yes" -> 1;
            case "abstain" -> 2;
            case "no" -> 3;
            default -> throw new BadField(vote, row, "is none of yes, abstain, no");
        };
    }

    private void readIssues(BundleFile file) throws IOException {
        TableRows rows = intake.table("un_issue");
        KeySet seen = new KeySet();
        try (TextTable table = file.open()) {
            Column rcid = table.column("rcid");
            Column issue = table.column("short_name");
            intake.read(file, table, row -> {
                int id = requireRollCall(row, rcid);
                String name = row.required(issue);
                int position = ISSUES.indexOf(name);
                if (position < 0) {
                    throw new BadField(issue, row, "is no issue area that is known");
                }
                if (!seen.add(id * 10L + position)) {
                    throw new BadField(issue, row, "comes a second time for this roll call");
                }
                rows.begin().add(id).add(name).end();
            });
        }
    }
}
