package org.entente.paper.output;

import java.util.List;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.paper.events.PaperEvent;

/**
 * An event in the words of a case's chronology, which has no deliveries and accessions of its own,
 * and wants to know who visits or gives and who receives.
 *
 * @param kind kind as a case writes it
 * @param sector part of the relationship
 * @param from first of two states, for a visit or aid; empty otherwise
 * @param to second of two states; empty otherwise
 */
record EventWords(String kind, String sector, String from, String to) {
    boolean directed() {
        return !from.isEmpty();
    }

    static EventWords of(PaperEvent event, List<State> pair) {
        List<String> states = event.actors().stream()
                .filter(a -> StateSystem.standard().findByCode(a).isPresent())
                .toList();
        boolean directed = event.kind().equals("visit") || event.kind().equals("aid");
        if (directed && states.size() < 2) {
            return new EventWords("diplomacy", "politics", "", "");
        }
        String kind = switch (event.kind()) {
            case "delivery" -> "arms";
            case "accession" -> "membership";
            default -> event.kind();
        };
        String sector = switch (kind) {
            case "arms", "exercise" -> "defence";
            case "trade" -> "economy";
            case "aid" -> "society";
            case "crisis", "membership", "institution" -> "international";
            default -> "politics";
        };
        return directed
                ? new EventWords(kind, sector, states.get(0), states.get(1))
                : new EventWords(kind, sector, "", "");
    }
}
