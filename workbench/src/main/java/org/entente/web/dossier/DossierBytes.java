package org.entente.web.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.entente.dossier.Dossier;
import org.entente.report.Format;
import org.entente.report.Reports;

/** A dossier in one of the forms of a report. */
final class DossierBytes {
    private DossierBytes() {}

    static byte[] of(Dossier dossier, Format format) {
        try {
            return Reports.render(dossier, format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
