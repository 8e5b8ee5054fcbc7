package org.entente.web.http;

import io.javalin.http.Context;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.text.Arguments;
import org.entente.text.MessageBundle;

/**
 * Receives files of a form ({@code multipart/form-data}) into a folder of its own, with a limit for
 * all of them together.
 */
public final class Uploads {
    private static final String CONFIG = "org.eclipse.jetty.multipartConfig";
    private static final int IN_MEMORY = 64 << 10;
    private static final int FIELD_BYTES = 1 << 10;
    private static final long DRAINED = 256L << 20;

    /**
     * What a form sent.
     *
     * @param files in the folder, under their own names
     * @param fields text by name
     */
    public record Received(List<Path> files, Map<String, String> fields) {
        /** @throws WebException when there is no file */
        public Received requireFiles(MessageBundle texts) {
            if (files.isEmpty()) {
                throw new WebException(400, "no_file", texts.get("error.nofile"));
            }
            return this;
        }
    }

    private Uploads() {}

    /**
     * Receives a form.
     *
     * @param folder of {@link WorkFolders} for them
     * @param most bytes of the whole request
     * @throws WebException when it is no such form or too large
     */
    public static Received receive(Context request, Path folder, long most, MessageBundle texts) throws IOException {
        String type = String.valueOf(request.header("Content-Type")).toLowerCase(Locale.ROOT);
        if (!type.startsWith("multipart/form-data")) {
            throw new WebException(415, "no_form_data", texts.get("error.form"));
        }
        if (request.req().getContentLengthLong() > most) {
            drain(request);
            throw tooLarge(most, texts);
        }
        request.req().setAttribute(CONFIG, new MultipartConfigElement(folder.toString(), most, most, IN_MEMORY));
        List<Path> files = new ArrayList<>();
        Map<String, String> fields = new HashMap<>();
        try {
            for (Part part : request.req().getParts()) {
                if (part.getSubmittedFileName() == null) {
                    fields.put(part.getName(), text(part));
                } else if (part.getSize() > 0) {
                    files.add(keep(part, Files.createDirectory(folder.resolve("file-" + files.size()))));
                }
                part.delete();
            }
        } catch (IllegalStateException | ServletException e) {
            // A body without a length shows its size only while it is read.
            throw tooLarge(most, texts);
        }
        return new Received(files, fields);
    }

    private static WebException tooLarge(long most, MessageBundle texts) {
        return new WebException(
                413,
                "too_large",
                texts.get("error.upload", Arguments.none().with("limit", String.valueOf(most >> 20))));
    }

    /** A browser shows no answer to a request that it has not sent to its end. */
    private static void drain(Context request) throws IOException {
        if (request.req().getContentLengthLong() <= DRAINED) {
            request.req().getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    private static String text(Part part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readNBytes(FIELD_BYTES), StandardCharsets.UTF_8);
        }
    }

    private static Path keep(Part part, Path folder) throws IOException {
        Path file = folder.resolve(name(String.valueOf(part.getSubmittedFileName())));
        try (InputStream in = part.getInputStream()) {
            Files.copy(in, file);
        }
        return file;
    }

    /** The last piece of a name, without what a file system might take for something else. */
    public static String name(String submitted) {
        String last = submitted.substring(Math.max(submitted.lastIndexOf('/'), submitted.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cntrl}:*?\"<>|]", "-").strip();
        String safe = clean.isEmpty() || clean.equals(".") || clean.equals("..") ? "file" : clean;
        return safe.length() > 100 ? safe.substring(safe.length() - 100) : safe;
    }
}
