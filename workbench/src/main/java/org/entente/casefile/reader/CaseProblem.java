package org.entente.casefile.reader;

import org.entente.casefile.model.SourceLine;

/**
 * Something wrong with a case, for the person who curates it.
 *
 * @param where the file and line
 * @param severity whether the row was left out ({@code ERROR}) or only deserves a look
 *     ({@code WARNING})
 * @param message what was found, what is expected
 */
public record CaseProblem(SourceLine where, Severity severity, String message) implements Comparable<CaseProblem> {
    /** How bad a problem is. */
    public enum Severity {
        /** The case cannot be used as it stands; the row may be missing from what was read. */
        ERROR,
        /** The row was read, yet is likely not what was meant. */
        WARNING
    }

    static CaseProblem error(SourceLine where, String message) {
        return new CaseProblem(where, Severity.ERROR, message);
    }

    static CaseProblem warning(SourceLine where, String message) {
        return new CaseProblem(where, Severity.WARNING, message);
    }

    /** The file's name inside the case folder. */
    public String file() {
        return where.file();
    }

    /** The line, counted from 1; 0 when the problem is the file itself. */
    public int line() {
        return where.line();
    }

    @Override
    public int compareTo(CaseProblem other) {
        int byPlace = where.compareTo(other.where);
        return byPlace != 0 ? byPlace : message.compareTo(other.message);
    }

    @Override
    public String toString() {
        return where + ": " + (severity == Severity.ERROR ? "error: " : "warning: ") + message;
    }
}
