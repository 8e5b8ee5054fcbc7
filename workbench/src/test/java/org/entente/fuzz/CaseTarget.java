package org.entente.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.entente.casefile.reader.CaseProblem;
import org.entente.casefile.reader.CaseReader;
import org.entente.casefile.reader.CaseReading;

/**
 * A case of one file, which its first line names as a comment ({@code # events.yaml}): it is read,
 * or its problems are told.
 */
public final class CaseTarget {
    private static final byte[] HEADER = """
            id: a-case
            title: A case
            states: [TUR, PAK]
            summary: For a test.
            """.getBytes(StandardCharsets.UTF_8);
    private static final Scratch SCRATCH = new Scratch("case");

    private CaseTarget() {}

    /** What Jazzer calls, and what the suite calls for each file of the corpus. */
    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        String named = CaseReader.FILES.stream()
                .filter(file -> text.startsWith("# " + file + "\n"))
                .findFirst()
                .orElse("case.yaml");
        read(named.equals("case.yaml") ? Map.of(named, input) : Map.of("case.yaml", HEADER, named, input));
    }

    /**
     * Reads a case of some files, and demands that it is whole or says in words what is wrong and
     * where.
     */
    static CaseReading read(Map<String, byte[]> files) {
        for (String file : CaseReader.FILES) {
            byte[] content = files.get(file);
            if (content == null) {
                SCRATCH.folder().resolve(file).toFile().delete();
            } else {
                SCRATCH.file(file, content);
            }
        }
        CaseReading reading = CaseReader.readFolder(SCRATCH.folder());
        for (CaseProblem problem : reading.problems()) {
            if (problem.message().isBlank()) {
                throw new AssertionError("a problem without words: " + problem);
            }
        }
        if (reading.findCase().isEmpty() && !reading.hasErrors()) {
            throw new AssertionError("neither a case nor an error");
        }
        return reading;
    }
}
