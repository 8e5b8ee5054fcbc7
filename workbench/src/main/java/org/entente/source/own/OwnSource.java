package org.entente.source.own;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.provenance.own.OwnColumn;
import org.entente.provenance.own.OwnDataset;
import org.entente.provenance.own.OwnField;
import org.entente.provenance.own.OwnTable;
import org.entente.source.Source;
import org.entente.source.SourceDescription;
import org.entente.source.files.FileProbe;
import org.entente.source.files.Recognition;
import org.entente.source.files.SourceFileException;
import org.entente.source.intake.Intake;
import org.entente.source.intake.TableRows;
import org.entente.source.tables.Bundle;
import org.entente.source.tables.BundleFile;
import org.entente.source.tables.TextTable;

/** A user's own table with its descriptor; the snapshot is the two files together. */
public final class OwnSource implements Source {
    static final String DESCRIPTOR = "descriptor";
    static final String TABLE = "table";

    private static final String LAYOUT = "own";
    private static final double NEARLY = 0.99;

    private final OwnDataset dataset;
    private final byte[] descriptor;

    /**
     * @param dataset what the descriptor says
     * @param descriptor its bytes, by which its file is known
     */
    public OwnSource(OwnDataset dataset, byte[] descriptor) {
        this.dataset = dataset;
        this.descriptor = descriptor.clone();
    }

    @Override
    public SourceDescription description() {
        return OwnSources.describe(dataset);
    }

    @Override
    public Charset legacyCharset() {
        String encoding = dataset.table().encoding();
        return encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        if (probe.size() == descriptor.length && Arrays.equals(probe.head(), descriptor)) {
            return Recognition.part(LAYOUT, DESCRIPTOR, TABLE).dated(dataset.vintage());
        }
        List<String> lacking = lacking(probe);
        return lacking.isEmpty()
                ? Recognition.part(LAYOUT, TABLE, DESCRIPTOR).dated(dataset.vintage())
                : new Recognition.No(
                        "it lacks what the descriptor names: " + String.join(", ", lacking) + "; the columns of its "
                                + (probe.sheets().isEmpty() ? "first line" : "first row") + " are "
                                + String.join(", ", probe.header().columns()),
                        NEARLY);
    }

    /** The columns that the file's best line lacks, each with the descriptor's line. */
    private List<String> lacking(FileProbe probe) {
        String sheet = dataset.table().sheet();
        if (sheet != null && probe.sheets().stream().noneMatch(one -> one.name().equals(sheet))) {
            return List.of("a sheet called " + sheet);
        }
        List<String> fewest = new ArrayList<>(lacking(probe.header()));
        probe.findHeader(header -> {
            List<String> here = lacking(header);
            if (here.size() < fewest.size()) {
                fewest.clear();
                fewest.addAll(here);
            }
            return here.isEmpty();
        });
        return fewest;
    }

    private List<String> lacking(FileProbe.Header header) {
        OwnTable table = dataset.table();
        Stream<String> fields = Stream.of(table.first(), table.second(), table.time())
                .filter(field -> field != null && !header.has(field.name()))
                .map(field -> named(field.name(), field.line()));
        Stream<String> values = dataset.measures().stream()
                .filter(measure -> !has(header, measure))
                .map(measure -> named(measure.column(), measure.line()));
        return Stream.concat(fields, values).toList();
    }

    private static boolean has(FileProbe.Header header, OwnColumn measure) {
        return measure.isWide()
                ? header.columns().stream()
                        .anyMatch(column -> measure.findYear(column).isPresent())
                : header.has(measure.column());
    }

    private String named(String column, int line) {
        return "the column " + column + " (" + dataset.file() + ":" + line + ")";
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        BundleFile descriptorFile = bundle.get(DESCRIPTOR);
        TableRows measures = intake.table("own_measure");
        for (OwnColumn measure : dataset.measures()) {
            intake.standAt(descriptorFile, measure.line());
            OwnSources.write(measures, dataset, measure);
        }
        BundleFile file = bundle.get(TABLE);
        try (TextTable table = open(file)) {
            OwnReader reader = new OwnReader(dataset, table, intake);
            intake.read(file, table, reader);
            reader.declareCoverage();
        }
    }

    private TextTable open(BundleFile file) throws IOException {
        String wanted = dataset.table().sheet();
        if (wanted == null || file.probe().sheets().isEmpty()) {
            return file.open(header -> lacking(header).isEmpty());
        }
        for (FileProbe.Sheet sheet : file.probe().sheets()) {
            if (sheet.name().equals(wanted)) {
                return file.open(
                        wanted,
                        sheet.findHeader(header -> lacking(header).isEmpty())
                                .orElseThrow(() -> new SourceFileException(
                                        "has no row on the sheet " + wanted + " that names " + columns())));
            }
        }
        throw new SourceFileException("has no sheet " + wanted);
    }

    private String columns() {
        OwnTable table = dataset.table();
        return Stream.concat(
                        Stream.of(table.first(), table.second(), table.time())
                                .filter(field -> field != null)
                                .map(OwnField::name),
                        dataset.measures().stream().map(OwnColumn::column))
                .collect(Collectors.joining(", "));
    }
}
