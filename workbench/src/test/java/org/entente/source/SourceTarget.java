package org.entente.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.fuzz.Scratch;
import org.entente.source.files.InputFile;
import org.entente.source.files.Recognition;
import org.entente.source.intake.Intake;
import org.entente.source.tables.Bundle;
import org.entente.source.tables.BundleFile;
import org.entente.source.tables.Examination;
import org.entente.store.StoreHome;
import org.entente.store.StoreWriter;

/**
 * Reads a file as one source's into a store that forgets it again: rows, issues, or an
 * {@link IOException} that says why not.
 */
final class SourceTarget {
    private final Scratch scratch;
    private final Source source;
    private final StoreWriter writer;

    SourceTarget(String id) {
        scratch = new Scratch(id);
        source = Sources.standard().get(id);
        writer = StoreWriter.begin(new StoreHome(scratch.folder().resolve("home")));
    }

    void close() {
        writer.close();
    }

    void read(byte[] input) {
        Path file = scratch.file("file", input);
        try {
            Examination examination = Examination.of(new InputFile(file, null, true));
            if (!(source.recognise(examination.probe()) instanceof Recognition.Yes yes)) {
                return;
            }
            BundleFile part = new BundleFile(
                    1, yes.role(), examination, examination.charset(source.legacyCharset()), bytes -> {});
            read(new Bundle(yes.layout(), yes.vintage(), List.of(part)));
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).isBlank()) {
                throw new AssertionError("unreadable, and nobody says why", e);
            }
        }
    }

    private void read(Bundle bundle) throws IOException {
        writer.execute("BEGIN TRANSACTION");
        Intake intake = new Intake(writer, 1, bundle.layout());
        try {
            source.read(bundle, intake);
            intake.close();
            intake.requireRows();
        } finally {
            intake.abandon();
            writer.execute("ROLLBACK");
        }
    }
}
