package org.entente.web.sources;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.entente.source.imports.ImportOptions;
import org.entente.text.MessageBundle;
import org.entente.web.http.Responder;
import org.entente.web.http.UploadAdmission;
import org.entente.web.http.Uploads;
import org.entente.web.http.WebException;
import org.entente.web.http.WebTexts;
import org.entente.web.http.WorkFolders;
import org.jspecify.annotations.Nullable;

/**
 * Takes files that are to be imported. Who brings them has to know the token, which is asked for
 * before anything is received.
 */
public final class ImportUpload {
    /** What all files of one import may have together. */
    static final long MEGABYTES = 2048;

    private static final int MOST_AT_ONCE = 2;

    private final ImportRuns runs;
    private final UploadAdmission admission;

    /** @param time for all files to arrive */
    public ImportUpload(ImportRuns runs, Duration time) {
        this.runs = runs;
        this.admission = new UploadAdmission(MOST_AT_ONCE, time);
    }

    public void take(Context request) throws IOException {
        MessageBundle texts = Responder.texts(request);
        if (!runs.isAllowed()) {
            throw new WebException(403, "import_closed", texts.get("import.closed"));
        }
        String token = request.queryParam("token");
        if (!runs.opens(token)) {
            throw new WebException(403, "wrong_token", texts.get("import.wrong"));
        }
        admission.during(request, () -> receive(request, token, texts));
    }

    private void receive(Context request, @Nullable String token, MessageBundle texts) throws IOException {
        Path folder = runs.folder();
        String id;
        try {
            Uploads.Received received = Uploads.receive(request, folder, MEGABYTES << 20, texts);
            id = runs.begin(received.files(), folder, options(received), texts);
        } catch (IOException | RuntimeException e) {
            WorkFolders.remove(folder);
            throw e;
        }
        String language = request.queryParam("lang");
        boolean chosen = language != null && WebTexts.LANGUAGES.contains(language);
        request.header("Location", "/import?run=" + id + "&token=" + token + (chosen ? "&lang=" + language : ""));
        request.header("Cache-Control", "no-store");
        request.res().setStatus(303);
    }

    private static ImportOptions options(Uploads.Received received) {
        String vintage = received.fields().getOrDefault("vintage", "").strip();
        try {
            return new ImportOptions(
                    null, vintage.isEmpty() ? null : vintage, received.fields().containsKey("replace"), false);
        } catch (IllegalArgumentException e) {
            throw new WebException(400, "bad_vintage", String.valueOf(e.getMessage()));
        }
    }
}
