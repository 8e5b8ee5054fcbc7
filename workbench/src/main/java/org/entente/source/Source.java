package org.entente.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.entente.source.files.FileProbe;
import org.entente.source.files.Recognition;
import org.entente.source.intake.Intake;
import org.entente.source.tables.Bundle;

/**
 * A publisher's dataset, read from its file exactly as it is downloaded. A source says how its file
 * is recognised and what its rows mean; finding, opening, decompressing, decoding, hashing,
 * counting and committing are the importer's.
 *
 * <p>A new source is one class, one line in {@link Sources}, a small hand-typed file for its test,
 * and the test.
 */
public interface Source {

    SourceDescription description();

    /**
     * Whether a file is one of this source's, by its content alone: file names are not to be
     * trusted.
     */
    Recognition recognise(FileProbe probe);

    /** Turns the rows of the files into canonical rows. */
    void read(Bundle bundle, Intake intake) throws IOException;

    /**
     * The encoding that the publisher uses where a file is not valid UTF-8; UTF-8 where there is no
     * other.
     */
    default Charset legacyCharset() {
        return StandardCharsets.UTF_8;
    }

    /** Name in every output, such as {@code un-votes}. */
    default String id() {
        return description().id();
    }
}
