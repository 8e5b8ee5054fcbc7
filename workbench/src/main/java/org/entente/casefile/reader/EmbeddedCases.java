package org.entente.casefile.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.entente.casefile.model.CaseFile;
import org.entente.casefile.model.CaseHeader;

/** The cases packed with the program, listed in the resource {@code cases/index.txt}. */
public final class EmbeddedCases {
    /** Cases by id, read once: they are part of the program and do not change. */
    private static final Map<String, Optional<CaseFile>> READ = new ConcurrentHashMap<>();

    private static final Map<String, Optional<CaseHeader>> HEADERS = new ConcurrentHashMap<>();

    private EmbeddedCases() {}

    /** The ids of the cases, in the order of the index. */
    public static List<String> list() {
        try (InputStream in = EmbeddedCases.class.getResourceAsStream("/cases/index.txt")) {
            if (in == null) {
                return List.of();
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the index of embedded cases cannot be read", e);
        }
    }

    /** The sound cases, read whole. */
    public static Stream<CaseFile> readSound() {
        return list().stream().flatMap(id -> read(id).stream());
    }

    /** The case about two states, in either order, when one is packed with the program. */
    public static Optional<CaseFile> findAbout(String one, String other) {
        return listAbout(one, other).flatMap(id -> read(id).stream()).findFirst();
    }

    /** Empty where it is not sound. */
    private static Optional<CaseFile> read(String id) {
        return READ.computeIfAbsent(id, one -> CaseReader.readEmbedded(one).findCase());
    }

    /** Its id, without a look at more than the headers of cases. */
    public static Optional<String> findIdAbout(String one, String other) {
        return listAbout(one, other).findFirst();
    }

    private static Stream<String> listAbout(String one, String other) {
        return list().stream()
                .filter(id -> HEADERS.computeIfAbsent(id, CaseReader::readEmbeddedHeader)
                        .filter(header -> header.isAbout(one, other))
                        .isPresent());
    }
}
