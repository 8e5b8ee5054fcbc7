package org.entente.country;

import java.util.List;
import java.util.stream.Collectors;

/** No state of the system bears the name or number. */
public final class UnknownStateException extends StateNameException {

    private static final long serialVersionUID = 1L;

    private UnknownStateException(String message, String asked, List<State> candidates) {
        super(message, asked, candidates);
    }

    static UnknownStateException misspelt(String asked, List<State> closest) {
        String hint = closest.isEmpty()
                ? ""
                : " Did you mean %s?"
                        .formatted(closest.stream().map(State::toString).collect(Collectors.joining(", ")));
        return new UnknownStateException(
                "No state is called \"%s\".%s A state can be written as an ISO code (TUR), a COW abbreviation or number (640) or a name."
                        .formatted(asked, hint),
                asked,
                closest);
    }

    static UnknownStateException blank(String asked) {
        return new UnknownStateException(
                "No state was named. A state can be written as an ISO code (TUR), a COW abbreviation or number (640) or a name.",
                asked,
                List.of());
    }

    static UnknownStateException notOfTheSystem(String asked, String territory) {
        String what = territory.equalsIgnoreCase(asked) ? "" : " (%s)".formatted(territory);
        return new UnknownStateException(
                "\"%s\"%s is not a member of the state system (Correlates of War list), so there are no figures for it as a state."
                        .formatted(asked, what),
                asked,
                List.of());
    }

    static UnknownStateException sharedCode(String asked, State state, String territory) {
        return new UnknownStateException(
                "\"%s\" is the COW abbreviation of %s and the ISO code of %s, which is not a member of the state system. Write %s for %s."
                        .formatted(asked, state.name(), territory, state.code(), state.name()),
                asked,
                List.of(state));
    }

    static UnknownStateException number(int cow) {
        return new UnknownStateException(
                "No state has the COW number %d.".formatted(cow), Integer.toString(cow), List.of());
    }
}
