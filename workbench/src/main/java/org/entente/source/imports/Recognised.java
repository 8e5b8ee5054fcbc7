package org.entente.source.imports;

import org.entente.source.Source;
import org.entente.source.files.InputFile;
import org.entente.source.files.Recognition;
import org.entente.source.tables.Examination;

/** A file and the source that knows it. */
record Recognised(Examination examination, Source source, Recognition.Yes answer) {

    InputFile file() {
        return examination.file();
    }

    String role() {
        return answer.role();
    }

    /**
     * What distinguishes two files: the bytes, and within an archive the name too, since all its
     * files share the archive's hash.
     */
    String fingerprint() {
        return fingerprint(examination.sha256(), file().name());
    }

    static String fingerprint(String sha256, String name) {
        return name.indexOf('/') < 0 ? sha256 : sha256 + " " + name.substring(name.indexOf('/'));
    }
}
