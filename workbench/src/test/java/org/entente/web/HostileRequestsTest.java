package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.store.StoreHome;
import org.entente.web.http.Guard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that a hostile client or another site's page would send. */
class HostileRequestsTest {
    private static final Duration SHORT = Duration.ofSeconds(1);

    @TempDir
    Path folder;

    private Client client;
    private final List<Socket> sockets = new ArrayList<>();

    @BeforeEach
    void start() {
        Path home = folder.resolve("home");
        SmallStore.fill(home, "4.0", 1);
        client = new Client(home, false, limits(Duration.ofMinutes(5), Duration.ofMinutes(15)));
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        client.close();
    }

    private static ServerLimits limits(Duration paper, Duration response) {
        ServerLimits usual = ServerLimits.usual();
        return new ServerLimits(usual.rate(), 20, usual.idle(), usual.header(), paper, SHORT, response);
    }

    private static String upgrade(String host) {
        return "GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
    }

    @Test
    void anUpgradeToAWebSocketPassesTheChecksOfEveryRequestAndIsRefused() throws IOException {
        String elsewhere = client.raw(upgrade("other.example").replace("Upgrade\r\n", "close, Upgrade\r\n"));
        assertThat(elsewhere)
                .startsWith("HTTP/1.1 421")
                .doesNotContain("Set-Cookie")
                .contains("Content-Security-Policy");
        String here = client.raw(upgrade("localhost").replace("Upgrade\r\n", "close, Upgrade\r\n"));
        assertThat(here).startsWith("HTTP/1.1 400").contains("no_websocket").doesNotContain("Set-Cookie");
    }

    @Test
    void noPageStartsASession() {
        for (String path : List.of("/", "/states", "/sql", "/no-such-page")) {
            assertThat(client.get(path).headers().firstValue("Set-Cookie"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void anotherSiteCannotSendAQuery() {
        String query = "/sql?q=SELECT%201%20AS%20one";
        for (String site : List.of("cross-site", "same-site")) {
            for (String path :
                    List.of(query, query.replace("/sql?", "/sql.json?"), query.replace("/sql?", "/sql.csv?"))) {
                HttpResponse<byte[]> refused = client.get(path, "Sec-Fetch-Site", site);
                assertThat(refused.statusCode()).as(site + " " + path).isEqualTo(403);
            }
        }
        assertThat(client.get(query, "Sec-Fetch-Site", "none").statusCode()).isEqualTo(200);
        assertThat(client.get(query, "Sec-Fetch-Site", "same-origin").statusCode())
                .isEqualTo(200);
        assertThat(client.get("/states", "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aServerThatListensToOthersAnswersSqlOnlyWhenAskedTo() {
        ServeOptions open = new ServeOptions(new StoreHome(folder), "0.0.0.0", 0, List.of(), "test", line -> {});
        assertThat(open.sql()).isFalse();
        assertThat(open.withSql().sql()).isTrue();
        assertThat(new ServeOptions(new StoreHome(folder), "127.0.0.1", 0, List.of(), "test", line -> {}).sql())
                .isTrue();
        ServeOptions closed = new ServeOptions(
                new StoreHome(folder), "127.0.0.1", 0, List.of(), "test", line -> {}, null, false, false);
        try (Client other = new Client(closed)) {
            assertThat(other.get("/sql?q=SELECT%201").statusCode()).isEqualTo(403);
            assertThat(other.get("/sql.csv?q=SELECT%201").statusCode()).isEqualTo(403);
            assertThat(other.get("/sql/running").statusCode()).isEqualTo(403);
            assertThat(other.get("/states").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void wordsThatNameNoStateAreRefusedBeforeTheyAreComparedWithAllNames() {
        String many = "a+".repeat(7_500);
        String pairs = "TUR-PAK,".repeat(900);
        for (String path : List.of(
                "/find?q=" + many,
                "/find?q=" + "a+".repeat(13),
                "/find?q=" + "a".repeat(201),
                "/compare?pairs=" + many,
                "/compare?pairs=" + pairs,
                "/measure/un.agreement?pairs=" + many,
                "/measure/un.agreement?pairs=" + pairs,
                "/state/" + "a".repeat(201))) {
            HttpResponse<byte[]> refused = client.get(path, "Accept", "application/json");
            assertThat(refused.statusCode()).as(path.substring(0, 20)).isEqualTo(400);
            assertThat(Client.text(refused)).containsPattern("too_long|too_many_pairs");
        }
        assertThat(client.get("/find?q=Trkiye+Pakistan", "Accept", "application/json")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aRequestThatIsNoneGetsTheHeadersOfEveryOther() throws IOException {
        for (String request : List.of(
                "GET /\u0001 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(40_000) + "\r\n\r\n")) {
            String response = client.raw(request);
            assertThat(response).startsWith("HTTP/1.1 4");
            assertThat(response.toLowerCase(Locale.ROOT))
                    .contains("content-security-policy: default-src 'none'")
                    .contains("x-frame-options: deny")
                    .contains("x-content-type-options: nosniff")
                    .contains("cross-origin-resource-policy: same-origin");
        }
    }

    private String beginning() {
        return "POST /audit HTTP/1.1\r\nHost: localhost:" + client.port() + "\r\nOrigin: http://localhost:"
                + client.port()
                + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000000\r\n\r\n--x\r\n";
    }

    /**
     * Six papers may arrive at a time; a seventh is refused before it is read, and others are
     * served.
     */
    @Test
    void slowUploadsAreFew() throws IOException {
        for (int i = 0; i < 6; i++) {
            open("127.0.0.1").getOutputStream().write(beginning().getBytes(StandardCharsets.US_ASCII));
        }
        String seventh = "";
        for (int i = 0; i < 40 && !seventh.startsWith("HTTP/1.1 503"); i++) {
            // The six may not have been admitted yet.
            seventh = status(beginning());
        }
        assertThat(seventh).startsWith("HTTP/1.1 503");
        assertThat(client.get("/states.json").statusCode()).isEqualTo(200);
    }

    @Test
    void anUploadThatIsNotThereInItsTimeIsCutOff() throws IOException {
        client.close();
        client = new Client(folder.resolve("home"), false, limits(SHORT, Duration.ofMinutes(15)));
        Socket slow = open("127.0.0.1");
        slow.getOutputStream().write(beginning().getBytes(StandardCharsets.US_ASCII));
        assertThat(hasEnded(slow)).isTrue();
    }

    /**
     * Ten thousand bytes a second are ten times the least rate. Several files are asked for, since
     * the first may fit in the buffers of both sides.
     */
    @Test
    void aResponseThatIsNotReadInItsTimeIsCutOff() throws Exception {
        String library = chartLibrary();
        client.close();
        client = new Client(folder.resolve("home"), false, limits(SHORT, Duration.ofSeconds(3)));
        String request = "GET " + library + " HTTP/1.1\r\nHost: localhost:" + client.port() + "\r\n\r\n";

        assertThat(secondsUntilCutOff(request.repeat(50))).isLessThan(30);
        // Who reads it at once is not cut off, and a connection may live longer than a response.
        try (Socket quick = new Socket("127.0.0.1", client.port())) {
            quick.setSoTimeout(20_000);
            for (int i = 0; i < 4; i++) {
                quick.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                assertThat(quick.getInputStream().readNBytes(300_000)).hasSize(300_000);
                while (quick.getInputStream().available() > 0) {
                    quick.getInputStream().skip(quick.getInputStream().available());
                    TimeUnit.MILLISECONDS.sleep(100);
                }
                TimeUnit.MILLISECONDS.sleep(700);
            }
        }
    }

    @Test
    void whoReadsSlowlyHoldsTheEndOfTheServerForSecondsOnly() throws Exception {
        String library = chartLibrary();
        Socket silent = open("127.0.0.1");
        silent.getOutputStream()
                .write(("GET " + library + " HTTP/1.1\r\nHost: localhost:" + client.port() + "\r\n\r\n")
                        .repeat(50)
                        .getBytes(StandardCharsets.US_ASCII));
        TimeUnit.MILLISECONDS.sleep(500);
        long began = System.nanoTime();

        client.close();

        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began)).isLessThan(WebServer.GRACE_MILLIS + 4_000);
    }

    /** The largest file that pages ask for. */
    private String chartLibrary() {
        String page = Client.text(client.get("/pair/TUR/PAK", "Accept", "text/html"));
        Matcher script = Pattern.compile("/assets/[^\"]+/echarts[^\"]*\\.js").matcher(page);
        assertThat(script.find()).as("the chart library on the page").isTrue();
        return script.group();
    }

    /** Reads 1,000 bytes every tenth of a second, for a minute at most. */
    private long secondsUntilCutOff(String requests) throws Exception {
        long began = System.nanoTime();
        try (Socket slow = new Socket()) {
            slow.setReceiveBufferSize(4096);
            slow.connect(new InetSocketAddress("127.0.0.1", client.port()));
            slow.setSoTimeout(20_000);
            slow.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
            while (System.nanoTime() - began < TimeUnit.MINUTES.toNanos(1)
                    && slow.getInputStream().readNBytes(1_000).length == 1_000) {
                // A letter that arrives nowhere tells that the server has hung up.
                slow.getOutputStream().write('G');
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (SocketException e) {
            // Cut off.
        }
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
    }

    private String status(String header) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", client.port())) {
            socket.setSoTimeout(500);
            socket.getOutputStream().write(header.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        } catch (java.net.SocketTimeoutException e) {
            return "";
        }
    }

    /** Whether the server closes the connection, with or without an answer. */
    private static boolean hasEnded(Socket socket) throws IOException {
        socket.setSoTimeout(20_000);
        InputStream in = socket.getInputStream();
        try {
            while (in.read() >= 0) {
                // What it answered before.
            }
            return true;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        } catch (SocketException e) {
            return true;
        }
    }

    private Socket open(String from) throws IOException {
        Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), client.port(), InetAddress.getByName(from), 0);
        sockets.add(socket);
        return socket;
    }

    /**
     * Addresses of the loopback network stand for different clients. Several threads accept
     * connections, so that the one that is closed need not be the last.
     */
    @Test
    void oneAddressHoldsNoMoreThanItsConnections() throws Exception {
        List<Socket> held = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            held.add(open("127.0.0.2"));
        }
        assertThat(countEnded(held, 1)).isEqualTo(1);
        assertThat(client.get("/states.json").statusCode()).isEqualTo(200);
    }

    /** A connection that ended counts no more, whichever side ended it. */
    @Test
    void anAddressMayOpenMoreConnectionsAfterTheFirstHaveEnded() throws IOException {
        for (int i = 0; i < 60; i++) {
            assertThat(from("127.0.0.2", "GET", "/health"))
                    .as("connection " + i)
                    .startsWith("HTTP/1.1 200");
            open("127.0.0.2").close();
        }
    }

    /** Waits until so many of the connections have ended. */
    private static int countEnded(List<Socket> held, int least) throws Exception {
        int ended = 0;
        for (int i = 0; i < 200 && ended < least; i++) {
            TimeUnit.MILLISECONDS.sleep(50);
            ended = 0;
            for (Socket socket : held) {
                socket.setSoTimeout(1);
                try {
                    ended += socket.getInputStream().read() < 0 ? 1 : 0;
                } catch (java.net.SocketTimeoutException e) {
                    // Still open.
                } catch (SocketException e) {
                    ended++;
                }
            }
        }
        return ended;
    }

    @Test
    void whatOneAddressAsksNoOtherSeesOrStops() throws Exception {
        String id = "abcdefgh-1234";
        Socket asking = open("127.0.0.1");
        asking.getOutputStream()
                .write(("GET /sql.json?seconds=20&run=" + id
                                + "&q=SELECT%20count(*)%20FROM%20range(10000000000)%20a,%20range(100000)%20b%20WHERE%20hash(a.range%2Bb.range)=1"
                                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        JsonNode own = new ObjectMapper().readTree("[]");
        for (int i = 0; i < 200 && own.isEmpty(); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
            own = new ObjectMapper().readTree(client.get("/sql/running.json").body());
        }
        assertThat(own).hasSize(1);
        assertThat(from("127.0.0.3", "GET", "/sql/running.json")).endsWith("[ ]");
        from("127.0.0.3", "POST", "/sql/stop/" + id);
        assertThat(new ObjectMapper().readTree(client.get("/sql/running.json").body()))
                .hasSize(1);
        assertThat(from("127.0.0.1", "POST", "/sql/stop/" + id)).startsWith("HTTP/1.1 303");
        assertThat(new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("query_stopped");
    }

    private String from(String address, String method, String path) throws IOException {
        try (Socket socket = open(address)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write((method + " " + path + " HTTP/1.1\r\nHost: localhost:" + client.port()
                                    + "\r\nOrigin: http://localhost:" + client.port()
                                    + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    @Test
    void countsAreForTheOperatorOfAServerThatListensToOthers() throws IOException {
        assertThat(client.get("/metrics").statusCode()).isEqualTo(200);
        assertThat(Guard.isOperator("0.0.0.0", "203.0.113.7")).isFalse();
        assertThat(Guard.isOperator("0.0.0.0", "127.0.0.1")).isTrue();
        assertThat(Guard.isOperator("0.0.0.0", "[0:0:0:0:0:0:0:1]")).isTrue();
        assertThat(Guard.isOperator("127.0.0.1", "127.0.0.1")).isTrue();
    }
}
