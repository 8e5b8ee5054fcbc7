package org.entente.dossier;

import java.util.List;

/** Deals with what was ordered and what was delivered. */
public record DealsTable(String id, String caption, List<DealEntry> deals) implements Block {
    public DealsTable {
        deals = List.copyOf(deals);
    }
}
