package org.entente.source.tables;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.entente.source.files.InputFile;
import org.entente.source.files.SourceFileException;

/** A file that is looked at and not imported. */
public final class LooseFile {
    private LooseFile() {}

    /**
     * Opens a file after it was read once from end to end.
     *
     * @throws SourceFileException when it is empty, truncated, damaged, or of no kind that is read
     */
    public static BundleFile open(Path path) throws IOException {
        Examination examination = Examination.of(new InputFile(path, null, true));
        return new BundleFile(1, "data", examination, examination.charset(StandardCharsets.UTF_8), bytes -> {});
    }
}
