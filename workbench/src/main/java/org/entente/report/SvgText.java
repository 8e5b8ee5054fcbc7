package org.entente.report;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers and words as SVG writes them. */
final class SvgText {
    /** A picture has thousands of numbers, and a format is for one thread. */
    private static final ThreadLocal<DecimalFormat> FORMAT =
            ThreadLocal.withInitial(() -> new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.ROOT)));

    private SvgText() {}

    /** At most one decimal. */
    static String number(double value) {
        String text = FORMAT.get().format(value);
        return text.equals("-0") ? "0" : text;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
