package org.entente.dossier.block;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.dossier.Numbers;
import org.entente.dossier.Table;
import org.entente.dossier.evidence.Context;
import org.entente.dossier.evidence.Track;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Period;
import org.entente.measure.model.Status;
import org.entente.text.Span;

/**
 * The table below a chart over years, or over months: a column for each measure, runs of years of
 * which nothing is known in one row.
 */
final class YearTable {
    private final Context context;
    private final String id;
    private final int from;
    private final int to;
    private final boolean monthly;
    private final Map<String, Track> columns = new LinkedHashMap<>();
    private final Map<String, Boolean> counted = new LinkedHashMap<>();
    private final List<YearChart.Reported> reported = new ArrayList<>();
    private boolean sparse;

    YearTable(Context context, String id, int from, int to, boolean monthly) {
        this.context = context;
        this.id = id;
        this.from = from;
        this.to = to;
        this.monthly = monthly;
    }

    /** A column of values, or of the numbers of items behind them. */
    void add(String label, Track track, boolean counts) {
        columns.put(label, track);
        counted.put(label, counts);
    }

    /** Numbers that a text reports, in a column of their own. */
    void add(List<YearChart.Reported> numbers) {
        reported.addAll(numbers);
    }

    /** Leaves out the years of which nothing is known. */
    void makeSparse() {
        sparse = true;
    }

    boolean isSparse() {
        return sparse;
    }

    /** The word why nothing is known of a year; empty when something is. */
    String absence(int year) {
        Status found = null;
        for (Track track : columns.values()) {
            Optional<Figure> figure = track.find(year);
            if (figure.isPresent()) {
                if (figure.get().status().carriesValue()) {
                    return "";
                }
                found = figure.get().status();
            }
        }
        return found == null
                ? context.texts().get("absence.none")
                : context.texts().word("status", found.code());
    }

    Table build(String caption) {
        List<Table.Column> heads = new ArrayList<>();
        heads.add(new Table.Column(context.texts().get(monthly ? "table.month" : "table.year"), false));
        columns.keySet().forEach(label -> heads.add(new Table.Column(label, true)));
        boolean mixed = columns.values().stream().anyMatch(Track::isMixed);
        if (mixed) {
            heads.add(new Table.Column(context.texts().get("table.source"), false));
        }
        if (!reported.isEmpty()) {
            heads.add(new Table.Column(context.texts().get("table.reported"), true));
        }
        List<Table.Row> rows = new ArrayList<>();
        int year = from;
        while (year <= to) {
            int end = year;
            if (isBare(year)) {
                String reason = absence(year);
                while (end < to && isBare(end + 1) && absence(end + 1).equals(reason)) {
                    end++;
                }
            }
            if (!sparse || !isBare(year)) {
                rows.add(row(year, end, mixed));
            }
            year = end + 1;
        }
        return new Table(id + "-table", caption, heads, rows);
    }

    /**
     * Whether nothing at all is known of a year, so that its row can be one with its neighbours.
     */
    private boolean isBare(int year) {
        return !absence(year).isEmpty() && reported.stream().noneMatch(r -> r.year() == year);
    }

    private Table.Row row(int begin, int end, boolean mixed) {
        List<Table.Cell> cells = new ArrayList<>();
        cells.add(Table.Cell.text(monthly ? months(begin, end) : Numbers.years(begin, end)));
        for (Map.Entry<String, Track> column : columns.entrySet()) {
            cells.add(cell(begin, end, column));
        }
        if (mixed) {
            cells.add(Table.Cell.text(columns.values().stream()
                    .flatMap(track -> track.findValue(begin).stream())
                    .map(Figure::snapshot)
                    .distinct()
                    .collect(Collectors.joining(", "))));
        }
        if (!reported.isEmpty()) {
            cells.add(reportedCell(begin));
        }
        return new Table.Row("", cells);
    }

    private static String months(int begin, int end) {
        String first = new Period(Period.Kind.MONTH, begin, begin).code();
        return begin == end ? first : first + " – " + new Period(Period.Kind.MONTH, end, end).code();
    }

    private Table.Cell cell(int begin, int end, Map.Entry<String, Track> column) {
        Optional<Figure> figure = column.getValue().find(begin);
        if (figure.isEmpty()) {
            return Table.Cell.text(context.texts().get("absence.none"));
        }
        if (begin < end) {
            return Table.Cell.text(
                    context.texts().word("status", figure.get().status().code()));
        }
        boolean count = counted.getOrDefault(column.getKey(), false);
        return Table.Cell.of(
                count
                        ? context.collector().showCount(figure.get())
                        : context.collector().show(figure.get()));
    }

    private Table.Cell reportedCell(int year) {
        List<Span> spans = new ArrayList<>();
        for (YearChart.Reported r : reported) {
            if (r.year() == year) {
                if (!spans.isEmpty()) {
                    spans.add(Span.text("; "));
                }
                spans.add(r.shown());
            }
        }
        return new Table.Cell(spans);
    }
}
