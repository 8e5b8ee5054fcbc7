package org.entente.source.own;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.country.YearRange;
import org.entente.source.files.FileProbe;
import org.entente.source.tables.BundleFile;
import org.entente.source.tables.LooseFile;
import org.entente.source.tables.Row;
import org.entente.source.tables.TextTable;

/**
 * Writes a first descriptor by looking at a table: which columns name states, which hold years,
 * which hold numbers. What no look can tell (who compiled it, its licence, what a missing row
 * means) is left empty for a person to fill in.
 */
public final class Describer {
    private static final int ROWS = 50_000;
    private static final int LEAST_ACROSS = 2;

    private final String file;
    private final List<ColumnLook> columns;
    private final List<ColumnLook> states = new ArrayList<>();
    private final List<YearColumns> across;
    private final Optional<ColumnLook> time;

    private Describer(String file, List<ColumnLook> columns) {
        this.file = file;
        this.columns = columns;
        across = YearColumns.find(columns.stream().map(ColumnLook::name).toList(), LEAST_ACROSS);
        for (ColumnLook column : columns) {
            if (states.size() < 2
                    && column.namesStates()
                    && states.stream().noneMatch(other -> other.sameStates(column))) {
                states.add(column);
            }
        }
        time = across.isEmpty()
                ? Stream.concat(
                                columns.stream().filter(c -> c.isCalledYear() && c.holdsYears()),
                                columns.stream().filter(c -> c.holdsYears() || c.holdsDates()))
                        .filter(column -> !states.contains(column))
                        .findFirst()
                : Optional.empty();
    }

    /**
     * A descriptor, as text.
     *
     * @throws IOException when the file cannot be read, or holds no table
     */
    public static String describe(Path path) throws IOException {
        BundleFile file = LooseFile.open(path);
        List<ColumnLook> columns = new ArrayList<>();
        int most = widest(file.probe());
        try (TextTable table = file.open(header -> named(header) == most)) {
            table.columns().forEach(column -> columns.add(new ColumnLook(column)));
            int rows = 0;
            for (Row row = table.next(); row != null && rows < ROWS; row = table.next()) {
                rows++;
                for (ColumnLook column : columns) {
                    column.see(row);
                }
            }
        }
        columns.removeIf(column -> column.name().isEmpty());
        return new Describer(file.name(), columns).text();
    }

    /** The number of columns of the line that names most: below a preamble, that is the header. */
    private static int widest(FileProbe probe) {
        int[] most = {named(probe.header())};
        probe.findHeader(header -> {
            most[0] = Math.max(most[0], named(header));
            return false;
        });
        return most[0];
    }

    private static int named(FileProbe.Header header) {
        return (int) header.columns().stream().filter(name -> !name.isBlank()).count();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        text.append("# A descriptor of ")
                .append(file)
                .append(", written by looking at it. Fill in what is empty, check the rest\n");
        text.append("# (docs/own-data.md says what each key means), then:\n");
        text.append("#     entente import --descriptor THIS.yaml ").append(file).append("\n\n");
        text.append("source: ").append(slug(stem(), '-')).append("\n");
        text.append("title:\n");
        text.append("publisher:\n");
        text.append("citation:\n  authors:\n  year:\n");
        text.append("licence:\n  name:\n\n");
        table(text);
        coverage(text);
        measures(text);
        return text.toString();
    }

    private String stem() {
        int dot = file.indexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    private void table(StringBuilder text) {
        text.append("table:\n");
        if (states.isEmpty()) {
            text.append("  # No column was found whose values are states.\n  shape: state\n  state:\n");
        } else if (states.size() == 1) {
            text.append("  shape: state\n  state: ")
                    .append(quoted(states.get(0).name()))
                    .append('\n');
        } else {
            text.append("  # If the two have no direction: shape: pair, with first and second for from and to.\n");
            text.append("  shape: directed\n");
            text.append("  from: ").append(quoted(states.get(0).name())).append('\n');
            text.append("  to: ").append(quoted(states.get(1).name())).append('\n');
        }
        states.stream()
                .findFirst()
                .ifPresent(column ->
                        text.append("  codes: ").append(column.codes()).append('\n'));
        time.ifPresent(column -> text.append(column.holdsYears() ? "  year: " : "  date: ")
                .append(quoted(column.name()))
                .append('\n'));
        if (time.isEmpty() && across.isEmpty()) {
            text.append("  # No column was found that holds years or dates.\n  year:\n");
        }
        if (time.filter(column -> !column.holdsYears()).isPresent()) {
            text.append("  # Several dates a year: sum or mean.\n  combine: sum\n");
        }
        TreeSet<String> unknown = new TreeSet<>();
        states.forEach(column -> unknown.addAll(column.strangers()));
        if (!unknown.isEmpty()) {
            text.append(
                    "  # These are no states, or are not recognised: a name that is wrong is better mended in the file.\n");
            text.append("  not_states: ").append(list(unknown)).append('\n');
        }
        TreeSet<String> missing = new TreeSet<>();
        values().forEach(column -> missing.addAll(column.codesOfMissing()));
        if (!missing.isEmpty()) {
            text.append("  missing: ").append(list(missing)).append('\n');
        }
        values().flatMap(column -> column.thousandsMark().stream())
                .findFirst()
                .ifPresent(
                        mark -> text.append("  thousands_mark: \"").append(mark).append("\"\n"));
        values().flatMap(column -> column.decimalMark().stream())
                .findFirst()
                .ifPresent(
                        mark -> text.append("  decimal_mark: \"").append(mark).append("\"\n"));
        text.append('\n');
    }

    private void coverage(StringBuilder text) {
        TreeSet<Integer> years = new TreeSet<>();
        across.forEach(group -> years.addAll(group.years()));
        time.ifPresent(column -> years.addAll(column.years()));
        text.append("coverage:\n");
        text.append(
                "  # The years that the file has. Say so if the table speaks for some states only (states, from, to, one_of).\n");
        text.append("  years: ")
                .append(runs(years).stream().map(YearRange::toString).collect(Collectors.joining(", ", "[", "]")))
                .append('\n');
        text.append("  # zero when a row that is not there means none; else not_reported.\n");
        text.append("  absent: not_reported\n\n");
    }

    static List<YearRange> runs(TreeSet<Integer> years) {
        List<YearRange> runs = new ArrayList<>();
        for (int year : years) {
            int last = runs.size() - 1;
            if (last >= 0 && runs.get(last).to() + 1 == year) {
                runs.set(last, new YearRange(runs.get(last).from(), year));
            } else {
                runs.add(YearRange.of(year));
            }
        }
        return runs;
    }

    private Stream<ColumnLook> values() {
        return columns.stream()
                .filter(column -> !states.contains(column)
                        && time.filter(column::equals).isEmpty()
                        && (across.isEmpty()
                                ? column.holdsNumbers()
                                : across.stream().anyMatch(group -> group.has(column.name()))));
    }

    private void measures(StringBuilder text) {
        text.append("measures:\n");
        if (across.isEmpty()) {
            values().forEach(column -> measure(text, column.name(), "column", column.name()));
        }
        across.forEach(group -> measure(text, group.name(stem()), "columns", group.pattern()));
        if (across.isEmpty() && values().findAny().isEmpty()) {
            text.append("  # No column was found that holds numbers.\n  - id:\n    title:\n    unit:\n    column:\n");
        }
    }

    private static void measure(StringBuilder text, String name, String key, String column) {
        String slug = slug(name, '_');
        text.append("  - id: ")
                .append(Character.isDigit(slug.charAt(0)) ? "v" + slug : slug)
                .append('\n');
        text.append("    title: ").append(quoted(name)).append('\n');
        text.append("    unit:    # such as persons, US$, share, index\n");
        text.append("    ").append(key).append(": ").append(quoted(column)).append('\n');
    }

    private static String slug(String name, char joint) {
        String plain = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", String.valueOf(joint))
                .replaceAll("^[-_]+|[-_]+$", "");
        return plain.isEmpty() ? "table" : plain;
    }

    private static String list(TreeSet<String> texts) {
        return texts.stream().map(Describer::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    /** As YAML takes it for a text in any case. */
    static String quoted(String text) {
        return text.matches("[A-Za-z][A-Za-z0-9_]*")
                ? text
                : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
