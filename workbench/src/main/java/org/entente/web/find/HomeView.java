package org.entente.web.find;

import java.util.List;
import org.entente.web.sources.LoadedSource;

/**
 * The first page.
 *
 * @param states today's members
 * @param featured pairs to begin with
 * @param map SVG of which each state leads to its page
 * @param sources what is loaded
 * @param latest those of them that reach the latest years
 */
public record HomeView(
        List<StateRow> states, List<Pair> featured, String map, List<LoadedSource> sources, List<LoadedSource> latest) {

    /** A pair: address of its page and the two names. */
    public record Pair(String address, String first, String second) {}

    /** Rows kept, of all sources. */
    public long rows() {
        return sources.stream().mapToLong(LoadedSource::kept).sum();
    }
}
