package org.entente.source.globalgov;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.source.intake.Intake;
import org.entente.source.intake.PartialDate;
import org.entente.source.intake.TableRows;
import org.entente.source.intake.YearSpan;
import org.entente.source.tables.BundleFile;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.TextTable;
import org.jspecify.annotations.Nullable;

/** Reads the treaties of a collection, and who is a party to them. */
final class TreatyReader {
    private static final int LAST = LocalDate.of(2100, 1, 1).getYear();

    private final Intake intake;

    TreatyReader(Intake intake) {
        this.intake = intake;
    }

    /** Columns that a collection may lack. */
    private record Columns(TextTable table) {
        String text(Row row, String... names) {
            for (String name : names) {
                Optional<Column> column = table.findColumn(name);
                if (column.isPresent() && !row.isEmpty(column.get())) {
                    String text = row.text(column.get());
                    if (!text.equals("NA")) {
                        return text;
                    }
                }
            }
            return "";
        }

        @Nullable PartialDate date(Row row, String... names) {
            return LooseDate.read(text(row, names));
        }
    }

    void readTreaties(BundleFile file, String collection) throws IOException {
        TableRows rows = intake.table("treaty");
        Set<String> seen = new HashSet<>();
        YearSpan years = new YearSpan();
        try (TextTable table = file.open()) {
            Columns columns = new Columns(table);
            Column id = table.column("treatyID");
            Column title = table.column("Title");
            intake.read(file, table, row -> {
                String treaty = row.required(id);
                String name = row.text(title);
                PartialDate signed = columns.date(row, "Signature", "Begin");
                PartialDate force = columns.date(row, "Force");
                PartialDate ended = columns.date(row, "End", "Term");
                String domain = domain(collection, columns.text(row, "TypeDomain"));
                String kind = columns.text(row, "TypeAgree");
                if (!seen.add(treaty + "|" + name)) {
                    intake.remark("a treaty that comes several times with one number and one title is kept once");
                    return;
                }
                note(years, signed);
                rows.begin()
                        .add(collection)
                        .add(treaty)
                        .add(name)
                        .addOrNull(domain.isEmpty() ? null : domain)
                        .addOrNull(kind.isEmpty() ? null : kind);
                begin(rows, signed);
                begin(rows, force);
                rows.addEnd(ended).end();
            });
        }
        intake.covers("treaty", collection, years);
        intake.reaches(years);
    }

    /** Collections of one subject do not name it in each row. */
    private static String domain(String collection, String said) {
        if (!said.isEmpty()) {
            return said.toLowerCase(Locale.ROOT);
        }
        return switch (collection) {
            case "IEADB" -> "environment";
            case "DESTA", "GPTAD", "TOTA", "LABPTA" -> "trade";
            default -> "";
        };
    }

    void readParties(BundleFile file, String collection) throws IOException {
        TableRows rows = intake.table("treaty_party");
        Set<String> seen = new HashSet<>();
        YearSpan years = new YearSpan();
        try (TextTable table = file.open()) {
            Columns columns = new Columns(table);
            Column id = table.column("treatyID");
            Column title = table.column("Title");
            Column code = table.column("stateID");
            intake.read(file, table, row -> {
                String treaty = row.required(id);
                String name = row.text(title);
                String party = row.required(code);
                PartialDate joined = earliest(
                        columns.date(row, "StateSignature"),
                        columns.date(row, "StateRatification", "Rat"),
                        columns.date(row, "StateForce"));
                PartialDate signed = columns.date(row, "Signature", "Begin");
                if (joined == null) {
                    joined = signed;
                }
                PartialDate left = columns.date(row, "StateEnd", "End");
                if (!seen.add(treaty + "|" + name + "|" + party)) {
                    intake.remark("a party that comes several times in one treaty is kept once");
                    return;
                }
                note(years, signed);
                int when = joined == null ? LAST : joined.first().getYear();
                rows.begin()
                        .add(collection)
                        .add(treaty)
                        .add(name)
                        .addOrNull(GlobalGovStates.find(party, when))
                        .add(party);
                begin(rows, joined);
                rows.addEnd(left).end();
            });
        }
        intake.covers("treaty_party", collection, years);
        intake.reaches(years);
    }

    private static @Nullable PartialDate earliest(@Nullable PartialDate... dates) {
        PartialDate found = null;
        for (PartialDate date : dates) {
            if (date != null && (found == null || date.first().isBefore(found.first()))) {
                found = date;
            }
        }
        return found;
    }

    private static void begin(TableRows rows, @Nullable PartialDate date) {
        if (date == null) {
            rows.addNull().addNull();
        } else {
            rows.addBegin(date);
        }
    }

    private static void note(YearSpan years, @Nullable PartialDate date) {
        if (date != null && date.first().getYear() < LAST) {
            years.add(date.first().getYear());
        }
    }
}
