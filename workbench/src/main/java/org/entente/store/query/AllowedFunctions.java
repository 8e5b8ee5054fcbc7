package org.entente.store.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The functions that a person's query may call: those that only compute from their arguments. They
 * are listed, rather than the others forbidden, so that a newer engine offers nothing by accident.
 */
final class AllowedFunctions {
    private static final Set<String> NAMES = read("functions.txt");
    private static final Set<String> TABLES = Set.of("unnest", "range", "generate_series");

    private AllowedFunctions() {}

    static boolean isScalar(String name) {
        return NAMES.contains(name.toLowerCase(Locale.ROOT));
    }

    static boolean isTable(String name) {
        return TABLES.contains(name.toLowerCase(Locale.ROOT));
    }

    static Set<String> names() {
        return NAMES;
    }

    private static Set<String> read(String resource) {
        try (InputStream in = AllowedFunctions.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
