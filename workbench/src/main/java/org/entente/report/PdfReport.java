package org.entente.report;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.entente.dossier.Dossier;

/**
 * The page printed by an installed Chromium, in a profile of its own that is removed afterwards; it
 * is given no network. A browser that does not end in time is ended, by its process and those that
 * it started.
 */
final class PdfReport {
    /** Names a browser that is none of the usual ones. */
    static final String VARIABLE = "ENTENTE_CHROMIUM";

    private static final List<String> USUAL =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private PdfReport() {}

    static byte[] render(Dossier dossier, boolean lineage) throws IOException {
        Path browser = find(System.getenv(VARIABLE), System.getenv("PATH"))
                .orElseThrow(
                        () -> new IOException("no Chromium was found for --format pdf: install it (Debian: apt install"
                                + " chromium), or name a Chromium or Chrome in " + VARIABLE
                                + "; the other formats need none, and the HTML page can be printed from any browser"));
        return print(browser, HtmlReport.render(dossier, lineage), PATIENCE);
    }

    /** The browser that a variable names, else the first usual one on the path. */
    static Optional<Path> find(
            @org.jspecify.annotations.Nullable String named, @org.jspecify.annotations.Nullable String path) {
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        return USUAL.stream()
                .flatMap(name -> Stream.of((path == null ? "" : path).split(File.pathSeparator, -1))
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static byte[] print(Path browser, String html, Duration patience) throws IOException {
        Path work = Files.createTempDirectory("entente-pdf-");
        try {
            Path page = Files.writeString(work.resolve("page.html"), html, StandardCharsets.UTF_8);
            Path pdf = work.resolve("page.pdf");
            Path said = work.resolve("said.txt");
            Process process = new ProcessBuilder(
                            browser.toString(),
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--disable-dev-shm-usage",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--disable-extensions",
                            "--host-resolver-rules=MAP * ~NOTFOUND",
                            "--user-data-dir=" + work.resolve("profile"),
                            "--no-pdf-header-footer",
                            "--virtual-time-budget=20000",
                            "--print-to-pdf=" + pdf,
                            page.toUri().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .start();
            await(process, browser, patience);
            if (!Files.exists(pdf) || Files.size(pdf) == 0) {
                throw new IOException("%s wrote no PDF (it ended with %d): %s"
                        .formatted(browser, process.exitValue(), lastLine(said)));
            }
            return packed(pdf);
        } finally {
            delete(work);
        }
    }

    /**
     * The browser writes each of many thousand small objects in the clear; together in compressed
     * streams they take a third.
     */
    private static byte[] packed(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes, CompressParameters.DEFAULT_COMPRESSION);
            return bytes.toByteArray();
        }
    }

    private static void await(Process process, Path browser, Duration patience) throws IOException {
        boolean ended = false;
        try {
            ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (!ended) {
                end(process);
            }
        }
        if (!ended) {
            throw new IOException(
                    "%s did not print within %d s and was ended".formatted(browser, patience.toSeconds()));
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String lastLine(Path said) throws IOException {
        List<String> lines =
                Files.readString(said, StandardCharsets.ISO_8859_1).lines().toList();
        return lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (java.io.UncheckedIOException | java.nio.file.DirectoryNotEmptyException e) {
            // The browser's last process may still write into its profile; the system clears what
            // is left.
            folder.toFile().deleteOnExit();
        }
    }
}
