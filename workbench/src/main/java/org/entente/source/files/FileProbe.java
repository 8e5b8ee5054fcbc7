package org.entente.source.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The beginning of a file, enough to recognise it by: sources look at its columns and first lines,
 * never at its name.
 *
 * @param name file name, for messages
 * @param size size after decompression, in bytes
 * @param head first bytes after decompression, at most 64 KB
 * @param text the head decoded; empty for a file that is not text
 * @param sheets the beginnings of the tables of a file that is not text; empty for text
 */
public record FileProbe(String name, long size, byte[] head, String text, List<Sheet> sheets) {
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    /**
     * Where a header stands.
     *
     * @param line line of the file, from 1
     * @param delimiter what separates the columns
     * @param columns their names, without surrounding blanks
     */
    public record Header(long line, char delimiter, List<String> columns) {
        public Header {
            columns = List.copyOf(columns);
        }

        /** Whether it has the column, in whatever case. */
        public boolean has(String column) {
            return columns.stream().anyMatch(column::equalsIgnoreCase);
        }
    }

    /** A text. */
    public FileProbe(String name, long size, byte[] head, String text) {
        this(name, size, head, text, List.of());
    }

    public FileProbe {
        sheets = List.copyOf(sheets);
    }

    /**
     * The beginning of a table that is not text: a sheet of a workbook, or all of a Stata or
     * Parquet file.
     *
     * @param name of the sheet; empty where a file has one table
     * @param rows its first rows by their number; that of a Stata or Parquet file is the names of
     *     its columns
     */
    public record Sheet(String name, SortedMap<Integer, List<String>> rows) {
        /** The first row that is a header of the wanted kind. */
        public Optional<Header> findHeader(Predicate<Header> wanted) {
            return rows.entrySet().stream()
                    .filter(row -> row.getValue().stream().anyMatch(text -> !text.isBlank()))
                    .map(row -> new Header(row.getKey(), ',', row.getValue()))
                    .filter(wanted)
                    .findFirst();
        }
    }

    /** The lines of the head, without the last one where the head ends within it. */
    public List<String> lines() {
        List<String> lines = text.lines().toList();
        return size > head.length && lines.size() > 1 ? lines.subList(0, lines.size() - 1) : lines;
    }

    /**
     * The first line as a header, split at the delimiter that gives most columns; the first row of
     * the first sheet.
     */
    public Header header() {
        if (!sheets.isEmpty()) {
            return sheets.get(0).findHeader(header -> true).orElse(new Header(1, ',', List.of("")));
        }
        List<String> lines = lines();
        String first = lines.isEmpty() ? "" : lines.get(0);
        Header best = new Header(1, ',', split(first, ','));
        for (char delimiter : DELIMITERS) {
            List<String> columns = split(first, delimiter);
            if (columns.size() > best.columns().size()) {
                best = new Header(1, delimiter, columns);
            }
        }
        return best;
    }

    /**
     * The first line of the head that is a header of the wanted kind, below whatever stands above
     * it.
     */
    public Optional<Header> findHeader(Predicate<Header> wanted) {
        if (!sheets.isEmpty()) {
            return sheets.stream()
                    .flatMap(sheet -> sheet.findHeader(wanted).stream())
                    .findFirst();
        }
        List<String> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            for (char delimiter : DELIMITERS) {
                if (lines.get(i).indexOf(delimiter) >= 0) {
                    Header header = new Header(i + 1L, delimiter, split(lines.get(i), delimiter));
                    if (wanted.test(header)) {
                        return Optional.of(header);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Yes when the first line names all these columns, among others and in any order; else no, with
     * what is lacking.
     */
    public Recognition recogniseColumns(Recognition yes, String... columns) {
        Header header = header();
        List<String> lacking =
                Arrays.stream(columns).filter(column -> !header.has(column)).toList();
        if (lacking.isEmpty()) {
            return yes;
        }
        return new Recognition.No(
                (lacking.size() == 1 ? "lacks the column " : "lacks the columns ") + String.join(", ", lacking),
                1.0 - (double) lacking.size() / columns.length);
    }

    private static List<String> split(String line, char delimiter) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == delimiter && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString().strip());
        return fields;
    }

    /** The lines of the head that begin with a prefix, in whatever case. */
    public Stream<String> linesStarting(String prefix) {
        return lines().stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT)));
    }
}
