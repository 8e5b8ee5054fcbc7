package org.entente.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureColumns;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Citation;
import org.entente.provenance.Lineage;
import org.entente.provenance.Origin;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/** A measure over rows that a test types in: by subject, year, argument and vintage. */
final class TypedMeasure implements Measure {
    private final Definition definition;
    private final String source;
    private final List<Row> rows = new ArrayList<>();
    private List<String> categories = List.of();

    private record Row(
            int from,
            int to,
            @Nullable Integer year,
            @Nullable String argument,
            String vintage,
            Status status,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            long n,
            String note) {}

    /** @param others sources after the first; their rows have vintages such as {@code itpd:2024} */
    TypedMeasure(String id, Shape shape, String unit, String source, String argument, String... others) {
        this.source = source;
        this.definition = Definition.of(id, "Title of " + id)
                .meaning("")
                .formula("")
                .shape(shape)
                .unit(unit)
                .range(
                        shape == Shape.DIRECTED_DYAD && unit.equals("pledge") ? 0 : Double.NEGATIVE_INFINITY,
                        Double.POSITIVE_INFINITY)
                .sources(Stream.concat(Stream.of(source), Stream.of(others)).toList())
                .argument(argument)
                .reference(new Citation("k", "A", "T", "P", 2020, null))
                .build();
    }

    TypedMeasure value(int from, int to, int year, double value) {
        return add(from, to, year, null, "2024", value, null, null, "");
    }

    TypedMeasure interval(int from, int to, int year, double value, double low, double high) {
        return add(from, to, year, null, "2024", value, low, high, "");
    }

    TypedMeasure add(
            int from,
            int to,
            @Nullable Integer year,
            @Nullable String argument,
            String vintage,
            double value,
            @Nullable Double low,
            @Nullable Double high,
            String note) {
        Status status = value == 0 ? Status.ZERO : Status.OBSERVED;
        rows.add(new Row(from, to, year, argument, vintage, status, value, low, high, 7, note));
        return this;
    }

    /** A value with the number of items behind it, and a note. */
    TypedMeasure counted(int from, int to, int year, double value, long n, String note) {
        Status status = value == 0 ? Status.ZERO : Status.OBSERVED;
        rows.add(new Row(from, to, year, null, "2024", status, value, null, null, n, note));
        return this;
    }

    TypedMeasure absent(int from, int to, int year, Status status, String note) {
        rows.add(new Row(from, to, year, null, "2024", status, null, null, null, 7, note));
        return this;
    }

    /** The words of the codes from 0 up; the unit is {@code pledge}. */
    TypedMeasure categories(String... words) {
        categories = List.of(words);
        return this;
    }

    @Override
    public List<String> categories() {
        return categories;
    }

    @Override
    public Definition definition() {
        return definition;
    }

    @Override
    public FigureColumns compute(Question question, Store store) {
        FigureColumns.Builder out = new FigureColumns.Builder(definition, question.argument(), Origin.COMPUTED);
        for (int[] subject : subjects(question.subjects())) {
            boolean undated = rows.stream().anyMatch(r -> r.year() == null);
            if (undated) {
                write(out, subject, null, question);
                continue;
            }
            question.years().stream().forEach(year -> write(out, subject, year, question));
        }
        return out.build();
    }

    @Override
    public Lineage lineage(Figure figure, Store store) {
        return new Lineage(definition.id() + " v1", "", List.of(), rows.size());
    }

    private void write(FigureColumns.Builder out, int[] subject, @Nullable Integer year, Question question) {
        Period period = year == null ? null : Period.year(year);
        Row row = rows.stream()
                .filter(r -> sameSubject(r, subject) && Objects.equals(r.year(), year))
                .filter(r -> Objects.equals(r.argument(), question.argument()))
                .filter(r -> question.source() == null || ref(r).startsWith(question.source() + ":"))
                .filter(r -> question.vintage() == null || ref(r).endsWith(":" + question.vintage()))
                .reduce((a, b) -> isBefore(a, b) ? b : a)
                .orElse(null);
        if (row == null) {
            out.absent(subject[0], subject[1], period, Status.OUT_OF_COVERAGE, -1, "", "");
            return;
        }
        String ref = ref(row);
        if (row.value() == null) {
            out.absent(subject[0], subject[1], period, row.status(), -1, ref, row.note());
        } else {
            out.interval(
                    subject[0],
                    subject[1],
                    period,
                    row.status(),
                    row.value(),
                    Objects.requireNonNullElse(row.low(), Double.NaN),
                    Objects.requireNonNullElse(row.high(), Double.NaN),
                    row.n(),
                    ref,
                    row.note());
        }
    }

    private String ref(Row row) {
        return row.vintage().contains(":") ? row.vintage() : source + ":" + row.vintage();
    }

    /** Whether a row gives way: to the preferred source, then to the newer vintage. */
    private boolean isBefore(Row a, Row b) {
        String first = ref(a).substring(0, ref(a).indexOf(':'));
        String second = ref(b).substring(0, ref(b).indexOf(':'));
        return first.equals(second)
                ? ref(b).compareTo(ref(a)) > 0
                : definition.sources().indexOf(second) < definition.sources().indexOf(first);
    }

    private boolean sameSubject(Row row, int[] subject) {
        return (row.from() == subject[0] && row.to() == subject[1])
                || (definition.shape() == Shape.DYAD && row.from() == subject[1] && row.to() == subject[0]);
    }

    private static List<int[]> subjects(Subjects subjects) {
        if (subjects instanceof Subjects.Pairs pairs) {
            return pairs.pairs().stream().map(p -> new int[] {p.from(), p.to()}).toList();
        }
        Subjects.States states = (Subjects.States) subjects;
        return states.states().stream().map(s -> new int[] {s, 0}).toList();
    }
}
