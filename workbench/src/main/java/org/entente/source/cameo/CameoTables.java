package org.entente.source.cameo;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.source.intake.Intake;
import org.entente.source.intake.TableRows;
import org.entente.source.tables.BadField;
import org.entente.source.tables.BundleFile;
import org.entente.source.tables.Coded;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.RowStream;
import org.entente.source.tables.TextTable;
import org.jspecify.annotations.Nullable;

/** Reads what the codes of events mean, and Goldstein's scale. */
final class CameoTables {
    private static final Pattern LABEL = Pattern.compile("(LABELi?):\\s*(\\d+)=\\s*(.*)");

    private final Intake intake;
    private final TableRows codes;
    private final TableRows scales;
    private final Set<String> seen = new HashSet<>();

    CameoTables(Intake intake) {
        this.intake = intake;
        codes = intake.table("event_code");
        scales = intake.table("event_scale");
    }

    void read(BundleFile file) throws IOException {
        try (TextTable table = file.open()) {
            switch (file.role()) {
                case Cameo.EVENTS -> readEvents(file, table);
                case Cameo.HIERARCHY -> readHierarchy(file, table);
                case Cameo.GOLDSTEIN -> readGoldstein(file, table);
                case Cameo.CODE_LIST -> intake.read(file, labels(table), this::readLabel);
                default -> readIcews(file, table);
            }
        }
    }

    private void readEvents(BundleFile file, TextTable table) throws IOException {
        Column code = table.column("CAMEOEVENTCODE");
        Column name = table.column("EVENTDESCRIPTION");
        intake.read(file, table, row -> add("cameo", row, code, row.required(name), null, null, null));
    }

    private void readHierarchy(BundleFile file, TextTable table) throws IOException {
        Column code = table.column("EventCode");
        Column name = table.column("EventDescription");
        Column base = table.column("EventBaseCode");
        Column root = table.column("EventRootCode");
        intake.read(
                file,
                table,
                row -> add(
                        "cameo-hierarchy",
                        row,
                        code,
                        row.required(name),
                        Coded.findText(row, base),
                        Coded.findText(row, root),
                        null));
    }

    private void readGoldstein(BundleFile file, TextTable table) throws IOException {
        Column code = table.column("CAMEOEVENTCODE");
        Column scale = table.column("GOLDSTEINSCALE");
        intake.read(file, table, row -> {
            String which = code(row, code);
            double value = row.number(scale);
            requireFirst("scale", "cameo", which, row, code);
            scales.begin().add("cameo").add(which).add(value).end();
        });
    }

    private void readIcews(BundleFile file, TextTable table) throws IOException {
        Column code = table.column("code");
        Column name = table.column("name");
        Column root = table.column("root_code");
        Column scale = table.column("goldstein");
        Column description = table.column("description");
        intake.read(file, table, row -> {
            String which = code(row, code);
            double value = row.number(scale);
            String text = Coded.findText(row, description);
            add(
                    "cameo-icews",
                    row,
                    code,
                    Mojibake.repair(row.required(name)),
                    null,
                    Coded.findText(row, root),
                    text == null ? null : Mojibake.repair(text));
            scales.begin().add("cameo-icews").add(which).add(value).end();
        });
    }

    /** The lines of the code list that are no comments. */
    private static RowStream labels(TextTable table) {
        return () -> {
            Row row = table.next();
            while (row != null && (line(row).startsWith("//") || line(row).startsWith("~~"))) {
                row = table.next();
            }
            return row;
        };
    }

    private static String line(Row row) {
        return String.join(",", row.fields());
    }

    private void readLabel(Row row) {
        Matcher label = LABEL.matcher(line(row).strip());
        if (!label.matches()) {
            throw new BadField(null, line(row), "is neither a label nor a comment");
        }
        String scheme = label.group(1).equals("LABELi") ? "cameo-2007-icews" : "cameo-2007";
        if (!seen.add(scheme + "|" + label.group(2))) {
            throw new BadField(null, line(row), "labels its code a second time");
        }
        codes.begin()
                .add(scheme)
                .add(label.group(2))
                .add(label.group(3))
                .addNull()
                .addNull()
                .addNull()
                .end();
    }

    private void add(
            String scheme,
            Row row,
            Column column,
            String name,
            @Nullable String base,
            @Nullable String root,
            @Nullable String description) {
        String code = code(row, column);
        requireFirst("code", scheme, code, row, column);
        codes.begin()
                .add(scheme)
                .add(code)
                .add(name)
                .addOrNull(base)
                .addOrNull(root)
                .addOrNull(description)
                .end();
    }

    private void requireFirst(String kind, String scheme, String code, Row row, Column column) {
        if (!seen.add(kind + " " + scheme + "|" + code)) {
            throw new BadField(column, row, "comes a second time in this table");
        }
    }

    private static String code(Row row, Column column) {
        String code = row.required(column);
        if (!code.matches("\\d{1,4}")) {
            throw new BadField(column, row, "is no code of one to four digits");
        }
        return code;
    }
}
