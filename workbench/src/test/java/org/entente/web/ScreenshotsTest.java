package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Makes the pictures of docs/screenshots, from the case that comes with the program:
 * {@code docs/screenshots/make} runs it.
 */
class ScreenshotsTest {
    @TempDir
    static Path folder;

    private record Picture(String name, String path, int width, int height, String scheme) {}

    @Test
    void makesThePictures() throws IOException {
        String into = System.getenv("ENTENTE_SCREENSHOTS");
        Assumptions.assumeTrue(into != null, "Skipped: makes pictures only where ENTENTE_SCREENSHOTS names a folder");
        Path pictures = Files.createDirectories(Path.of(into));
        try (Client client = new Client(Files.createDirectories(folder.resolve("home")));
                Browser browser = new Browser(folder.resolve("profile"))) {
            for (Picture picture : new Picture[] {
                new Picture("home", "/", 1280, 1000, "light"),
                new Picture("pair", "/pair/TUR/PAK", 1280, 1600, "light"),
                new Picture("pair-dark", "/pair/TUR/PAK#economy", 1280, 1000, "dark"),
                new Picture("pair-phone", "/pair/TUR/PAK", 390, 844, "light"),
                new Picture("figure", "/figure/un.agreement/TUR-PAK/2010", 768, 900, "light")
            }) {
                browser.scheme(picture.scheme());
                browser.size(picture.width(), picture.height());
                browser.driver().get(client.address(picture.path()));
                browser.run(
                        "return document.fonts.ready.then(function () { return new Promise(function (done) { setTimeout(function () { done(true); }, 1500); }); })");
                Object png = browser.driver()
                        .executeCdpCommand("Page.captureScreenshot", Map.of("format", "png"))
                        .get("data");
                Path file = pictures.resolve(picture.name() + ".png");
                Files.write(file, Base64.getDecoder().decode(String.valueOf(png)));
                assertThat(Files.size(file)).isGreaterThan(10_000);
            }
        }
    }
}
