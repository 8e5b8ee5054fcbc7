package org.entente.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.Deflater;

/** Style, script and chart library, as they are packed with the program. */
final class Resources {
    private static final String ECHARTS = "/META-INF/resources/_static/echarts/6.0.0/dist/echarts.min.js";

    private Resources() {}

    static String text(String name) {
        return read(name);
    }

    /**
     * A script that the page carries in packed form, as its project publishes it.
     *
     * @param notice its first comment, which names project and licence
     * @param base64 of its raw DEFLATE
     * @param size of its UTF-8 in bytes
     */
    record Packed(String notice, String base64, int size) {}

    /** Packed once, when first asked for. */
    private static final class Library {
        private static final Packed PACKED = pack(read(ECHARTS));
    }

    static Packed echarts() {
        return Library.PACKED;
    }

    private static Packed pack(String script) {
        byte[] bytes = script.getBytes(StandardCharsets.UTF_8);
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(bytes);
        deflater.finish();
        byte[] packed = new byte[bytes.length];
        int size = 0;
        while (!deflater.finished()) {
            size += deflater.deflate(packed, size, packed.length - size);
        }
        deflater.end();
        String notice = script.substring(script.indexOf("/*"), script.indexOf("*/") + 2);
        return new Packed(notice, Base64.getEncoder().encodeToString(Arrays.copyOf(packed, size)), bytes.length);
    }

    private static String read(String name) {
        try (InputStream in = Resources.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + name, e);
        }
    }
}
