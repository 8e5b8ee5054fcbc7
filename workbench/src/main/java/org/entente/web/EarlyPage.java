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
     * which most is known, and of the states of the cases with them.
     */
    static List<EarlyPage> list() {
        StateSystem system = StateSystem.standard();
        List<List<String>> powers = system.listDyads(MAJOR_POWERS_OF).stream()
                .filter(pair -> system.isMajor(pair.first().cow(), MAJOR_POWERS_OF)
                        && system.isMajor(pair.second().cow(), MAJOR_POWERS_OF))
                .map(pair -> List.of(pair.first().code(), pair.second().code()))
                .toList();
        List<String> major = powers.stream().flatMap(List::stream).distinct().toList();
        List<List<String>> cases =
                CaseClaims.list().stream().map(file -> file.header().states()).toList();
        Stream<List<String>> partners = cases.stream()
                .flatMap(List::stream)
                .flatMap(code ->
                        major.stream().filter(power -> !power.equals(code)).map(power -> List.of(power, code)));
        List<String> first = powers.get(0);
        return Stream.concat(
                        Stream.of(home(), pair(first), state(first.get(0))),
                        Stream.of(cases.stream(), powers.stream(), partners)
                                .flatMap(pairs -> pairs)
                                .map(EarlyPage::pair))
                .distinct()
                .toList();
    }
}
