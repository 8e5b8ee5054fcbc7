package org.entente.paper;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.paper.find.Quantity;
import org.entente.paper.find.SentenceReading;

/**
 * What a number is that no measure holds, where its clause says so: output, people, investment, one
 * product.
 */
final class Unmeasured {
    private static final Map<String, Pattern> KINDS = new LinkedHashMap<>();

    static {
        put("number.gdp", "gdp|gnp|gross (?:domestic|national) product|economic output|national income|per capita");
        put(
                "number.people",
                "population|populations|inhabitants|people|residents|citizens|nationals|migrants|immigrants|refugees|speakers|tourists|visitors|students|workers|soldiers|troops|deaths|casualties|descent|born");
        put("number.investment", "investments?|invested|fdi|loans?|lent|credits?|debts?|assets|stock");
        put("number.services", "services|tourism|remittances");
        put(
                "number.product",
                "oil|gas|crude|barrels?|coal|wheat|grain|cars|steel|tonnes|tons|electricity|machinery|textiles|lng");
        put("number.size", "kilomet(?:re|er)s?|km|miles?|square|hectares|metres|meters|degrees");
    }

    private Unmeasured() {}

    private static void put(String key, String words) {
        KINDS.put(key, Pattern.compile(".*\\b(?:" + words + ")\\b.*"));
    }

    /** Key of the reason: by the words after the number, else by those of its clause. */
    static Optional<String> reason(SentenceReading reading, Quantity quantity) {
        int after = reading.after(quantity);
        int[] clause = reading.clause(reading.first(quantity));
        return in(reading.lower(after, Math.min(clause[1], after + 5)))
                .or(() -> in(reading.lower(Math.max(clause[0], after - 9), Math.min(clause[1], after + 7))));
    }

    private static Optional<String> in(String words) {
        return KINDS.entrySet().stream()
                .filter(e -> e.getValue().matcher(words).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
