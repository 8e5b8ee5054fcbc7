package org.entente.casefile.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.casefile.model.CaseEvent;
import org.entente.casefile.model.CaseFile;
import org.entente.casefile.model.EdtfDate;
import org.entente.casefile.model.MeasureRef;
import org.entente.casefile.model.ReportedFigure;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.provenance.Snapshot;
import org.entente.provenance.SnapshotFile;
import org.entente.store.RowAppender;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * The evidence of a case as canonical rows beside a store, with file and line, so that measures
 * need not know of cases. It speaks of the case's pair only, and records what it found: what it
 * does not record is not reported.
 */
public final class CaseEvidence {
    /** The source that figures from case evidence name; the vintage is the id of the case. */
    public static final String SOURCE = "case";

    private static final int CHRONOLOGY = 1;
    private static final int REPORTED = 2;
    private static final Map<Integer, String> FILES =
            new TreeMap<>(Map.of(CHRONOLOGY, "chronology.yaml", REPORTED, "reported.yaml"));

    /** No file of a case is that large. */
    private static final int LIMIT = 1 << 26;

    private final Store store;
    private final CaseFile caseFile;

    private CaseEvidence(Store store, CaseFile caseFile) {
        this.store = store;
        this.caseFile = caseFile;
    }

    /** Adds the rows of a case in a folder. */
    public static void addFolder(Path folder, CaseFile caseFile, Store store) {
        new CaseEvidence(store, caseFile).add(new CaseFolder.OnDisk(folder));
    }

    /** Adds the rows of a case packed with the program. */
    public static void addEmbedded(CaseFile caseFile, Store store) {
        new CaseEvidence(store, caseFile)
                .add(new CaseFolder.OnClassPath(caseFile.header().id()));
    }

    private void add(CaseFolder folder) {
        List<CaseEvent> events = caseFile.events();
        List<ReportedFigure> figures = caseFile.reported().stream()
                .filter(figure -> figure.measure() != null && figure.period() != null)
                .toList();
        long rows = events.size() + figures.size();
        int snapshot = store.addOverlay(
                new Snapshot(0, SOURCE, caseFile.header().id(), Instant.EPOCH, rows, rows, 0, hashes(folder)));
        try (RowAppender out = store.appender("case_event")) {
            events.forEach(event -> add(out, snapshot, event));
        }
        try (RowAppender out = store.appender("case_quantity")) {
            figures.forEach(figure -> add(out, snapshot, figure));
        }
        cover(snapshot, "case_event", events.stream().map(CaseEvent::date).toList());
        cover(
                snapshot,
                "case_quantity",
                caseFile.reported().stream()
                        .map(ReportedFigure::period)
                        .flatMap(Stream::ofNullable)
                        .toList());
    }

    /** From the first year that the rows name to the last: outside them the case says nothing. */
    private void cover(int snapshot, String table, List<EdtfDate> dates) {
        dates.stream().mapToInt(EdtfDate::firstYear).min().ifPresent(first -> {
            int last = dates.stream()
                    .mapToInt(date -> date.isOpen() ? date.firstYear() : date.lastYear())
                    .max()
                    .orElse(first);
            store.coverOverlay(snapshot, table, pair(), first, last);
        });
    }

    /** The pair as the part of a table that the coverage holds for: the lower number first. */
    private String pair() {
        List<Integer> numbers = caseFile.header().states().stream()
                .map(code ->
                        StateSystem.standard().findByCode(code).map(State::cow).orElse(0))
                .sorted()
                .toList();
        return numbers.get(0) + "-" + numbers.get(1);
    }

    private static void add(RowAppender out, int snapshot, CaseEvent event) {
        out.begin()
                .add(snapshot)
                .add((short) CHRONOLOGY)
                .add((long) event.where().line())
                .add(event.id())
                .add(event.kind().name().toLowerCase(Locale.ROOT))
                .add(event.sector().name().toLowerCase(Locale.ROOT));
        state(out, event.from());
        state(out, event.to());
        out.add(event.date().earliest())
                .add(event.date().latest())
                .add(event.summary())
                .add(String.join(" ", event.refs()))
                .end();
    }

    private static void add(RowAppender out, int snapshot, ReportedFigure figure) {
        MeasureRef measure = figure.measure();
        EdtfDate period = figure.period();
        if (measure == null || period == null) {
            return;
        }
        out.begin()
                .add(snapshot)
                .add((short) REPORTED)
                .add((long) figure.where().line())
                .add(figure.id())
                .add(measure.id());
        state(out, figure.from());
        state(out, figure.to());
        out.add(period.earliest()).add(period.latest());
        number(out, figure.value());
        number(out, figure.low());
        number(out, figure.high());
        out.add(figure.unit())
                .add(figure.what())
                .add(String.join(" ", figure.refs()))
                .end();
    }

    private static void state(RowAppender out, @Nullable String code) {
        Integer number = code == null
                ? null
                : StateSystem.standard().findByCode(code).map(State::cow).orElse(null);
        if (number == null) {
            out.addNull();
        } else {
            out.add(number.shortValue());
        }
    }

    private static void number(RowAppender out, @Nullable Double value) {
        if (value == null) {
            out.addNull();
        } else {
            out.add(value.doubleValue());
        }
    }

    private static List<SnapshotFile> hashes(CaseFolder folder) {
        List<SnapshotFile> files = new ArrayList<>();
        FILES.forEach((number, name) -> {
            try {
                folder.read(name, LIMIT)
                        .ifPresent(bytes -> files.add(new SnapshotFile(number, name, sha256(bytes), bytes.length)));
            } catch (IOException e) {
                throw new UncheckedIOException(name + " of " + folder.name() + " cannot be read", e);
            }
        });
        return files;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
