package org.entente.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.country.StateSystem;

/**
 * A page that may be made before anybody asks for it.
 *
 * @param path as its resource has it
 * @param values of the places in the path
 */
record EarlyPage(String path, Map<String, String> values) {
    /** The last year of COW's list of the major powers. */
    private static final int MAJOR_POWERS_OF = 2016;

    EarlyPage {
        values = Map.copyOf(values);
    }

    static EarlyPage home() {
        return new EarlyPage("/", Map.of());
    }

    static EarlyPage state(String code) {
        return new EarlyPage("/state/{state}", Map.of("state", code));
    }

    static EarlyPage pair(List<String> codes) {
        return new EarlyPage("/pair/{first}/{second}", Map.of("first", codes.get(0), "second", codes.get(1)));
    }

    Address address() {
        String address = path;
        for (Map.Entry<String, String> value : values.entrySet()) {
            address = address.replace("{" + value.getKey() + "}", value.getValue());
        }
        return new Address(address, Map.of());
    }

    /**
     * In the order in which they are of use: what any reader sees first, one of each kind that takes long, those of the cases, then pairs of major powers, of
     * which most is known.
     */
    static List<EarlyPage> list() {
        StateSystem system = StateSystem.standard();
        List<List<String>> major = system.listDyads(MAJOR_POWERS_OF).stream()
                .filter(pair -> system.isMajor(pair.first().cow(), MAJOR_POWERS_OF)
                        && system.isMajor(pair.second().cow(), MAJOR_POWERS_OF))
                .map(pair -> List.of(pair.first().code(), pair.second().code()))
                .toList();
        List<String> first = major.get(0);
        Stream<List<String>> cases =
                CaseClaims.list().stream().map(file -> file.header().states());
        return Stream.concat(
                        Stream.of(home(), pair(first), state(first.get(0))),
                        Stream.concat(cases, major.stream()).map(EarlyPage::pair))
                .distinct()
                .toList();
    }
}
