package org.entente.casefile.reader;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.entente.casefile.model.CaseFile;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a case: the rows that could be read, and every problem met on the way.
 *
 * @param partial the case without its faulty rows; absent when {@code case.yaml} itself cannot be
 *     used
 * @param problems all problems by file and line; empty for a sound case
 */
public record CaseReading(@Nullable CaseFile partial, List<CaseProblem> problems) {
    public CaseReading {
        problems = problems.stream().sorted().toList();
    }

    /** The case as far as it could be read. */
    public Optional<CaseFile> findCase() {
        return Optional.ofNullable(partial);
    }

    /**
     * The case, when it has no errors.
     *
     * @throws NoSuchElementException naming the first error, when there is one
     */
    public CaseFile getCase() {
        if (partial == null || hasErrors()) {
            throw new NoSuchElementException(problems.stream()
                    .filter(p -> p.severity() == CaseProblem.Severity.ERROR)
                    .findFirst()
                    .map(CaseProblem::toString)
                    .orElse("nothing could be read"));
        }
        return partial;
    }

    /** Whether any problem is an error. */
    public boolean hasErrors() {
        return problems.stream().anyMatch(p -> p.severity() == CaseProblem.Severity.ERROR);
    }
}
