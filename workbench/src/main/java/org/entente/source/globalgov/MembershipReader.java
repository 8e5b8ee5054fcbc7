package org.entente.source.globalgov;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.source.intake.Intake;
import org.entente.source.intake.TableRows;
import org.entente.source.intake.YearSpan;
import org.entente.source.tables.BadField;
import org.entente.source.tables.BundleFile;
import org.entente.source.tables.Coded;
import org.entente.source.tables.Column;
import org.entente.source.tables.TextTable;
import org.jspecify.annotations.Nullable;

/** Reads memberships of bodies: MIGO by year, IIGO with the years of the body. */
final class MembershipReader {
    private static final String[] STATUS = {"full", "associate", "observer"};

    private final Intake intake;

    MembershipReader(Intake intake) {
        this.intake = intake;
    }

    /** One state in one body with one status. */
    private record Key(String body, String code, String status) {}

    /** Its years, and the line of the first row. */
    private record Years(long line, TreeSet<Integer> years) {}

    void readByYear(BundleFile file) throws IOException {
        Map<Key, Years> memberships = new TreeMap<>(
                (a, b) -> (a.body + "|" + a.code + "|" + a.status).compareTo(b.body + "|" + b.code + "|" + b.status));
        YearSpan span = new YearSpan();
        try (TextTable table = file.open()) {
            Column body = table.column("igoID");
            Column code = table.column("stateID");
            Column kind = table.column("membership");
            Column year = table.column("Year");
            intake.read(file, table, row -> {
                int status = row.integer(kind);
                if (status < 1 || status > STATUS.length) {
                    throw new BadField(kind, row, "is no kind of membership");
                }
                int when = row.year(year);
                Key key = new Key(row.required(body), row.required(code), STATUS[status - 1]);
                span.add(when);
                memberships
                        .computeIfAbsent(key, k -> new Years(row.line(), new TreeSet<>()))
                        .years
                        .add(when);
            });
        }
        TableRows rows = intake.table("igo_member");
        memberships.forEach((key, held) -> {
            intake.standAt(file, held.line);
            int from = held.years.first();
            int to = from;
            for (int year : held.years) {
                if (year > to + 1) {
                    write(rows, key, key.body, from, to, true);
                    from = year;
                }
                to = year;
            }
            write(rows, key, key.body, from, to, true);
        });
        intake.covers("igo_member", "", span);
        intake.reaches(span);
    }

    /** Bodies of which the file knows the years, and of its members that they were some. */
    void readWithoutYears(BundleFile file) throws IOException {
        TableRows rows = intake.table("igo_member");
        try (TextTable table = file.open()) {
            Column body = table.column("igoID");
            Column name = table.column("Title");
            Column code = table.column("stateID");
            Column begin = table.column("Begin");
            Column end = table.column("End");
            Column year = table.column("Year");
            intake.read(file, table, row -> {
                int to = Coded.findText(row, end) == null ? row.year(year) : row.year(end);
                int from = Coded.findText(row, begin) == null ? to : row.year(begin);
                Key key = new Key(row.required(body), row.required(code), STATUS[0]);
                write(rows, key, row.required(name), Math.min(from, to), to, false);
            });
        }
    }

    private static void write(TableRows rows, Key key, String name, int from, int to, boolean dated) {
        @Nullable Integer state = GlobalGovStates.find(key.code, to);
        rows.begin()
                .add(key.body)
                .add(name)
                .addOrNull(state)
                .add(key.code)
                .add(key.status)
                .add(from)
                .add(to)
                .add(dated)
                .end();
    }
}
