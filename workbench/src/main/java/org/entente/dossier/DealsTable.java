package org.entente.dossier;

import java.util.List;

/** Deals with what was ordered and what was delivered, in the order of their years. */
public record DealsTable(String id, String caption, List<DealEntry> deals) implements Block {
    /**
     * More than so many are a register to look things up in; readers and paper get the latest of
     * them first.
     */
    private static final int MOST = 60;

    private static final int LATEST = 40;

    public DealsTable {
        deals = List.copyOf(deals);
    }

    /** The deals that are shown at once: all, or the latest where there are many. */
    public List<DealEntry> latest() {
        return deals.subList(earlier().size(), deals.size());
    }

    /** The deals before those, which a reader opens. */
    public List<DealEntry> earlier() {
        return deals.size() <= MOST ? List.of() : deals.subList(0, deals.size() - LATEST);
    }
}
