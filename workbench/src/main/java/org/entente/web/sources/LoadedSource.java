package org.entente.web.sources;

import org.entente.source.Source;
import org.entente.source.Sources;
import org.entente.source.intake.StoredSources;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot that is loaded.
 *
 * @param source id
 * @param title of the dataset; its id where a user brought it
 * @param vintage release or export date
 * @param years that its rows cover, such as {@code 1946–2025}; empty where they have none
 * @param kept rows kept
 * @param rejected rows rejected
 */
public record LoadedSource(String source, String title, String vintage, String years, long kept, long rejected) {

    public static LoadedSource of(StoredSources.Held held) {
        String id = held.snapshot().source();
        return new LoadedSource(
                id,
                Sources.standard()
                        .find(id)
                        .map(Source::description)
                        .map(d -> d.title())
                        .orElse(id),
                held.snapshot().vintage(),
                years(held.firstYear(), held.lastYear()),
                held.snapshot().kept(),
                held.snapshot().rejected());
    }

    private static String years(@Nullable Integer first, @Nullable Integer last) {
        if (first == null) {
            return "";
        }
        return first.equals(last) ? first.toString() : first + "–" + last;
    }
}
