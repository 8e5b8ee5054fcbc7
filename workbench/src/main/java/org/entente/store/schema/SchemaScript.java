package org.entente.store.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the comments of the scripts say: those above {@code CREATE TABLE} of the table, those at the
 * end of a line of the columns that it has.
 */
final class SchemaScript {
    private static final Pattern TABLE = Pattern.compile("CREATE TABLE (\\w+) \\(");
    private static final Pattern COLUMN = Pattern.compile("(\\w+) +[A-Z]+(\\[\\])?( NOT NULL)?( PRIMARY KEY)?,?");
    private static final Pattern UNIT = Pattern.compile("\\[([^\\]]+)\\] ?(.*)");
    private static final Pattern KEY = Pattern.compile("Key: (\\w+(?:, \\w+)*)");

    /** What is said of a column. */
    record Said(String unit, String meaning) {}

    /** What is said of a table and its columns. */
    record Table(String meaning, List<String> key, Map<String, Said> columns) {}

    private final Map<String, Table> tables = new LinkedHashMap<>();

    SchemaScript(List<String> scripts) {
        scripts.forEach(this::read);
    }

    /** By name; of a table that a later script makes anew, what that says. */
    Map<String, Table> tables() {
        return tables;
    }

    private void read(String script) {
        StringBuilder comment = new StringBuilder();
        Map<String, Said> columns = null;
        for (String line : script.lines().toList()) {
            Matcher table = TABLE.matcher(line);
            if (line.startsWith("-- ") && !line.matches("-- [=-]{4}.*")) {
                comment.append(comment.isEmpty() ? "" : " ")
                        .append(line.substring(3).strip());
            } else if (table.lookingAt()) {
                columns = new LinkedHashMap<>();
                tables.put(table.group(1), new Table(comment.toString(), key(comment), columns));
                comment.setLength(0);
            } else if (line.startsWith(");")) {
                columns = null;
            } else if (columns != null) {
                columns(line, columns);
            } else {
                comment.setLength(0);
            }
        }
    }

    private static List<String> key(CharSequence comment) {
        Matcher key = KEY.matcher(comment);
        return key.find() && !key.group(1).equals("none") ? List.of(key.group(1).split(", ")) : List.of();
    }

    private static void columns(String line, Map<String, Said> columns) {
        int dashes = line.indexOf("-- ");
        String code = dashes < 0 ? line : line.substring(0, dashes);
        Matcher unit = UNIT.matcher(dashes < 0 ? "" : line.substring(dashes + 3).strip());
        Said said = unit.matches()
                ? new Said(unit.group(1), unit.group(2))
                : new Said("", dashes < 0 ? "" : line.substring(dashes + 3).strip());
        for (String part : new ArrayList<>(List.of(code.split("(?<=,) ")))) {
            Matcher column = COLUMN.matcher(part.strip());
            if (column.matches()) {
                columns.put(column.group(1), said);
            }
        }
    }
}
