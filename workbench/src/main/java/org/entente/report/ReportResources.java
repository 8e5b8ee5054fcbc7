package org.entente.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Style, script and chart library, as they are packed with the program. */
final class ReportResources {
    private static final String ECHARTS = "/META-INF/resources/_static/echarts/6.0.0/dist/echarts.min.js";

    private ReportResources() {}

    static String text(String name) {
        return new String(read(name), StandardCharsets.UTF_8);
    }

    /** The chart library as its project publishes it: packed once, when first requested. */
    private static final class Library {
        /** Its first comment stands before the code, and has no other letters. */
        private static final int BEGINNING = 2_000;

        private static final Packed PACKED;
        private static final String NOTICE;

        static {
            byte[] script = read(ECHARTS);
            PACKED = Packed.of(script);
            String beginning = new String(script, 0, Math.min(BEGINNING, script.length), StandardCharsets.US_ASCII);
            NOTICE = beginning.substring(beginning.indexOf("/*"), beginning.indexOf("*/") + 2);
        }
    }

    static Packed echarts() {
        return Library.PACKED;
    }

    /** Its first comment, which names project and licence. */
    static String echartsNotice() {
        return Library.NOTICE;
    }

    private static byte[] read(String name) {
        try (InputStream in = ReportResources.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + name, e);
        }
    }
}
