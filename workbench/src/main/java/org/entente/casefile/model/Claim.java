package org.entente.casefile.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something the text says that is true or false.
 *
 * @param id unique name
 * @param kind form of the claim
 * @param says the claim in one sentence of the curator's own
 * @param importance 1 passing remark, 2 supports the argument, 3 central to it
 * @param binding what would settle it; absent when no measure can
 * @param why for an unbound claim: what would be needed; absent for a bound one
 * @param refs references
 * @param locator section of the text
 * @param where file and line
 */
public record Claim(
        String id,
        ClaimKind kind,
        String says,
        int importance,
        @Nullable Binding binding,
        @Nullable String why,
        List<String> refs,
        @Nullable String locator,
        SourceLine where)
        implements Sourced {
    public Claim {
        refs = List.copyOf(refs);
        if ((binding == null) == (why == null)) {
            throw new IllegalArgumentException("a claim is bound, or says why not");
        }
    }

    /** What would settle the claim. */
    public Optional<Binding> findBinding() {
        return Optional.ofNullable(binding);
    }
}
