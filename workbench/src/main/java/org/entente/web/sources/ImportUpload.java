package org.entente.web.sources;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.entente.source.Sources;
import org.entente.source.fetch.AddressBook;
import org.entente.source.fetch.SetupGuide;
import org.entente.source.imports.ImportOptions;
import org.entente.text.Arguments;
import org.entente.text.MessageBundle;
import org.entente.web.http.Responder;
import org.entente.web.http.UploadAdmission;
import org.entente.web.http.Uploads;
import org.entente.web.http.WebException;
import org.entente.web.http.WebTexts;
import org.entente.web.http.WorkFolders;
import org.jspecify.annotations.Nullable;

/**
 * Receives the forms of the setup page: files to import, the path of a folder of this machine, or
 * the id of a source to download. The access token is checked before anything is received.
 */
public final class ImportUpload {
    /** The most that all files of one import may have together. */
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
            throw new WebException(403, "import_closed", texts.get("setup.closed"));
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
            id = runs.begin(origin(received, texts), folder, options(received), texts);
        } catch (IOException | RuntimeException e) {
            WorkFolders.remove(folder);
            throw e;
        }
        String language = request.queryParam("lang");
        boolean chosen = language != null && WebTexts.LANGUAGES.contains(language);
        request.header("Location", "/setup?run=" + id + "&token=" + token + (chosen ? "&lang=" + language : ""));
        request.header("Cache-Control", "no-store");
        request.res().setStatus(303);
    }

    private ImportOrigin origin(Uploads.Received received, MessageBundle texts) throws IOException {
        String source = received.fields().getOrDefault("source", "").strip();
        String folder = received.fields().getOrDefault("folder", "").strip();
        if (!source.isEmpty()) {
            return download(source, texts);
        }
        return ImportOrigin.of(
                folder.isEmpty() ? received.requireFiles(texts).files() : List.of(readable(folder, texts)));
    }

    private ImportOrigin download(String source, MessageBundle texts) throws IOException {
        AddressBook book = ImportRuns.addresses(runs.home());
        if (SetupGuide.of(Sources.standard(), book, List.of()).listAll().stream()
                .noneMatch(entry -> entry.source().equals(source) && entry.isAutomatic())) {
            throw new WebException(
                    400,
                    "no_download",
                    texts.get("setup.no.download", Arguments.none().with("source", source)));
        }
        return ImportOrigin.download(source, book, runs.home());
    }

    /**
     * A file or folder of this machine.
     *
     * @param text as the reader wrote it; {@code ~} is the home folder of who started the server
     */
    private Path readable(String text, MessageBundle texts) {
        if (!runs.readsFolders()) {
            throw new WebException(403, "folders_closed", texts.get("setup.folder.closed"));
        }
        String home = System.getProperty("user.home", "");
        try {
            Path path = Path.of(text.equals("~") || text.startsWith("~/") ? home + text.substring(1) : text);
            // The root would be walked for hours.
            if (path.isAbsolute() && path.getNameCount() > 0 && Files.exists(path)) {
                return path;
            }
        } catch (InvalidPathException e) {
            // Answered below, like a path that leads nowhere.
        }
        throw new WebException(
                400,
                "no_folder",
                texts.get("setup.folder.none", Arguments.none().with("folder", text)));
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
