package org.entente.web;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.country.State;
import org.entente.country.StateSystem;

/**
 * A page that may be made before anybody asks for it.
 *
 * @param path as its resource has it
 * @param values of the places in the path
 * @param isLate whether it is one of many: made with a workbench of its own, so that readers, who may well have come by then, have theirs
 */
record EarlyPage(String path, Map<String, String> values, boolean isLate) {
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
        return new EarlyPage("/", Map.of(), false);
    }

    static EarlyPage state(String code) {
        return new EarlyPage("/state/{state}", Map.of("state", code), false);
    }

    static EarlyPage pair(List<String> codes) {
        return pair(codes, false);
    }

    private static EarlyPage pair(List<String> codes, boolean isLate) {
        return new EarlyPage("/pair/{first}/{second}", Map.of("first", codes.get(0), "second", codes.get(1)), isLate);
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
     * which most is known, of the states of the cases with them, those of the cases in the other order, and of the two largest with the others of the Group of Twenty.
     */
    static List<EarlyPage> list() {
        List<List<String>> powers = powers();
        List<String> major = powers.stream().flatMap(List::stream).distinct().toList();
        List<List<String>> cases =
                CaseClaims.list().stream().map(file -> file.header().states()).toList();
        Stream<List<String>> partners = cases.stream()
                .flatMap(List::stream)
                .flatMap(code ->
                        major.stream().filter(power -> !power.equals(code)).map(power -> List.of(power, code)));
        Stream<List<String>> others =
                LARGEST.stream().flatMap(large -> OF_TWENTY.stream().map(other -> List.of(large, other)));
        // Written anew, and what only a case has done is compiled by then.
        Stream<List<String>> turned = cases.stream().map(states -> List.of(states.get(1), states.get(0)));
        List<String> first = powers.get(0);
        return Stream.concat(
                        Stream.of(home(), pair(first), state(first.get(0))),
                        Stream.of(cases.stream(), powers.stream(), partners, turned, others)
                                .flatMap(pairs -> pairs)
                                .map(EarlyPage::pair))
                .distinct()
                .toList();
    }

    /**
     * The other pairs of the major powers and the Group of Twenty: a page leaves less to be compiled while somebody waits the more pages of the more
     * kinds were made before it.
     */
    static List<EarlyPage> listLate() {
        List<String> among = Stream.concat(powers().stream().flatMap(List::stream), OF_TWENTY.stream())
                .distinct()
                .toList();
        List<EarlyPage> early = list();
        return dyads(state -> among.contains(state.code())).stream()
                .filter(codes ->
                        !early.contains(pair(codes)) && !early.contains(pair(List.of(codes.get(1), codes.get(0)))))
                .map(codes -> pair(codes, true))
                .toList();
    }

    private static List<List<String>> powers() {
        return dyads(state -> StateSystem.standard().isMajor(state.cow(), MAJOR_POWERS_OF));
    }

    private static List<List<String>> dyads(Predicate<State> among) {
        return StateSystem.standard().listDyads(MAJOR_POWERS_OF).stream()
                .filter(pair -> among.test(pair.first()) && among.test(pair.second()))
                .map(pair -> List.of(pair.first().code(), pair.second().code()))
                .toList();
    }
}
