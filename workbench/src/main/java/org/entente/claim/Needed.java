package org.entente.claim;

import java.util.List;

/**
 * What would settle a claim that cannot be checked.
 *
 * @param text one phrase, such as "a release of cow-trade that covers 2015"
 * @param sources ids of sources, the preferred first, any of which would do; empty where no source
 *     is known
 */
public record Needed(String text, List<String> sources) {
    public Needed {
        sources = List.copyOf(sources);
    }
}
