package org.entente.casefile.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One dated step in the history of a deal.
 *
 * @param date date at its true precision; absent when the text gives none
 * @param what what happened
 * @param refs references
 */
public record DealStep(@Nullable EdtfDate date, String what, List<String> refs) {
    public DealStep {
        refs = List.copyOf(refs);
    }
}
