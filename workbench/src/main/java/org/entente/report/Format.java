package org.entente.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.dossier.Dossier;

/** Forms in which a dossier can be written; the ending of the file is the form's name. */
public enum Format {
    HTML {
        @Override
        String render(Dossier dossier) {
            return HtmlReport.render(dossier);
        }
    },
    MD {
        @Override
        String render(Dossier dossier) {
            return MarkdownReport.render(dossier);
        }
    },
    JSON {
        @Override
        String render(Dossier dossier) {
            return JsonReport.render(dossier);
        }
    },
    BIB {
        @Override
        String render(Dossier dossier) {
            return BibtexReport.render(dossier);
        }
    };

    abstract String render(Dossier dossier);

    /** Ending of the file, without the point. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads {@code html,md,json,bib} or some of them.
     *
     * @throws IllegalArgumentException with a message for the user when one is not known
     */
    public static Set<Format> parse(String list) {
        Set<Format> formats = new TreeSet<>();
        for (String word : list.split(",", -1)) {
            formats.add(Arrays.stream(values())
                    .filter(f -> f.ending().equals(word.strip().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "there is no format \"%s\"; there are %s".formatted(word.strip(), all()))));
        }
        return formats;
    }

    /** All formats as {@link #parse} reads them. */
    public static String all() {
        return Arrays.stream(values()).map(Format::ending).collect(Collectors.joining(","));
    }
}
