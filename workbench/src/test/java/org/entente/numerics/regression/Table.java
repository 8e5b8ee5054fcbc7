package org.entente.numerics.regression;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A table of the reference values: commas, no quotes around what is asked for. */
final class Table {
    private final List<String> header;
    private final List<String[]> rows = new ArrayList<>();

    private Table(Path file) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw;
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            header = List.of(reader.readLine().split(",", -1));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                rows.add(line.split(",", -1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Table read(Path file) {
        return new Table(file);
    }

    List<String> header() {
        return header;
    }

    int rows() {
        return rows.size();
    }

    String text(int row, String column) {
        return rows.get(row)[header.indexOf(column)];
    }

    /** {@code log(a)} is the logarithm of a column. */
    double[] numbers(String term) {
        boolean log = term.startsWith("log(");
        int at = header.indexOf(log ? term.substring(4, term.length() - 1) : term);
        return rows.stream()
                .mapToDouble(row -> Double.parseDouble(row[at]))
                .map(value -> log ? Math.log(value) : value)
                .toArray();
    }

    /** {@code a^b} is the crossing of two columns. */
    Factor factor(String name) {
        return Factor.cross(Arrays.stream(name.split("\\^", -1))
                .map(part -> Factor.ofObjects(
                        part,
                        rows.stream().map(row -> row[header.indexOf(part)]).toArray()))
                .toList());
    }

    /** The unordered pairs of two columns. */
    Factor pairs(String one, String other) {
        return Factor.ofObjects(
                "pair",
                rows.stream()
                        .map(row -> Stream.of(row[header.indexOf(one)], row[header.indexOf(other)])
                                .sorted()
                                .toList())
                        .toArray());
    }

    RegressionData data(String outcome, List<String> regressors, List<String> effects) {
        List<String> names = new ArrayList<>(regressors);
        List<double[]> columns =
                new ArrayList<>(regressors.stream().map(this::numbers).toList());
        if (effects.isEmpty()) {
            double[] constant = new double[rows()];
            Arrays.fill(constant, 1);
            names.add(0, "(Intercept)");
            columns.add(0, constant);
        }
        return new RegressionData(
                numbers(outcome),
                columns.toArray(double[][]::new),
                names,
                effects.stream().map(this::factor).toList());
    }
}
