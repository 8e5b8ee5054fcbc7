package org.entente.casefile.reader;

import java.util.List;
import java.util.Optional;
import org.entente.provenance.own.OwnDataset;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a descriptor.
 *
 * @param dataset what it describes; null when it has problems
 * @param problems all of them, by line
 */
public record DescriptorReading(@Nullable OwnDataset dataset, List<CaseProblem> problems) {
    public DescriptorReading {
        problems = problems.stream().sorted().toList();
    }

    public Optional<OwnDataset> findDataset() {
        return problems.isEmpty() ? Optional.ofNullable(dataset) : Optional.empty();
    }
}
