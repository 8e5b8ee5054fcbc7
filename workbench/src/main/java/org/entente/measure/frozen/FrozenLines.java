package org.entente.measure.frozen;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Period;

/**
 * The lines of {@link FrozenFiguresFile#FIGURES}, read measure by measure at first use: where the
 * sources themselves are imported, hardly any is used.
 */
final class FrozenLines implements FrozenEntries {
    private static final int YEAR_DIGITS = 4;

    private final byte[] text;
    private final FigureIds ids;
    private final int header;
    private final Map<String, List<Line>> lines = new LinkedHashMap<>();
    private final Map<String, List<FrozenFigures.Entry>> read = new ConcurrentHashMap<>();
    /**
     * By what may be a year, the last one first: it may also be the end of an argument, as of a
     * resolution's number.
     */
    private final NavigableMap<Integer, List<Id>> byYear = new TreeMap<>(Comparator.reverseOrder());

    /** From the first byte to before the end. */
    private record Line(int from, int end) {}

    /** An id as it is written, from the first byte to before the end. */
    private record Id(int from, int end) {}

    /**
     * @param text of the file, in UTF-8
     * @param ids reader of ids
     */
    FrozenLines(byte[] text, FigureIds ids) {
        this.text = text;
        this.ids = ids;
        this.header = endOfRecord(0);
        for (int from = header; from < text.length; ) {
            int end = endOfRecord(from);
            add(from, end);
            from = end;
        }
    }

    /** After the line feed that ends a record: one between quotes ends none. */
    private int endOfRecord(int from) {
        boolean quoted = false;
        for (int i = from; i < text.length; i++) {
            if (text[i] == '"') {
                quoted = !quoted;
            } else if (text[i] == '\n' && !quoted) {
                return i + 1;
            }
        }
        return text.length;
    }

    /**
     * An id is {@code measure:argument/state/state/period#aspect@vintage}, of which only the
     * measure must be there.
     */
    private void add(int from, int end) {
        boolean quoted = text[from] == '"';
        int begin = quoted ? from + 1 : from;
        int measure = -1;
        int slash = -1;
        int i = begin;
        for (; i < end && text[i] != (quoted ? '"' : ',') && text[i] != '#' && text[i] != '@'; i++) {
            if (text[i] == '/') {
                slash = i;
            }
            if (measure < 0 && (text[i] == '/' || text[i] == ':')) {
                measure = i;
            }
        }
        String name = new String(text, begin, (measure < 0 ? i : measure) - begin, StandardCharsets.UTF_8);
        lines.computeIfAbsent(name, key -> new ArrayList<>()).add(new Line(from, end));
        if (i - slash - 1 == YEAR_DIGITS) {
            byYear.computeIfAbsent(year(slash + 1), key -> new ArrayList<>()).add(new Id(begin, i));
        }
    }

    /** The number in four bytes; 0 where they are no digits. */
    private int year(int from) {
        int year = 0;
        for (int i = from; i < from + YEAR_DIGITS; i++) {
            if (text[i] < '0' || text[i] > '9') {
                return 0;
            }
            year = 10 * year + text[i] - '0';
        }
        return year;
    }

    @Override
    public Set<String> measures() {
        return lines.keySet();
    }

    @Override
    public List<FrozenFigures.Entry> of(String measure) {
        return read.computeIfAbsent(measure, this::read);
    }

    private List<FrozenFigures.Entry> read(String measure) {
        ByteArrayOutputStream some = new ByteArrayOutputStream();
        some.write(text, 0, header);
        lines.getOrDefault(measure, List.of()).forEach(line -> some.write(text, line.from(), line.end() - line.from()));
        try {
            return FrozenFiguresFile.readFigures(new StringReader(some.toString(StandardCharsets.UTF_8)), ids);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public OptionalInt lastYear() {
        return byYear.entrySet().stream()
                .filter(year -> year.getValue().stream().anyMatch(id -> isOf(id, year.getKey())))
                .mapToInt(Map.Entry::getKey)
                .findFirst();
    }

    private boolean isOf(Id id, int year) {
        String written = new String(text, id.from(), id.end() - id.from(), StandardCharsets.UTF_8);
        return Period.year(year).equals(ids.parse(written).period());
    }
}
