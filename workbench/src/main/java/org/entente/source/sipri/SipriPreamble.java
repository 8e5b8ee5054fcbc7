package org.entente.source.sipri;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.entente.source.files.FileProbe;
import org.jspecify.annotations.Nullable;

/** What SIPRI's exports say above their header; a re-saved file may have lost it. */
final class SipriPreamble {
    private static final String GENERATED = "Data generated:";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private SipriPreamble() {}

    /** The day on which the export was made, ISO; null where the file does not say. */
    static @Nullable String generated(FileProbe probe) {
        return probe.linesStarting(GENERATED)
                .map(SipriPreamble::day)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String day(String line) {
        String[] words = line.substring(GENERATED.length()).strip().split("\\s+");
        if (words.length < 3) {
            return null;
        }
        try {
            return LocalDate.parse(words[0] + " " + words[1] + " " + words[2].replaceAll("\\W", ""), DAY)
                    .toString();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
