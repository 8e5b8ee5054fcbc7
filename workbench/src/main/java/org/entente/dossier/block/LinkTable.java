package org.entente.dossier.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.country.State;
import org.entente.dossier.Table;
import org.entente.dossier.evidence.Context;
import org.entente.dossier.evidence.Track;
import org.entente.measure.model.Figure;
import org.entente.text.Span;

/**
 * The latest figures of people and offices that tie two states, in each direction: movement, money
 * sent home, missions, entry rules, sanctions. Most are known for any pair, so that the section on
 * society says something without a case.
 */
public final class LinkTable {
    private static final List<String> MEASURES = List.of(
            "migrants",
            "refugees",
            "asylum_seekers",
            "remittances",
            "missions",
            "visa",
            "connectedness",
            "trade.services",
            "sanctions");

    private final Context context;

    public LinkTable(Context context) {
        this.context = context;
    }

    /** One row per measure with a figure in one direction at least; empty where nothing is known. */
    public Optional<Table> latest() {
        List<Table.Row> rows = new ArrayList<>();
        for (String measure : MEASURES) {
            Optional<Figure> forth = find(measure, context.first(), context.second());
            Optional<Figure> back = find(measure, context.second(), context.first());
            if (forth.isPresent() || back.isPresent()) {
                rows.add(new Table.Row(
                        "links-" + measure,
                        List.of(
                                Table.Cell.text(context.texts().get("links." + measure)),
                                cell(forth),
                                cell(back),
                                Table.Cell.text(Stream.concat(forth.stream(), back.stream())
                                        .map(Figure::snapshot)
                                        .distinct()
                                        .collect(Collectors.joining(", "))))));
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(
                        "society-links",
                        context.texts().get("table.links.caption", context.names()),
                        List.of(
                                new Table.Column(context.texts().get("table.figure"), false),
                                new Table.Column(context.texts().get("table.forth", context.names()), true),
                                new Table.Column(context.texts().get("table.back", context.names()), true),
                                new Table.Column(context.texts().get("table.source"), false)),
                        rows));
    }

    private Optional<Figure> find(String measure, State from, State to) {
        return context.directed(measure, null, from, to).flatMap(Track::latest);
    }

    private Table.Cell cell(Optional<Figure> figure) {
        return figure.map(found -> new Table.Cell(
                        List.of(context.collector().show(found), Span.text(" (" + Track.year(found) + ")"))))
                .orElseGet(() -> Table.Cell.text(context.texts().get("absence.none")));
    }
}
