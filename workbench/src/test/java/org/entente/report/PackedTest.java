package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.entente.dossier.writing.SampleDossier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a page carries packed comes out as it went in; {@link PageInBrowserTest} sees it unpacked by
 * a browser.
 */
class PackedTest {
    static Stream<String> texts() {
        Random random = new Random(1947);
        return Stream.of(
                "",
                "a",
                "Türkiye – Pakistan \u2028 </script>",
                "0123456789".repeat(20_000),
                random.ints(100_000, 0x20, 0x2000)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void comesOutAsItWentIn(String text) {
        Packed packed = Packed.of(text);
        assertThat(packed.size()).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
        assertThat(unpack(packed)).isEqualTo(text);
    }

    @Test
    void aPageCarriesItsDataAndItsLibraryOnce() {
        Page page = new Page(SampleDossier.write("TUR", "PAK"));
        String written = HtmlReport.render(SampleDossier.write("TUR", "PAK"));
        assertThat(unpack(within(written, "entente-data"))).isEqualTo(page.json());
        String library = unpack(within(written, "entente-library"));
        assertThat(library.contains(ReportResources.echartsNotice())).isTrue();
        assertThat(written.contains(ReportResources.echartsNotice())).isTrue();
        assertThat(written.split("id=\"entente-data\"", -1)).hasSize(2);
    }

    /** The packed text of one script element of a page. */
    static Packed within(String page, String id) {
        Matcher script = Pattern.compile("<script[^>]*id=\"" + id + "\" data-size=\"(\\d+)\">([^<]*)</script>")
                .matcher(page);
        assertThat(script.find()).as(id).isTrue();
        return new Packed(script.group(2), Integer.parseInt(script.group(1)));
    }

    static String unpack(Packed packed) {
        Inflater inflater = new Inflater(true);
        // An extra byte at the end is what the library requests without a header.
        byte[] bytes = Base64.getDecoder().decode(packed.base64());
        inflater.setInput(Arrays.copyOf(bytes, bytes.length + 1));
        byte[] plain = new byte[packed.size() + 1];
        try {
            int size = 0;
            while (!inflater.finished() && size < plain.length) {
                int more = inflater.inflate(plain, size, plain.length - size);
                if (more == 0 && inflater.needsInput()) {
                    break;
                }
                size += more;
            }
            assertThat(inflater.finished()).isTrue();
            return new String(plain, 0, size, StandardCharsets.UTF_8);
        } catch (DataFormatException e) {
            throw new AssertionError(e);
        } finally {
            inflater.end();
        }
    }
}
