package org.entente.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.measure.model.Measures;
import org.entente.store.Store;

/** Builds panels and writes them, each with a codebook and a list of works beside it. */
public final class Panels {
    private final Store store;
    private final Measures measures;
    private final Map<String, SourceNote> sources;

    /**
     * @param store a connection of its own: the tables of one panel stay on it until it is closed
     * @param sources what is known of the sources, by id
     */
    public Panels(Store store, Measures measures, Map<String, SourceNote> sources) {
        this.store = store;
        this.measures = measures;
        this.sources = Map.copyOf(sources);
    }

    /**
     * What was written.
     *
     * @param rows units
     * @param columns all columns of the file
     * @param files the panel, the codebook and the works, in this order
     * @param empty names of requested columns without any value
     */
    public record Written(long rows, int columns, List<Path> files, List<String> empty) {
        public Written {
            files = List.copyOf(files);
            empty = List.copyOf(empty);
        }
    }

    /**
     * Builds a panel and writes it to a file of the kind that its name ends in, with
     * {@code NAME.codebook.md} and {@code NAME.bib} beside it. Files of these names are replaced
     * once all three are whole.
     *
     * @throws org.entente.measure.model.QuestionException when the request cannot be answered;
     *     nothing is written
     * @throws org.entente.measure.model.UnknownMeasureException when a column is unknown
     * @throws IOException when a file cannot be written; none is left half written
     */
    public Written write(PanelRequest request, Path file) throws IOException {
        PanelFormat format = PanelFormat.of(file);
        try (OutputFiles out = OutputFiles.beside(file)) {
            Panel panel = new PanelBuilder(store, measures).build(request);
            PanelNotes notes = new PanelNotes(panel, sources);
            switch (format) {
                case CSV -> EngineFile.csv(panel, out.data());
                case PARQUET -> EngineFile.parquet(panel, out.data());
                case DTA -> StataFile.write(panel, notes, out.data());
                case XLSX -> ExcelFile.write(panel, notes, out.data());
            }
            out.write(out.codebook(), new Codebook(panel, file, notes).text());
            out.write(out.works(), new PanelWorks(panel, sources).bibtex());
            List<Path> files = out.publish();
            return new Written(panel.rows(), panel.listColumns().size(), files, notes.listEmpty());
        }
    }
}
