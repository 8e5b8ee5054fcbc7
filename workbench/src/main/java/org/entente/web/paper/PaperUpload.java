package org.entente.web.paper;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.entente.store.StoreHome;
import org.entente.text.Arguments;
import org.entente.text.MessageBundle;
import org.entente.web.http.Responder;
import org.entente.web.http.UploadAdmission;
import org.entente.web.http.Uploads;
import org.entente.web.http.WebException;
import org.entente.web.http.WebTexts;
import org.entente.web.http.WorkFolders;

/** Takes a paper that a reader brings, and leads to its audit. */
public final class PaperUpload {
    /** What a paper may have. */
    static final long MEGABYTES = 20;

    private static final int MOST_AT_ONCE = 6;

    private final PaperRuns runs;
    private final StoreHome home;
    private final UploadAdmission admission;

    /** @param time for a paper to arrive */
    public PaperUpload(PaperRuns runs, StoreHome home, Duration time) {
        this.runs = runs;
        this.home = home;
        this.admission = new UploadAdmission(MOST_AT_ONCE, time);
    }

    public void take(Context request) throws IOException {
        admission.during(request, () -> receive(request));
    }

    private void receive(Context request) throws IOException {
        MessageBundle texts = Responder.texts(request);
        Path folder = WorkFolders.create(WorkFolders.PAPER);
        String id;
        try {
            Uploads.Received received =
                    Uploads.receive(request, folder, MEGABYTES << 20, texts).requireFiles(texts);
            if (received.files().size() > 1) {
                throw new WebException(400, "several_files", texts.get("error.onefile"));
            }
            id = runs.begin(home, received.files().get(0), folder, texts);
        } catch (IOException | RuntimeException e) {
            WorkFolders.remove(folder);
            throw e;
        }
        String language = request.queryParam("lang");
        boolean chosen = language != null && WebTexts.LANGUAGES.contains(language);
        request.header("Location", "/audit?paper=" + id + (chosen ? "&lang=" + language : ""));
        request.header("Cache-Control", "no-store");
        request.res().setStatus(303);
    }

    /** What is said where a run is not known any more. */
    static WebException gone(MessageBundle texts) {
        return new WebException(
                404,
                "no_audit",
                texts.get("error.audit", Arguments.none().with("minutes", String.valueOf(PaperRuns.MINUTES))),
                java.util.List.of("/audit"));
    }
}
