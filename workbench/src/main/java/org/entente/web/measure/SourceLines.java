package org.entente.web.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.entente.measure.model.Figure;
import org.entente.source.Sources;

/**
 * The figures of one subject source by source. Sources differ in level: a line that passes from one
 * to the next would show a change that no source reports.
 */
final class SourceLines {
    private SourceLines() {}

    /**
     * The figures by the release that they come from, {@code source:vintage}, in order of first
     * use; those without a value are left out where there are several.
     *
     * @param joined the figures as the measure itself chooses among its sources, year by year
     */
    static Map<String, List<Figure>> split(List<Figure> joined) {
        Map<String, List<Figure>> parts = joined.stream()
                .filter(f -> f.value() != null)
                .collect(Collectors.groupingBy(Figure::snapshot, LinkedHashMap::new, Collectors.toList()));
        return parts.size() < 2 ? Map.of(parts.keySet().stream().findFirst().orElse(""), joined) : parts;
    }

    /** The source of {@code source:vintage}, as {@code entente sources} lists it. */
    static String id(String ref) {
        return ref.substring(0, Math.max(0, ref.indexOf(':')));
    }

    /** The dataset's name without what is in brackets or after a comma, and its release. */
    static String name(String ref) {
        String source = id(ref);
        String title = Sources.standard()
                .find(source)
                .map(s -> s.description().title())
                .orElse(source);
        return title.split("[,(:]")[0].strip() + " " + ref.substring(ref.indexOf(':') + 1);
    }

    /** Each dataset of the figures with the years for which it has values, in order of first use. */
    static String describe(List<Figure> figures) {
        Map<String, List<Figure>> byRef = figures.stream()
                .filter(f -> f.value() != null && !f.snapshot().isEmpty())
                .collect(Collectors.groupingBy(Figure::snapshot, LinkedHashMap::new, Collectors.toList()));
        List<String> all = new ArrayList<>();
        byRef.forEach((ref, some) -> all.add(name(ref) + years(some)));
        return String.join("; ", all);
    }

    /** The terms of use of the figures' datasets, each once. */
    static String terms(List<Figure> figures) {
        return figures.stream()
                .filter(f -> f.value() != null && !f.snapshot().isEmpty())
                .map(f -> id(f.snapshot()))
                .distinct()
                .flatMap(source -> Sources.standard().find(source).stream())
                .map(source -> source.description().license().name())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** {@code  (1950–2014)}; empty where the figures have no years. */
    static String years(List<Figure> figures) {
        List<Integer> years = figures.stream()
                .filter(f -> f.value() != null)
                .map(f -> f.id().period())
                .filter(Objects::nonNull)
                .map(period -> period.last())
                .sorted()
                .toList();
        return years.isEmpty() ? "" : " (" + years.get(0) + "–" + years.get(years.size() - 1) + ")";
    }
}
