package org.entente.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.measure.Figures;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureIds;
import org.entente.provenance.Lineage;
import org.entente.provenance.Origin;
import org.entente.provenance.RowRef;
import org.entente.provenance.Snapshot;
import org.entente.provenance.SnapshotFile;
import org.entente.source.Sources;
import org.jspecify.annotations.Nullable;

/**
 * What is behind a figure: what it means, the rows it rests on with their files, and the works to
 * cite.
 */
public final class Trace {
    private final Figures figures;
    private final Figure figure;
    private final Lineage lineage;

    /** @param figures that gave the figure */
    public Trace(Figures figures, Figure figure) {
        this.figures = figures;
        this.figure = figure;
        this.lineage = figures.lineage(figure);
    }

    public Figure figure() {
        return figure;
    }

    public Lineage lineage() {
        return lineage;
    }

    public Definition definition() {
        return figures.measures().get(figure.id().measure()).definition();
    }

    /** The file of some rows. */
    public Optional<SnapshotFile> findFile(RowRef ref) {
        return findSnapshot(ref.snapshot())
                .flatMap(s ->
                        s.files().stream().filter(f -> f.number() == ref.file()).findFirst());
    }

    /** A snapshot by {@code source:vintage}, imported or frozen. */
    public Optional<Snapshot> findSnapshot(String ref) {
        return figures.listSnapshots().stream().filter(s -> s.ref().equals(ref)).findFirst();
    }

    /** {@code 4–7, 9}: runs of lines as ranges. */
    public static String lines(List<Long> lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); ) {
            int last = i;
            while (last + 1 < lines.size() && lines.get(last + 1) == lines.get(last) + 1) {
                last++;
            }
            text.append(text.isEmpty() ? "" : ", ").append(lines.get(i));
            if (last > i) {
                text.append('–').append(lines.get(last));
            }
            i = last + 1;
        }
        return text.toString();
    }

    /** The work that defines the measure, then those of the datasets. */
    public List<String> citations() {
        List<String> citations = new ArrayList<>();
        citations.add(definition().reference().text());
        figures.frozen().listFrozenSnapshots().stream()
                .filter(frozen -> figure.origin() == Origin.FROZEN
                        && frozen.snapshot().ref().equals(figure.snapshot()))
                .map(frozen -> frozen.citation())
                .forEach(citations::add);
        lineage.rows().stream()
                .map(ref -> ref.snapshot().substring(0, ref.snapshot().indexOf(':')))
                .distinct()
                .flatMap(source -> Sources.standard().find(source).stream())
                .flatMap(source -> source.description().citations().stream())
                .map(citation -> citation.text())
                .forEach(citations::add);
        return citations;
    }

    /** The same as maps and lists, for JSON. */
    public Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("id", FigureIds.write(figure.id()));
        object.put("value", figure.value());
        object.put("low", figure.low());
        object.put("high", figure.high());
        object.put("unit", figure.unit());
        object.put("n", figure.n());
        object.put("status", figure.status().code());
        object.put("origin", figure.origin().code());
        object.put("snapshot", figure.snapshot());
        object.put("note", figure.note());
        object.put("definition", lineage.definition());
        object.put("worked", lineage.worked());
        object.put("row_count", lineage.rowCount());
        object.put("rows", lineage.rows().stream().map(this::row).toList());
        object.put("citations", citations());
        return object;
    }

    private Map<String, @Nullable Object> row(RowRef ref) {
        Optional<SnapshotFile> file = findFile(ref);
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("snapshot", ref.snapshot());
        row.put("table", ref.table());
        row.put("file", file.map(SnapshotFile::name).orElse(null));
        row.put("sha256", file.map(SnapshotFile::sha256).orElse(null));
        row.put("lines", ref.lines());
        return row;
    }
}
