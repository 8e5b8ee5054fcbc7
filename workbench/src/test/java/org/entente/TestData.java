package org.entente;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * Where the publishers' files and the reference values are, which are never part of the repository:
 * the folders that ENTENTE_TEST_DATA and ENTENTE_TEST_REFERENCE name, else {@code shared/data} and
 * {@code shared/reference} beside the repository or beside a folder above it.
 */
public final class TestData {

    private TestData() {}

    /** A file or folder among the publishers' data, when it is there. */
    public static Optional<Path> data(String relative) {
        return find("ENTENTE_TEST_DATA", "data", relative);
    }

    /**
     * A file or folder among the newer releases and sources, which lie in {@code data-new} beside
     * the publishers' data; the test is skipped, and says why, where the file is not.
     */
    public static Path requireNewData(String relative) {
        Optional<Path> found = data("").map(data -> data.toAbsolutePath()
                        .normalize()
                        .resolveSibling("data-new")
                        .resolve(relative))
                .filter(Files::exists);
        return require(found, "data-new/" + relative, "ENTENTE_TEST_DATA");
    }

    /** A file or folder among the reference values, when it is there. */
    public static Optional<Path> reference(String relative) {
        return find("ENTENTE_TEST_REFERENCE", "reference", relative);
    }

    /** As {@link #data}; the test is skipped, and says why, where the file is not. */
    public static Path requireData(String relative) {
        return require(data(relative), "data/" + relative, "ENTENTE_TEST_DATA");
    }

    /** As {@link #reference}; the test is skipped, and says why, where the file is not. */
    public static Path requireReference(String relative) {
        return require(reference(relative), "reference/" + relative, "ENTENTE_TEST_REFERENCE");
    }

    private static Path require(Optional<Path> found, String what, String variable) {
        Assumptions.assumeTrue(
                found.isPresent(),
                () -> "Skipped: needs shared/%s beside the repository, or %s set".formatted(what, variable));
        return found.orElseThrow();
    }

    private static Optional<Path> find(String variable, String folder, String relative) {
        String set = System.getenv(variable);
        Path base = set == null || set.isBlank() ? besideRepository(folder) : Path.of(set);
        return Optional.ofNullable(base).map(path -> path.resolve(relative)).filter(Files::exists);
    }

    private static @Nullable Path besideRepository(String folder) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path shared = at.resolve("shared");
            if (Files.isDirectory(shared.resolve("data"))) {
                return shared.resolve(folder);
            }
        }
        return null;
    }
}
