package org.entente.cli.data;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.cli.shared.UsageException;

/** A size as people write it: 500MB, 2 GB, 1000000. Units are powers of 1000. */
final class ByteSize {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})\\s*(|B|KB|MB|GB)");
    private static final Map<String, Long> UNITS =
            Map.of("", 1L, "B", 1L, "KB", 1_000L, "MB", 1_000_000L, "GB", 1_000_000_000L);

    private ByteSize() {}

    static long parse(String text) {
        Matcher size = SIZE.matcher(text.strip().toUpperCase(Locale.ROOT));
        long bytes = size.matches() ? Long.parseLong(size.group(1)) * UNITS.getOrDefault(size.group(2), 1L) : 0;
        if (bytes < 1) {
            throw new UsageException(MESSAGES.fill("no_size", "text", text));
        }
        return bytes;
    }
}
