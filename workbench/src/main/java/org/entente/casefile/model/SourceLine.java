package org.entente.casefile.model;

/**
 * Where a row of a case stands.
 *
 * @param file the file's name inside the case folder, such as {@code claims.yaml}
 * @param line the line, counted from 1; 0 speaks of the file as a whole
 */
public record SourceLine(String file, int line) implements Comparable<SourceLine> {
    public SourceLine {
        if (file.isBlank() || line < 0) {
            throw new IllegalArgumentException("no such place: '" + file + "' line " + line);
        }
    }

    @Override
    public int compareTo(SourceLine other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
