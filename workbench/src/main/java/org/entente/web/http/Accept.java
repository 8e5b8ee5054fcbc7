package org.entente.web.http;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code Accept} and {@code Accept-Language} (RFC 9110, 12.5): the highest weight wins, then
 * the order of our own list.
 */
final class Accept {
    private Accept() {}

    /** The form that a client prefers among those of a page; empty when it takes none of them. */
    static Optional<Form> form(@Nullable String header, Set<Form> offered) {
        Form best = null;
        double weight = 0;
        for (Form form : Form.values()) {
            double found = offered.contains(form) ? weight(header, form.mediaType()) : 0;
            if (found > weight) {
                best = form;
                weight = found;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The language that a reader prefers among ours. */
    static String language(@Nullable String header, Iterable<String> offered, String otherwise) {
        String best = otherwise;
        double weight = 0;
        for (String language : offered) {
            double found = header == null ? 0 : languageWeight(header, language);
            if (found > weight) {
                best = language;
                weight = found;
            }
        }
        return best;
    }

    /** Whether a client takes gzip. */
    static boolean gzip(@Nullable String header) {
        return header != null && weightOf(header, "gzip") > 0;
    }

    private static double weight(@Nullable String header, String type) {
        if (header == null || header.isBlank()) {
            return 1;
        }
        double exact = weightOf(header, type);
        if (exact >= 0) {
            return exact;
        }
        double family = weightOf(header, type.substring(0, type.indexOf('/')) + "/*");
        return family >= 0 ? family : Math.max(0, weightOf(header, "*/*"));
    }

    private static double languageWeight(String header, String language) {
        double best = 0;
        for (String part : header.split(",", -1)) {
            String[] pieces = part.split(";", -1);
            String tag = pieces[0].strip().toLowerCase(Locale.ROOT);
            if (tag.equals(language) || tag.startsWith(language + "-")) {
                best = Math.max(best, quality(pieces));
            }
        }
        return best;
    }

    /** The weight that a header gives exactly this name; -1 when it does not name it. */
    private static double weightOf(String header, String name) {
        for (String part : header.split(",", -1)) {
            String[] pieces = part.split(";", -1);
            if (pieces[0].strip().equalsIgnoreCase(name)) {
                return quality(pieces);
            }
        }
        return -1;
    }

    private static double quality(String[] pieces) {
        for (int i = 1; i < pieces.length; i++) {
            String piece = pieces[i].strip();
            if (piece.startsWith("q=")) {
                try {
                    return Math.min(1, Math.max(0, Double.parseDouble(piece.substring(2))));
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
        }
        return 1;
    }
}
