package org.entente.source.fetch;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.entente.progress.Progress;
import org.entente.source.Sources;
import org.entente.store.StoreHome;

/** A fetcher with short time-outs, seeded jitter and a clock that does not tick while it waits. */
final class FetchBench {
    static final FetchSettings SHORT = new FetchSettings(
            2_000_000,
            4_000_000,
            Duration.ofSeconds(5),
            Duration.ofMillis(1500),
            Duration.ofMillis(400),
            20,
            4,
            10_000,
            Duration.ofSeconds(1),
            Duration.ofMinutes(1));

    private final Path folder;
    private final StringWriter said = new StringWriter();
    private final List<Duration> waits = new CopyOnWriteArrayList<>();
    private HttpClient client = RedirectFollower.client(Duration.ofSeconds(5));

    FetchBench(Path folder) {
        this.folder = folder;
    }

    void use(HttpClient other) {
        client = other;
    }

    Path file(String name) {
        return folder.resolve("out").resolve(name);
    }

    byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(file(name));
    }

    /** Names in the folder of downloads, hidden ones included. */
    List<String> names() throws IOException {
        try (var files = Files.list(folder.resolve("out"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    String said() {
        return said.toString();
    }

    List<Duration> waits() {
        return waits;
    }

    FetchReport fetch(URI address) throws IOException, InterruptedException {
        return fetch(
                "test:\n  page: https://example.org/page\n  way: files\n  files: ['" + address + "']\n",
                FetchRequest.ALL);
    }

    /** Fetches the entry {@code test} of a book. */
    FetchReport fetch(String book, FetchRequest request) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("book.yaml"), book);
        AddressBook addresses = AddressBook.load(Sources.standard(), new StoreHome(folder), file);
        Fetcher fetcher = new Fetcher(addresses, Sources.standard(), SHORT, client, new Random(7), waits::add);
        return fetcher.fetch(
                List.of("test"), request, folder.resolve("out"), Progress.on(new PrintWriter(said, true), false));
    }
}
