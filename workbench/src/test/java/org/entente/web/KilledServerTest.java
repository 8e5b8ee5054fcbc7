package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.OtherJava;
import org.entente.check.CheckBench;
import org.entente.faults.Tally;
import org.entente.provenance.Snapshot;
import org.entente.store.Store;
import org.entente.store.StoreHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real servers that are killed while files are brought to them: the next one removes what they
 * left, and nothing else.
 */
class KilledServerTest {
    private static final int KILLS = Integer.parseInt(System.getenv().getOrDefault("ENTENTE_TEST_KILLS", "2"));
    private static final long SEED = Long.parseLong(System.getenv().getOrDefault("ENTENTE_TEST_SEED", "1947"));

    @TempDir
    Path folder;

    private final List<Started> started = new ArrayList<>();

    /** What the processes run: home. */
    static final class Main {
        private Main() {}

        public static void main(String[] args) {
            ServeOptions options = new ServeOptions(
                            new StoreHome(Path.of(args[0])), "127.0.0.1", 0, List.of(), "test", line -> {})
                    .withImport();
            PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
            out.println(WebServer.start(options).port() + " " + options.importToken());
        }
    }

    /** A server in a process of its own. */
    private record Started(Process process, int port, String token) {
        /** Begins to bring a file that never ends. */
        Socket bring(String path) throws IOException {
            Socket socket = new Socket("127.0.0.1", port);
            String body = "--b\r\nContent-Disposition: form-data; name=\"paper\"; filename=\"a.txt\"\r\n\r\n"
                    + "x".repeat(200_000);
            String head = "POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nOrigin: http://localhost:"
                    + port + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 900000\r\n\r\n";
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return socket;
        }
    }

    private Started start() throws IOException {
        Process process = new ProcessBuilder(OtherJava.line(
                        Main.class.getName(),
                        List.of("-Xmx256m", "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp"))),
                        List.of(folder.resolve("home").toString())))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String[] said = String.valueOf(out.readLine()).split(" ", -1);
        Started one = new Started(process, Integer.parseInt(said[0]), said[1]);
        started.add(one);
        return one;
    }

    @AfterEach
    void end() throws InterruptedException {
        for (Started one : started) {
            one.process().destroyForcibly().waitFor();
        }
    }

    /** Names of the folders for what is brought. */
    private Set<String> folders() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String parent : List.of("home", "tmp")) {
            try (Stream<Path> all = Files.list(folder.resolve(parent))) {
                names.addAll(all.map(p -> p.getFileName().toString())
                        .filter(name -> name.startsWith("upload-") || name.startsWith("entente-paper-"))
                        .collect(Collectors.toSet()));
            }
        }
        return names;
    }

    /**
     * Waits until folders are marked as in use: one that is not yet is left alone for a minute,
     * whoever has made it.
     */
    private void waitUntilMarked(Set<String> names) throws Exception {
        long end = System.nanoTime() + 60_000_000_000L;
        for (String name : names) {
            while (Stream.of("home", "tmp")
                            .noneMatch(parent -> Files.exists(
                                    folder.resolve(parent).resolve(name).resolve(".in-use")))
                    && System.nanoTime() < end) {
                Thread.sleep(20);
            }
        }
    }

    private Set<String> waitFor(int many) throws Exception {
        long end = System.nanoTime() + 60_000_000_000L;
        while (folders().size() != many && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        return folders();
    }

    @Test
    void theNextServerRemovesWhatAKilledOneLeft() throws Exception {
        Files.createDirectories(folder.resolve("home"));
        Started killed = start();
        Started alive = start();
        try (Socket a = killed.bring("/setup?token=" + killed.token());
                Socket b = killed.bring("/audit")) {
            assertThat(waitFor(2)).hasSize(2);
            Set<String> left = folders();
            waitUntilMarked(left);
            killed.process().destroyForcibly().waitFor();
            assertThat(folders()).isEqualTo(left);

            try (Socket c = alive.bring("/setup?token=" + alive.token())) {
                Set<String> kept = waitFor(3);
                assertThat(kept).hasSize(3).containsAll(left);
                waitUntilMarked(kept);
                kept.removeAll(left);
                // Somebody's folder of the same name that is no work of a server and is new.
                Files.createDirectory(folder.resolve("home").resolve("upload-mine"));
                start();
                assertThat(waitFor(2)).containsAll(kept).contains("upload-mine");
            }
        }
    }

    /**
     * The engine unpacks its library, 70 MB, where the launcher has not laid it beside; who is
     * killed leaves it.
     */
    private void removeLibraries() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("tmp"))) {
            for (Path file : all.filter(p -> p.getFileName().toString().startsWith("libduckdb"))
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    /**
     * Asks for pages and sends a file whole, with which an import begins; nobody waits for an
     * answer.
     */
    private static List<Socket> ask(Started server, String vintage, String file) throws IOException {
        List<Socket> sockets = new ArrayList<>();
        String origin = "Host: localhost:" + server.port() + "\r\nOrigin: http://localhost:" + server.port() + "\r\n";
        String body = "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"trade.csv\"\r\n\r\n" + file
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"vintage\"\r\n\r\n" + vintage + "\r\n--b--\r\n";
        List<String> requests = List.of(
                "POST /setup?token=" + server.token() + " HTTP/1.1\r\n" + origin
                        + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body,
                "GET /pair/TUR/PAK HTTP/1.1\r\n" + origin + "\r\n",
                "GET /data/trade_flow.csv HTTP/1.1\r\n" + origin + "\r\n",
                "GET /sql.json?q=SELECT+count(*)+FROM+range(10000000000)+a&seconds=20 HTTP/1.1\r\n" + origin + "\r\n");
        for (String request : requests) {
            Socket socket = new Socket("127.0.0.1", server.port());
            sockets.add(socket);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        }
        return sockets;
    }

    private Set<String> vintages() {
        try (Store store = Store.open(new StoreHome(folder.resolve("home")))) {
            return store.listSnapshots().stream().map(Snapshot::vintage).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /**
     * A server that reads, answers and imports is killed at a random moment (ENTENTE_TEST_KILLS
     * times, default 2): the store is the one before or the one after, every row as it was
     * recorded.
     */
    @Test
    void aServerKilledAtAnyMomentLeavesAWholeStore() throws Exception {
        Path home = folder.resolve("home");
        SmallStore.fill(home, "first", 1);
        Random random = new Random(SEED);
        Set<String> before = vintages();
        assertThat(before).containsExactly("first");
        int killed = 0;
        int imported = 0;
        for (int i = 0; i < KILLS; i++) {
            String file =
                    "ccode1,ccode2,year,flow1,flow2,smoothflow1,smoothflow2\n640,770,1990,%d,5,%d,5\n640,770,1991,7,5,7,5\n"
                            .formatted(i + 1, i + 1);
            Started one = start();
            List<Socket> sockets = ask(one, "k" + i, file);
            Thread.sleep(random.nextInt(2_500));
            killed += one.process().isAlive() ? 1 : 0;
            one.process().destroyForcibly().waitFor();
            for (Socket socket : sockets) {
                socket.close();
            }
            removeLibraries();
            Set<String> after = vintages();
            assertThat(after).containsAll(before);
            before.add("k" + i);
            assertThat(before).containsAll(after);
            imported += after.contains("k" + i) ? 1 : 0;
            before = after;
            assertThat(new CheckBench(new StoreHome(home)).wrongRows()).isEmpty();
        }
        System.out.println(killed + " servers killed; " + imported + " of their imports were whole, the others absent");
        Tally.add("servers killed while they answered and imported", killed);
        start();
        assertThat(waitFor(0)).as("folders of killed servers").isEmpty();
    }
}
