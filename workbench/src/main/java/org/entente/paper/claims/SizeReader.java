package org.entente.paper.claims;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.entente.casefile.model.ClaimKind;
import org.entente.country.State;
import org.entente.paper.find.TimeMention;

/** The size of a state: its gross domestic product in US$ and its population. */
final class SizeReader extends StateReader {
    static final String GDP = "gdp.usd";
    static final String POPULATION = "population";

    private static final String OUTPUT = "(?:nominal )?(?:gdp|gross domestic product)";
    private static final String BE = "(?:was|is|stood at|reached|amounted to|totalled|of|came to|:|\\( <t\\d+> \\) :)";
    private static final String ABOUT =
            "(?:about |around |an estimated |estimated |almost |nearly |some |just |over |more than |only |roughly )*";

    SizeReader(Skeleton skeleton, Scene scene) {
        super(skeleton, scene);
    }

    List<PaperClaim> read() {
        each(
                " " + OUTPUT + " of {s:a} (?:(?:in|for) <t\\d+> |\\( <t\\d+> \\) )?" + BE + " " + ABOUT + "{m:q}",
                m -> size(m, GDP, state(m)));
        each(
                "{s:a} (?:'s )?(?:, )?(?:with |had )?(?:an? )?" + OUTPUT + " (?:(?:in|for) <t\\d+> )?" + BE + " "
                        + ABOUT + "{m:q}",
                m -> size(m, GDP, state(m)));
        each(
                "{s:a} 's (?:nominal )?(?:gdp|gross domestic product|economy) , (?:worth |at )?" + ABOUT + "{m:q}",
                m -> size(m, GDP, state(m)));
        each(" the size of {s:a} (?:'s )?\\( {m:q} \\)", m -> {
            if (claims.stream().anyMatch(c -> c.measure().equals(GDP))) {
                size(m, GDP, state(m));
            }
        });
        each(
                "{s:a} (?:'s )?population , (?:at |with )?" + ABOUT + "{n:q} (?=,|in )",
                m -> size(m, POPULATION, state(m)));
        each(
                "(?:^|[,;.]) with " + ABOUT + "{n:q} (?:inhabitants|people|citizens) (?:in <t\\d+> )?, {s:a}(?= )",
                m -> size(m, POPULATION, state(m)));
        each("{s:a} with {m:q}", m -> {
            if (claims.stream().anyMatch(c -> c.measure().equals(GDP))) {
                size(m, GDP, state(m));
            }
        });
        each("^ (?:[*•–-] ?)?" + OUTPUT + " (?:\\( <t\\d+> \\) )?: {m:q}", m -> size(m, GDP, scene.mainState()));
        each(
                " population of {s:a} (?:(?:in|for) <t\\d+> |\\( <t\\d+> \\) )?" + BE + " " + ABOUT + "{n:q}",
                m -> size(m, POPULATION, state(m)));
        each(
                "{s:a} (?:'s )?(?:, )?(?:with |had )?(?:an? )?population (?:(?:in|for) <t\\d+> )?" + BE + " " + ABOUT
                        + "{n:q}",
                m -> size(m, POPULATION, state(m)));
        each(
                "{s:a} (?:has|had|counted|counts) " + ABOUT + "{n:q} (?:inhabitants|people|citizens)",
                m -> size(m, POPULATION, state(m)));
        each(
                "^ with a population of " + ABOUT + "{n:q} (?:in <t\\d+> )?, {s:a}(?= )",
                m -> size(m, POPULATION, state(m)));
        each("^ (?:[*•–-] ?)?population (?:\\( <t\\d+> \\) )?: {n:q}", m -> size(m, POPULATION, scene.mainState()));
        return claims;
    }

    private Optional<State> state(Matcher m) {
        return Optional.of(skeleton.state(m, "a"));
    }

    private void size(Matcher m, String measure, Optional<State> state) {
        // Small counts are of people in a place, not of a state's inhabitants.
        boolean small = measure.equals(POPULATION) && skeleton.quantity(m, "q").value() < 10_000;
        Optional<TimeMention> when =
                level(m.group("q"), scene.spoken().filter(TimeMention::isPoint)).filter(t -> t.first() == t.last());
        if (!small && !isTaken(m.group("q"))) {
            state.ifPresent(s -> value(m, "q", ClaimKind.VALUE, measure, s, null, when));
        }
    }
}
