package org.entente.source.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.entente.source.files.InputFile;
import org.entente.source.files.SourceFileException;

/**
 * Finds the files that paths stand for: files themselves, all files of folders, all entries of zip
 * archives.
 */
final class FileFinder {
    private static final int MOST_ENTRIES = 10_000;

    private final List<InputFile> files = new ArrayList<>();
    private final List<ImportProblem> problems = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();

    /** In the order of the paths; within a folder by name, so that two runs are alike. */
    void find(List<Path> paths) {
        for (Path path : paths) {
            if (path.toString().isEmpty()) {
                problems.add(
                        new ImportProblem("An empty name", true, false, "is no file; the working folder is written ."));
            } else if (Files.isDirectory(path)) {
                walk(path);
            } else if (Files.isRegularFile(path)) {
                add(path, true);
            } else if (Files.exists(path)) {
                problems.add(new ImportProblem(
                        path.toString(),
                        true,
                        false,
                        "is a pipe or a device, not a file: save its content as a file first"));
            } else {
                problems.add(new ImportProblem(path.toString(), true, false, "does not exist"));
            }
        }
    }

    List<InputFile> files() {
        return files;
    }

    List<ImportProblem> problems() {
        return problems;
    }

    private void walk(Path folder) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                            boolean skipped = !dir.equals(folder) && isAside(String.valueOf(dir.getFileName()));
                            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                            if (attributes.isRegularFile() && !isAside(String.valueOf(file.getFileName()))) {
                                found.add(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException e) {
                            problems.add(new ImportProblem(
                                    file.toString(),
                                    false,
                                    false,
                                    String.valueOf(InputFile.explain(e).getMessage())));
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            problems.add(new ImportProblem(
                    folder.toString(),
                    true,
                    false,
                    String.valueOf(InputFile.explain(e).getMessage())));
        }
        found.sort(Comparator.naturalOrder());
        found.forEach(file -> add(file, false));
    }

    /**
     * Files that lie beside data and are none: hidden ones, descriptions, what operating systems
     * leave behind.
     */
    private static boolean isAside(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith(".")
                || lower.startsWith("__macosx")
                || lower.startsWith("readme")
                || lower.startsWith("license")
                || lower.startsWith("licence")
                || lower.equals("thumbs.db")
                || lower.equals("desktop.ini");
    }

    private void add(Path path, boolean named) {
        try {
            if (!seen.add(path.toRealPath())) {
                return;
            }
            if (isArchive(path)) {
                addEntries(path, named);
            } else {
                files.add(new InputFile(path, null, named));
            }
        } catch (IOException e) {
            problems.add(new ImportProblem(
                    path.toString(),
                    named,
                    false,
                    String.valueOf(InputFile.explain(e).getMessage())));
        }
    }

    private void addEntries(Path path, boolean named) throws IOException {
        try (ZipFile archive = new ZipFile(path.toFile())) {
            requireDistinctNames(archive);
            if (archive.getEntry("[Content_Types].xml") != null) {
                files.add(new InputFile(path, null, named));
                return;
            }
            if (archive.size() > MOST_ENTRIES) {
                throw new SourceFileException("holds " + archive.size() + " files: unpack it and import a folder");
            }
            List<String> entries;
            try (Stream<? extends ZipEntry> all = archive.stream()) {
                entries = all.filter(entry -> !entry.isDirectory())
                        .map(ZipEntry::getName)
                        .filter(name -> Stream.of(name.split("/", -1)).noneMatch(FileFinder::isAside))
                        .sorted()
                        .toList();
            }
            if (entries.isEmpty()) {
                throw new SourceFileException("is an archive without files");
            }
            boolean single = named && entries.size() == 1;
            entries.forEach(entry -> files.add(new InputFile(path, entry, single)));
        }
    }

    /**
     * Of two entries of one name only one can be opened, and which one depends on the program.
     *
     * @throws SourceFileException when a name occurs twice
     */
    private static void requireDistinctNames(ZipFile archive) throws SourceFileException {
        Set<String> names = new HashSet<>();
        try (Stream<? extends ZipEntry> all = archive.stream()) {
            Optional<String> twice =
                    all.map(ZipEntry::getName).filter(name -> !names.add(name)).findFirst();
            if (twice.isPresent()) {
                throw new SourceFileException(
                        "holds two files named " + twice.get() + ": unpack it and import a folder");
            }
        }
    }

    private static boolean isArchive(Path path) throws IOException {
        try (InputStream stream = Files.newInputStream(path)) {
            byte[] magic = stream.readNBytes(4);
            return magic.length == 4
                    && magic[0] == 'P'
                    && magic[1] == 'K'
                    && ((magic[2] == 3 && magic[3] == 4) || (magic[2] == 5 && magic[3] == 6));
        }
    }
}
