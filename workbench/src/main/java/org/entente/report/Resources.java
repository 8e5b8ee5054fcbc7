package org.entente.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Style, script and chart library, as they are packed with the program. */
final class Resources {
    private static final String ECHARTS = "/META-INF/resources/_static/echarts/6.0.0/dist/echarts.min.js";

    private Resources() {}

    static String text(String name) {
        return read(name);
    }

    /** The chart library as its project publishes it: packed once, when first asked for. */
    private static final class Library {
        private static final String SCRIPT = read(ECHARTS);
        private static final Packed PACKED = Packed.of(SCRIPT);
        private static final String NOTICE = SCRIPT.substring(SCRIPT.indexOf("/*"), SCRIPT.indexOf("*/") + 2);
    }

    static Packed echarts() {
        return Library.PACKED;
    }

    /** Its first comment, which names project and licence. */
    static String echartsNotice() {
        return Library.NOTICE;
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
