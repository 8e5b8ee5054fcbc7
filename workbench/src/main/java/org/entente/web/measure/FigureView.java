package org.entente.web.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.country.StateSystem;
import org.entente.dossier.Numbers;
import org.entente.measure.Figures;
import org.entente.measure.base.TracedRows;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Shape;
import org.entente.provenance.RowRef;
import org.entente.service.Trace;
import org.entente.store.Columns;
import org.entente.text.Arguments;
import org.entente.text.MessageBundle;
import org.entente.web.http.PageRequest;
import org.entente.web.http.WebTexts;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a figure shows.
 *
 * @param id with its vintage
 * @param label what it is, of whom and when
 * @param value as people read it; the word for its absence where it has none
 * @param raw the number as it is computed; empty for none
 * @param unit of that number
 * @param range its interval; empty for none
 * @param status word of its status
 * @param note what is said about it; empty for nothing
 * @param n items; empty for none
 * @param origin word of its origin
 * @param definition of its measure
 * @param formula by which it is computed
 * @param worked the formula with its numbers
 * @param rowCount how many rows it rests on
 * @param rows the rows by file; of many the first
 * @param citations works to cite
 * @param pair address of the page of its pair or state; empty for none
 */
public record FigureView(
        String id,
        String label,
        String value,
        String raw,
        String unit,
        String range,
        String status,
        String note,
        String n,
        String origin,
        Definition definition,
        String formula,
        String worked,
        long rowCount,
        List<Rows> rows,
        List<String> citations,
        String pair) {
    private static final int SHOWN = 50;

    /** Rows of one table that stand in one file. */
    public record Rows(
            String table,
            String snapshot,
            String file,
            String sha256,
            String lines,
            int count,
            List<String> columns,
            List<List<String>> cells) {}

    static FigureView of(Trace trace, Figures figures, PageRequest request) {
        MessageBundle words = WebTexts.dossier(request.language());
        Numbers numbers = new Numbers(words);
        Figure figure = trace.figure();
        Double value = figure.value();
        Double low = figure.low();
        Double high = figure.high();
        Long n = figure.n();
        return new FigureView(
                FigureIds.write(figure.id().withVintage(figure.snapshot().isEmpty() ? null : figure.snapshot())),
                label(figure.id(), trace.definition(), request),
                value == null
                        ? words.word("status", figure.status().code())
                        : printed(value, figure, figures, words, numbers),
                value == null ? "" : String.valueOf(value),
                words.unit(figure.unit()),
                low == null || high == null ? "" : numbers.range(low, high, figure.unit()),
                words.word("status", figure.status().code()),
                figure.note(),
                n == null ? "" : numbers.count(n),
                words.word("origin", figure.origin().code()),
                trace.definition(),
                formula(figure.id(), trace.definition(), request.texts()),
                trace.lineage().worked(),
                trace.lineage().rowCount(),
                trace.lineage().rows().stream()
                        .map(ref -> rows(ref, trace, figures))
                        .toList(),
                trace.citations(),
                subject(figure.id()));
    }

    private static String printed(double value, Figure figure, Figures figures, MessageBundle words, Numbers numbers) {
        List<String> categories = figures.measures().get(figure.id().measure()).categories();
        if (figure.id().aspect() == null && !categories.isEmpty()) {
            double lowest =
                    figures.measures().get(figure.id().measure()).definition().low();
            return words.word("category", categories.get((int) Math.round(value - lowest)));
        }
        return numbers.value(value, figure.unit());
    }

    /** That of the measure, or for an amount per person the division of what it gives. */
    private static String formula(FigureId id, Definition definition, MessageBundle texts) {
        return FigureIds.PER_CAPITA.equals(id.aspect())
                ? texts.get("figure.formula.person", Arguments.none().with("formula", definition.formula()))
                : definition.formula();
    }

    private static String label(FigureId id, Definition definition, PageRequest request) {
        List<String> parts = new ArrayList<>();
        if (id.shape() != Shape.SYSTEM) {
            parts.add(name(id.from(), request));
        }
        if (id.shape().states() == 2) {
            parts.add(name(id.to(), request));
        }
        String period = id.period() == null ? "" : id.period().code();
        return request.texts()
                .get(
                        "figure.label",
                        Arguments.none()
                                .with("title", request.title(definition))
                                .with("states", String.join(id.shape() == Shape.DYAD ? " – " : " → ", parts))
                                .with("argument", id.argument() == null ? "" : id.argument())
                                .with("aspect", id.aspect() == null ? "" : aspect(id.aspect(), request.texts()))
                                .choose("stated", parts.isEmpty() ? "no" : "yes")
                                .choose("argued", id.argument() == null ? "no" : "yes")
                                .choose("aspected", id.aspect() == null ? "no" : "yes")
                                .choose("dated", period.isEmpty() ? "no" : "yes")
                                .with("period", period));
    }

    /**
     * In words, where it is one of those that have some; with its group it stands as ids write it.
     */
    private static String aspect(String written, MessageBundle texts) {
        return FigureIds.listAspects().contains(written) ? texts.get("aspect." + written) : written;
    }

    private static String name(int cow, PageRequest request) {
        return StateSystem.standard()
                .find(cow)
                .map(s -> s.name(request.texts().locale()))
                .orElse(String.valueOf(cow));
    }

    private static String subject(FigureId id) {
        return switch (id.shape()) {
            case SYSTEM -> "";
            case STATE -> "/state/" + FigureIds.code(id.from());
            case DYAD, DIRECTED_DYAD -> "/pair/" + FigureIds.code(id.from()) + "/" + FigureIds.code(id.to());
        };
    }

    private static Rows rows(RowRef ref, Trace trace, Figures figures) {
        int limit = Math.min(SHOWN, ref.lines().size());
        Columns columns = TracedRows.read(
                figures.store(), ref, figures.measures().get(trace.figure().id().measure()), limit);
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < columns.rows(); i++) {
            List<String> row = new ArrayList<>();
            for (String name : columns.names()) {
                row.add(plain(columns.value(name, i)));
            }
            cells.add(row);
        }
        return new Rows(
                ref.table(),
                ref.snapshot(),
                trace.findFile(ref).map(f -> f.name()).orElse(""),
                trace.findFile(ref).map(f -> f.sha256()).orElse(""),
                Trace.lines(ref.lines()),
                ref.lines().size(),
                columns.names(),
                cells);
    }

    private static String plain(@Nullable Object value) {
        if (value instanceof long[] list) {
            return Arrays.stream(list).mapToObj(String::valueOf).collect(Collectors.joining(" "));
        }
        return value == null ? "" : value.toString();
    }
}
