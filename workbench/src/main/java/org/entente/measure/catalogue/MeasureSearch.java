package org.entente.measure.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import opennlp.tools.stemmer.PorterStemmer;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Measures;

/**
 * Finds measures by words. A word counts most in a title or an id and less in the meaning, and more
 * the fewer measures it stands in. Words are compared by their stems.
 */
public final class MeasureSearch {
    private static final double TITLE = 3;
    private static final double ID = 3;
    private static final double MEANING = 1;

    /** Words of a question that say nothing about what is measured. */
    private static final Set<String> STOP = Set.of(
            "a",
            "an",
            "and",
            "are",
            "as",
            "at",
            "by",
            "between",
            "both",
            "do",
            "does",
            "for",
            "from",
            "how",
            "in",
            "is",
            "it",
            "its",
            "many",
            "much",
            "of",
            "on",
            "or",
            "other",
            "same",
            "state",
            "states",
            "that",
            "the",
            "their",
            "they",
            "this",
            "to",
            "two",
            "was",
            "what",
            "which",
            "who",
            "with",
            "year",
            "years",
            "country",
            "countries");

    /** What people write, and the words of the catalogue for it. */
    private static final Map<String, List<String>> ALSO = Map.ofEntries(
            Map.entry("weapon", List.of("arms")),
            Map.entry("military", List.of("arms", "milex", "defence")),
            Map.entry("spending", List.of("expenditure", "milex")),
            Map.entry("war", List.of("dispute", "conflict")),
            Map.entry("conflict", List.of("dispute")),
            Map.entry("voting", List.of("vote", "un")),
            Map.entry("nations", List.of("un")),
            Map.entry("ally", List.of("alliance")),
            Map.entry("allies", List.of("alliance")),
            Map.entry("treaty", List.of("alliance", "agreement")),
            Map.entry("economy", List.of("gdp", "trade")),
            Map.entry("commerce", List.of("trade")),
            Map.entry("sell", List.of("export")),
            Map.entry("buy", List.of("import")),
            Map.entry("people", List.of("population")),
            Map.entry("embassy", List.of("diplomatic", "representation")),
            Map.entry("money", List.of("remittance", "aid")),
            Map.entry("asylum", List.of("refugee")),
            Map.entry("near", List.of("distance")),
            Map.entry("far", List.of("distance")),
            Map.entry("border", List.of("contiguity", "neighbour")),
            Map.entry("friend", List.of("alliance", "social")));

    private final Measures measures;
    private final Map<String, Map<String, Double>> weights = new HashMap<>();
    private final Map<String, Integer> frequency = new HashMap<>();

    public MeasureSearch(Measures measures) {
        this.measures = measures;
        for (Measure measure : measures.listAll()) {
            Definition d = measure.definition();
            Map<String, Double> words = new HashMap<>();
            add(words, d.meaning() + " " + d.argument() + " " + d.unit(), MEANING);
            add(words, d.id(), ID);
            add(words, d.title(), TITLE);
            weights.put(d.id(), words);
            words.keySet().forEach(word -> frequency.merge(word, 1, Integer::sum));
        }
    }

    private static void add(Map<String, Double> words, String text, double weight) {
        new LinkedHashSet<>(stems(text)).forEach(stem -> words.merge(stem, weight, Math::max));
    }

    /** The measures that a question may be about, the best first; a measure's own id comes first. */
    public List<Definition> find(String question) {
        String asked = question.strip().toLowerCase(Locale.ROOT);
        Map<String, Double> wanted = new HashMap<>();
        for (String word : words(asked)) {
            wanted.merge(stem(word), 1.0, Math::max);
            ALSO.getOrDefault(word, ALSO.getOrDefault(singular(word), List.of()))
                    .forEach(other -> wanted.merge(stem(other), 0.7, Math::max));
        }
        Map<String, Double> scores = new HashMap<>();
        for (Measure measure : measures.listAll()) {
            String id = measure.definition().id();
            Map<String, Double> words = weights.getOrDefault(id, Map.of());
            double score = id.equals(asked) ? 1000 : 0;
            for (Map.Entry<String, Double> word : wanted.entrySet()) {
                Double weight = words.get(word.getKey());
                if (weight != null) {
                    int seen = frequency.getOrDefault(word.getKey(), 1);
                    score += word.getValue() * weight * Math.log(1 + weights.size() / (double) seen);
                }
            }
            scores.put(id, score);
        }
        List<Definition> found = new ArrayList<>();
        measures.listAll().stream()
                .map(Measure::definition)
                .filter(d -> scores.getOrDefault(d.id(), 0.0) > 0)
                .sorted(Comparator.comparingDouble((Definition d) -> -scores.getOrDefault(d.id(), 0.0)))
                .forEach(found::add);
        return found;
    }

    private static List<String> stems(String text) {
        return words(text).stream().map(MeasureSearch::stem).toList();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (word.length() > 1 && !STOP.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }

    private static String singular(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    private static String stem(String word) {
        return new PorterStemmer().stem(word);
    }
}
