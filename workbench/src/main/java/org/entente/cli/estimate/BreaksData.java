package org.entente.cli.estimate;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.entente.cli.shared.FailureException;
import org.entente.cli.shared.UsageException;

/** Series of a file with the columns t, y and, when there are several, series. */
final class BreaksData {
    private BreaksData() {}

    /**
     * One series in the order of the file.
     *
     * @param name of it; the file's own where there is no column series
     * @param times as they are written
     * @param values one a time
     * @param empty times without a value
     */
    record Read(String name, List<String> times, List<Double> values, List<String> empty) {
        double[] array() {
            return values.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    static List<Read> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (Files.isDirectory(file)) {
            throw new FailureException(MESSAGES.fill("breaks.folder", "file", file));
        }
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
        Map<String, Read> series = new LinkedHashMap<>();
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            List<String> names = parser.getHeaderNames().stream()
                    .map(n -> n.startsWith("\uFEFF") ? n.substring(1) : n)
                    .toList();
            int t = names.indexOf("t");
            int y = names.indexOf("y");
            if (t < 0 || y < 0) {
                throw new FailureException(
                        MESSAGES.fill("breaks.columns", "file", file, "columns", String.join(", ", names)));
            }
            int named = names.indexOf("series");
            for (CSVRecord row : parser) {
                String name = named < 0 ? stem(file) : cell(row, named);
                add(
                        series.computeIfAbsent(
                                name, n -> new Read(n, new ArrayList<>(), new ArrayList<>(), new ArrayList<>())),
                        file,
                        parser.getCurrentLineNumber(),
                        cell(row, t),
                        cell(row, y));
            }
        } catch (MalformedInputException e) {
            throw new FailureException(MESSAGES.fill("breaks.encoding", "file", file), e);
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw new FailureException(MESSAGES.fill("breaks.broken", "file", file, "reason", e.getMessage()), e);
        }
        if (series.isEmpty()) {
            throw new FailureException(MESSAGES.fill("breaks.empty", "file", file));
        }
        return List.copyOf(series.values());
    }

    private static String cell(CSVRecord row, int column) {
        return column < row.size() ? row.get(column) : "";
    }

    private static void add(Read series, Path file, long line, String t, String y) {
        if (y.isEmpty() || y.equals("NA")) {
            series.empty().add(t);
            return;
        }
        double value;
        try {
            value = Double.parseDouble(y);
        } catch (NumberFormatException e) {
            throw new FailureException(MESSAGES.fill("breaks.value", "file", file, "line", line, "value", y), e);
        }
        if (!Double.isFinite(value)) {
            throw new FailureException(MESSAGES.fill("breaks.value", "file", file, "line", line, "value", y));
        }
        if (!series.times().isEmpty()
                && isBackwards(series.times().get(series.times().size() - 1), t)) {
            throw new FailureException(MESSAGES.fill(
                    "breaks.order",
                    "file",
                    file,
                    "line",
                    line,
                    "time",
                    t,
                    "before",
                    series.times().get(series.times().size() - 1)));
        }
        series.times().add(t);
        series.values().add(value);
    }

    /** Numbers must increase; other names of times are taken as they come. */
    private static boolean isBackwards(String before, String now) {
        try {
            return Double.parseDouble(now) <= Double.parseDouble(before);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Observations before a date: those whose times are smaller numbers. */
    static int before(List<String> times, int date) {
        int count = 0;
        for (String time : times) {
            try {
                if (Double.parseDouble(time) >= date) {
                    break;
                }
            } catch (NumberFormatException e) {
                throw new UsageException(MESSAGES.fill("breaks.no_numbers", "time", time));
            }
            count++;
        }
        return count;
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
