package org.entente.claim;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.Series;
import org.entente.casefile.reader.CaseCheck;
import org.entente.country.StateSystem;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Shape;
import org.entente.text.MessageBundle;

/** Whether a claim's series can be requested at all. */
final class SeriesCheck {
    /** Units that a case file may write differently from a definition. */
    private static final Map<String, String> UNITS = Map.of("USD", "US$", "TIV", "TIV million", "vote code", "choice");

    /** A share of agreements is an index between 0 and 1, and may be called either. */
    private static final Set<String> FRACTIONS = Set.of("share", "index");

    private final Measures measures;
    private final StateSystem states;
    private final MessageBundle texts;

    SeriesCheck(Measures measures, StateSystem states, MessageBundle texts) {
        this.measures = measures;
        this.states = states;
        this.texts = texts;
    }

    /** What is wrong with the first faulty series, or with the unit. */
    Optional<String> findFault(Binding binding) {
        return CaseCheck.series(binding)
                .flatMap(s -> findFault(s).stream())
                .findFirst()
                .or(() -> findUnitFault(binding));
    }

    private Optional<String> findUnitFault(Binding binding) {
        if (binding instanceof Binding.Value b) {
            return findUnitFault(b.series(), b.unit());
        }
        if (binding instanceof Binding.Reach b) {
            return findUnitFault(b.series(), b.unit());
        }
        if (binding instanceof Binding.Rank b) {
            return findUnitFault(b.series(), "rank");
        }
        if (binding instanceof Binding.Present b) {
            return findCategoryFault(b);
        }
        return binding instanceof Binding.NotInTop b ? findUnitFault(b.series(), "rank") : Optional.empty();
    }

    private Optional<String> findCategoryFault(Binding.Present claim) {
        String category = claim.category();
        if (category == null) {
            return Optional.empty();
        }
        String id = claim.series().measure().id();
        List<String> words = measures.get(id).categories();
        if (words.isEmpty()) {
            return fault("fault.quantity", Map.of("measure", id, "category", category));
        }
        return words.stream().anyMatch(word -> isSameWord(word, category))
                ? Optional.empty()
                : fault(
                        "fault.category",
                        Map.of("measure", id, "category", category, "categories", String.join(", ", words)));
    }

    /** Whether two words have the same letters, in whatever case. */
    static boolean isSameWord(String one, String other) {
        return letters(one).equals(letters(other));
    }

    private static String letters(String word) {
        return word.replaceAll("\\P{L}", "").toLowerCase(Locale.ROOT);
    }

    private Optional<String> findUnitFault(Series series, String unit) {
        String own = measures.get(series.measure().id()).definition().unit();
        boolean fraction = FRACTIONS.contains(own) && FRACTIONS.contains(unit);
        return fraction || own.equals(UNITS.getOrDefault(unit, unit))
                ? Optional.empty()
                : fault("fault.unit", Map.of("measure", series.measure().id(), "unit", unit, "own", own));
    }

    private Optional<String> findFault(Series series) {
        String id = series.measure().id();
        Optional<Definition> definition = measures.find(id).map(m -> m.definition());
        if (definition.isEmpty()) {
            return fault("fault.measure", Map.of("measure", id));
        }
        if (definition.get().shape() == Shape.SYSTEM) {
            return series.from() == null ? Optional.empty() : fault("fault.none", Map.of("measure", id));
        }
        if (series.from() == null) {
            return fault("fault.system", Map.of("measure", id));
        }
        Optional<String> stranger = unknownState(series);
        if (stranger.isPresent()) {
            return fault("fault.state", Map.of("state", stranger.get()));
        }
        boolean one = definition.get().shape() == Shape.STATE;
        if (one != (series.to() == null)) {
            return fault(one ? "fault.one" : "fault.two", Map.of("measure", id));
        }
        if (series.measure().argument() != null && definition.get().argument().isEmpty()) {
            return fault(
                    "fault.argument",
                    Map.of("measure", id, "argument", series.measure().argument()));
        }
        return Optional.empty();
    }

    private Optional<String> unknownState(Series series) {
        String to = series.to();
        String from = series.from();
        if (from != null && states.findByCode(from).isEmpty()) {
            return Optional.of(from);
        }
        return to == null || states.findByCode(to).isPresent() ? Optional.empty() : Optional.of(to);
    }

    private Optional<String> fault(String key, Map<String, String> values) {
        return Optional.of(texts.fill(key, values));
    }
}
