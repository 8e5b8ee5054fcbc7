package org.entente.source.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8WithStrayBytesTest {
    private static String read(byte[] bytes) throws IOException {
        StringWriter text = new StringWriter();
        try (Reader reader = new InputStreamReader(new ByteArrayInputStream(bytes), Utf8WithStrayBytes.INSTANCE)) {
            reader.transferTo(text);
        }
        return text.toString();
    }

    @Test
    void aByteThatIsNoUtf8IsWindows1252() throws IOException {
        byte[] bytes = {'a', (byte) 0x85, (byte) 0xC3, (byte) 0xB3, (byte) 0xC3, 'b', (byte) 0xE9, 'c'};

        assertThat(read(bytes)).isEqualTo("a\u2026\u00f3\u00c3b\u00e9c");
    }

    @Test
    void aSequenceThatBreaksOffAtTheEndIsAReplacementCharacter() throws IOException {
        assertThat(read(new byte[] {'a', (byte) 0xE2, (byte) 0x80})).isEqualTo("a\ufffd");
    }

    /**
     * Texts long enough that sequences straddle the reader's buffer; stray bytes before a letter
     * are never a sequence.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anyMixtureReadsAsItsParts(long seed) throws IOException {
        Random random = new Random(seed);
        Charset windows = Charset.forName("windows-1252");
        String[] parts = {"a", "\u0161", "\u20ac", "\ud83c\uddf9", "\u00e9"};
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            String part = parts[random.nextInt(parts.length)];
            boolean stray = part.equals("\u00e9");
            bytes.write(part.getBytes(stray ? windows : StandardCharsets.UTF_8));
            bytes.write('x');
            expected.append(part).append('x');
        }

        assertThat(read(bytes.toByteArray())).isEqualTo(expected.toString());
    }
}
