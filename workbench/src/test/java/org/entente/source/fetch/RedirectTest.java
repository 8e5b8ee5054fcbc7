package org.entente.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fetch follows where a server sends it, within reason. */
class RedirectTest {
    private static final byte[] CONTENT = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8);
    private static final String TAG = "\"one\"";

    @TempDir
    Path folder;

    private RogueServer server;
    private FetchBench bench;

    @BeforeEach
    void start() throws IOException {
        server = new RogueServer();
        bench = new FetchBench(folder);
        server.on("/file.csv", RogueServer.polite(CONTENT, TAG));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void followsToAnotherPlaceAndKeepsTheName() throws Exception {
        server.on("/data.csv", RogueServer.redirect("/elsewhere"));
        server.on("/elsewhere", RogueServer.redirect(server.at("/file.csv")));

        FetchReport report = bench.fetch(server.at("/data.csv"));

        assertThat(report.failures()).isEmpty();
        assertThat(bench.bytes("data.csv")).isEqualTo(CONTENT);
    }

    @Test
    void leavesACircle() throws Exception {
        server.on("/data.csv", RogueServer.redirect("/other.csv"));
        server.on("/other.csv", RogueServer.redirect("/data.csv"));

        assertThat(bench.fetch(server.at("/data.csv")).failures().get(0)).contains("is sent on in a circle");
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void followsNoMoreThanTenTimes() throws Exception {
        for (int i = 0; i < 20; i++) {
            server.on("/" + i + ".csv", RogueServer.redirect("/" + (i + 1) + ".csv"));
        }

        assertThat(bench.fetch(server.at("/0.csv")).failures().get(0)).contains("sent on more than 10 times");
        assertThat(server.requests()).hasSize(11);
    }

    @Test
    void doesNotFollowToOtherKindsOfAddress() throws Exception {
        server.on("/data.csv", RogueServer.redirect("file:///etc/hostname"));

        assertThat(bench.fetch(server.at("/data.csv")).failures().get(0)).contains("is no address that starts with");
    }

    @Test
    void doesNotFollowNowhere() throws Exception {
        server.on("/data.csv", RogueServer.status(302));

        assertThat(bench.fetch(server.at("/data.csv")).failures().get(0)).contains("without saying where to");
    }

    @Test
    void tellsAKeyToNoOtherServer() throws Exception {
        try (RogueServer other = new RogueServer()) {
            String records = "{\"data\":[{\"flowCode\":\"M\"}]}";
            server.on("/keyed", RogueServer.redirect(other.at("/answer")));
            other.on("/answer", RogueServer.json(records));

            FetchReport report = bench.fetch(
                    PlansTest.comtrade(server.at("/open"), server.at("/keyed")),
                    PlansTest.turkiye("2015", "2015", Map.of("TEST_KEY", "secret")));

            assertThat(report.failures()).isEmpty();
            assertThat(server.requests().get(0).header("X-Key")).isEqualTo("secret");
            assertThat(other.requests().get(0).header("X-Key")).isEmpty();
        }
    }

    @Test
    void neverGoesFromProtectedToUnprotected() throws Exception {
        SSLContext ssl = certificate();
        HttpsServer secure = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(ssl));
        secure.createContext("/data.csv", exchange -> {
            exchange.getResponseHeaders().add("Location", server.at("/file.csv").toString());
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        secure.start();
        try {
            URI address = URI.create("https://127.0.0.1:" + secure.getAddress().getPort() + "/data.csv");
            assertThat(bench.fetch(address).failures().get(0)).contains("no safe connection to 127.0.0.1");

            bench.use(HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .sslContext(ssl)
                    .build());
            assertThat(bench.fetch(address).failures().get(0))
                    .contains("from https to the unprotected " + server.at("/file.csv"), "refused");
            assertThat(server.requests()).isEmpty();
        } finally {
            secure.stop(0);
        }
    }

    /** A certificate for 127.0.0.1 that signs itself, made by the JDK's own tool. */
    private SSLContext certificate() throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "test",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, "changeit".toCharArray());
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        KeyStore certificates = KeyStore.getInstance("PKCS12");
        certificates.load(null, null);
        certificates.setCertificateEntry("test", keys.getCertificate("test"));
        trusted.init(certificates);
        SSLContext ssl = SSLContext.getInstance("TLS");
        ssl.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return ssl;
    }
}
