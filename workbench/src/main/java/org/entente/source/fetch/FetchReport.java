package org.entente.source.fetch;

import java.util.List;
import org.entente.source.SourceDescription;

/**
 * What a fetch did.
 *
 * @param fetched files that are there now
 * @param byHand sources that have to be brought by hand
 * @param failures what could not be fetched and why, a message each
 */
public record FetchReport(List<Fetched> fetched, List<Steps> byHand, List<String> failures) {
    public FetchReport {
        fetched = List.copyOf(fetched);
        byHand = List.copyOf(byHand);
        failures = List.copyOf(failures);
    }

    /**
     * What a person does to bring a source.
     *
     * @param source id
     * @param why why it cannot be downloaded
     * @param page where to begin
     * @param steps one after the other
     */
    public record Steps(String source, String why, String page, List<String> steps) {
        public Steps {
            steps = List.copyOf(steps);
        }

        /** The steps of the address book, else what the source says of itself. */
        static Steps of(SourceDescription about, Offer.ByHand offer) {
            return new Steps(
                    about.id(),
                    offer.why(),
                    offer.page(),
                    offer.steps().isEmpty() ? List.of(about.howToGet()) : offer.steps());
        }
    }
}
