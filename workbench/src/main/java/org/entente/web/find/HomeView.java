package org.entente.web.find;

import java.util.List;
import org.entente.web.sources.LoadedSource;

/**
 * The first page.
 *
 * @param states today's members
 * @param cases pairs on which a case comes with the program
 * @param map SVG of which each state leads to its page
 * @param sources what is loaded
 */
public record HomeView(List<StateRow> states, List<Pair> cases, String map, List<LoadedSource> sources) {

    /** A pair: address of its page and the two names. */
    public record Pair(String address, String first, String second) {}

    /** Rows kept, of all sources. */
    public long rows() {
        return sources.stream().mapToLong(LoadedSource::kept).sum();
    }
}
