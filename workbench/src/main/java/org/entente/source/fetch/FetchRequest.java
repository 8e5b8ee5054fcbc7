package org.entente.source.fetch;

import java.util.List;
import java.util.Map;
import org.entente.country.State;
import org.entente.text.MessageBundle;
import org.jspecify.annotations.Nullable;

/**
 * What of a source is wanted.
 *
 * @param from first day, month or year, as digits such as {@code 2018} or {@code 20180131}; null
 *     for the first
 * @param to last one, likewise; null for the latest
 * @param states states whose trade is wanted, for sources that serve one state at a time
 * @param indicators codes of a publisher's indicators; empty for those of the address book
 * @param match pattern with * and ? that file names must fit, instead of the address book's; null
 *     for those
 * @param keys values of the environment, of which a subscription key is taken by the name that the
 *     address book gives
 */
public record FetchRequest(
        @Nullable String from,
        @Nullable String to,
        List<State> states,
        List<String> indicators,
        @Nullable String match,
        Map<String, String> keys) {
    private static final MessageBundle MESSAGES = MessageBundle.english(FetchRequest.class);

    /** Everything that the address book names. */
    public static final FetchRequest ALL = new FetchRequest(null, null, List.of(), List.of(), null, Map.of());

    public FetchRequest {
        from = from == null ? null : DateSpan.digits(from);
        to = to == null ? null : DateSpan.digits(to);
        states = List.copyOf(states);
        indicators = List.copyOf(indicators);
        keys = Map.copyOf(keys);
        if (from != null && to != null && !new DateSpan(from, to).isForward()) {
            throw new IllegalArgumentException(MESSAGES.fill("backwards", "from", from, "to", to));
        }
    }
}
