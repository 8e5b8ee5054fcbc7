package org.entente.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.casefile.model.Series;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Measures;
import org.entente.text.EnglishGrammar;
import org.entente.text.MessageBundle;
import org.jspecify.annotations.Nullable;

/**
 * The phrases of which the sentences are made: series, spans, values with their intervals, sources.
 */
final class Wording {
    private static final String ARMS = "arms.";

    private final MessageBundle texts;
    private final VerdictNumbers numbers;
    private final Measures measures;
    private final StateSystem states;

    Wording(MessageBundle texts, Measures measures, StateSystem states) {
        this.texts = texts;
        this.numbers = new VerdictNumbers(texts);
        this.measures = measures;
        this.states = states;
    }

    MessageBundle texts() {
        return texts;
    }

    VerdictNumbers numbers() {
        return numbers;
    }

    /** "Türkiye’s share of Pakistan’s arms imports", or the measure's title with the states. */
    String series(Series series) {
        Definition definition = measures.get(series.measure().id()).definition();
        String argument = series.measure().argument();
        boolean basis = Lens.PUBLISHED.equals(argument) || Lens.REGISTER.equals(argument);
        String suffix = argument == null || basis ? "" : ".argument";
        String own = "series." + definition.id() + suffix;
        String general = switch (definition.shape()) {
            case DYAD -> "series.dyad" + suffix;
            case DIRECTED_DYAD -> "series.directed" + suffix;
            case STATE -> "series.state" + suffix;
            case SYSTEM -> "series.system" + suffix;
        };
        String words = texts.fill(
                texts.has(own) ? own : general,
                Map.of(
                        "title",
                        definition.title(),
                        "from",
                        state(series.from()),
                        "to",
                        definition.shape().states() < 2 ? "" : state(series.to()),
                        "argument",
                        argument == null ? "" : argument(argument)));
        return EnglishGrammar.possessives(words);
    }

    /** The words of a measure's codes, from its lowest value up; empty for a quantity. */
    List<String> categories(Series series) {
        return measures.get(series.measure().id()).categories();
    }

    /** The word of a figure of a measure of categories. */
    String category(Series series, Figure figure) {
        double lowest = measures.get(series.measure().id()).definition().low();
        return categories(series).get((int) Math.round(figure.getValue() - lowest));
    }

    /** The unit in which a measure's values are. */
    String unit(Series series) {
        return measures.get(series.measure().id()).definition().unit();
    }

    String state(@Nullable String code) {
        return code == null
                ? ""
                : states.findByCode(code)
                        .map(s -> s.nameInSentence(Locale.ENGLISH))
                        .orElse(code);
    }

    private String argument(String argument) {
        String key = "argument." + argument.toLowerCase(Locale.ROOT);
        return texts.has(key) ? texts.fill(key) : argument;
    }

    String span(YearRange span) {
        return span.length() == 1
                ? String.valueOf(span.from())
                : texts.fill("span", Map.of("first", String.valueOf(span.from()), "last", String.valueOf(span.to())));
    }

    /** Years as a list, runs of three or more as spans: "2007, 2010–2013". */
    String years(Collection<Integer> years) {
        List<String> parts = new ArrayList<>();
        List<Integer> sorted = years.stream().sorted().toList();
        int start = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i < sorted.size() && sorted.get(i) == sorted.get(i - 1) + 1) {
                continue;
            }
            if (i - start >= 3) {
                parts.add(span(new YearRange(sorted.get(start), sorted.get(i - 1))));
            } else {
                sorted.subList(start, i).forEach(y -> parts.add(String.valueOf(y)));
            }
            start = i;
        }
        return String.join(", ", parts);
    }

    /** A computed value with its interval, "11.5 % (between 6.1 % and 17.3 %)". */
    String value(BoundedValue spread, String unit, int digits) {
        String point = numbers.computed(spread.point(), unit, digits);
        String low = numbers.computed(spread.low(), unit, digits);
        String high = numbers.computed(spread.high(), unit, digits);
        boolean visible = !low.equals(point) || !high.equals(point);
        return visible ? texts.fill("value.interval", Map.of("value", point, "low", low, "high", high)) : point;
    }

    /** What a point value rests on where its interval is wide; empty where it is not. */
    String split(Series series, boolean wide) {
        if (!wide) {
            return "";
        }
        return texts.fill(isArms(series) ? "split.arms" : "split.other");
    }

    /**
     * Whether the interval of a series comes from the unknown split of a deal's deliveries between
     * years.
     */
    static boolean isArms(Series series) {
        return series.measure().id().startsWith(ARMS);
    }

    /** The sources that answered, as "SIPRI’s arms transfers register (2025-03-13)". */
    String origin(List<Figure> figures) {
        Set<String> origins = new LinkedHashSet<>();
        for (Figure figure : figures) {
            if (!figure.snapshot().isEmpty()) {
                origins.add(snapshot(figure.snapshot()));
            }
        }
        return String.join(texts.fill("list.and"), origins);
    }

    String snapshot(String ref) {
        int colon = ref.indexOf(':');
        return texts.fill(
                "snapshot", Map.of("source", source(ref.substring(0, colon)), "vintage", ref.substring(colon + 1)));
    }

    String source(String id) {
        String key = "source." + id;
        return texts.has(key) ? texts.fill(key) : id;
    }

    String verdict(Verdict verdict) {
        return texts.fill("verdict." + verdict.code());
    }

    String basis(String basis) {
        return texts.fill("basis." + basis);
    }
}
