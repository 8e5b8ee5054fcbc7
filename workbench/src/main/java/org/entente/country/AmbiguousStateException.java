package org.entente.country;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A name that more than one state bears, at least in the years requested. */
public final class AmbiguousStateException extends StateNameException {

    private static final long serialVersionUID = 1L;

    AmbiguousStateException(String asked, List<State> candidates, @Nullable YearRange years) {
        super(message(asked, candidates, years), asked, candidates);
    }

    private static String message(String asked, List<State> candidates, @Nullable YearRange years) {
        String list = candidates.stream()
                .map(state -> "%s for %s (member %s)".formatted(state.code(), state.name(), state.describeYears()))
                .collect(Collectors.joining("; "));
        return "\"%s\"%s can mean more than one state. Write one of: %s."
                .formatted(asked, years == null ? "" : " in " + years, list);
    }
}
