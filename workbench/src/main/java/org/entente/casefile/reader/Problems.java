package org.entente.casefile.reader;

import java.util.ArrayList;
import java.util.List;
import org.entente.casefile.model.SourceLine;

/** Collects the problems of a case while it is read; nothing stops at the first one. */
final class Problems {
    private final List<CaseProblem> found = new ArrayList<>();

    void error(String file, int line, String message) {
        found.add(CaseProblem.error(new SourceLine(file, line), message));
    }

    void error(SourceLine where, String message) {
        found.add(CaseProblem.error(where, message));
    }

    void warning(SourceLine where, String message) {
        found.add(CaseProblem.warning(where, message));
    }

    List<CaseProblem> list() {
        return List.copyOf(found);
    }
}
