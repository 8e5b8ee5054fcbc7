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

    /** The two largest economies. */
    private static final List<String> LARGEST = List.of("USA", "CHN");

    /** The states of the Group of Twenty that are no major powers. */
    private static final List<String> OF_TWENTY =
            List.of("ARG", "AUS", "BRA", "CAN", "IDN", "IND", "ITA", "KOR", "MEX", "SAU", "TUR", "ZAF");

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
     * which most is known, of the states of the cases with them, and of the two largest with the others of the Group of Twenty. What the last ones
     * leave to compile while somebody waits is little.
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
        Stream<List<String>> others =
                LARGEST.stream().flatMap(large -> OF_TWENTY.stream().map(other -> List.of(large, other)));
        List<String> first = powers.get(0);
        return Stream.concat(
                        Stream.of(home(), pair(first), state(first.get(0))),
                        Stream.of(cases.stream(), powers.stream(), partners, others)
                                .flatMap(pairs -> pairs)
                                .map(EarlyPage::pair))
                .distinct()
                .toList();
    }
}
