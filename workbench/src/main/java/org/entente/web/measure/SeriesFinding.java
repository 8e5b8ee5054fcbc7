package org.entente.web.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.entente.text.Arguments;
import org.entente.text.MessageBundle;

/**
 * The title of a picture of lines, which states what they show. Of one subject: its latest value, and
 * whether it is the highest or lowest of its source; of several: which is highest in the latest year
 * that two of them have in common. Values that rest on few items count for nothing.
 */
final class SeriesFinding {
    /** Units in which a greater number is not more of something. */
    private static final Set<String> WITHOUT_ORDER = Set.of("rank", "choice");

    private SeriesFinding() {}

    /** The sentence; empty where the lines have no values. */
    static String of(List<SeriesView.Line> lines, String unit, MessageBundle texts) {
        Map<String, List<SeriesView.Point>> latest = new LinkedHashMap<>();
        for (SeriesView.Line line : lines) {
            List<SeriesView.Point> points = known(line);
            List<SeriesView.Point> other = latest.get(line.subject());
            if (!points.isEmpty()
                    && (other == null || last(points).year() > last(other).year())) {
                latest.put(line.subject(), points);
            }
        }
        if (latest.isEmpty()) {
            return "";
        }
        if (latest.size() == 1) {
            Map.Entry<String, List<SeriesView.Point>> one =
                    latest.entrySet().iterator().next();
            return ofOne(one.getKey(), one.getValue(), unit, texts);
        }
        return WITHOUT_ORDER.contains(unit) ? "" : ofSeveral(latest, texts);
    }

    private static String ofOne(String subject, List<SeriesView.Point> points, String unit, MessageBundle texts) {
        SeriesView.Point last = last(points);
        SeriesView.Point most = points.stream()
                .max(Comparator.comparingDouble(SeriesFinding::value))
                .orElseThrow();
        SeriesView.Point least = points.stream()
                .min(Comparator.comparingDouble(SeriesFinding::value))
                .orElseThrow();
        Arguments about = Arguments.none()
                .with("subject", subject)
                .with("value", last.text())
                .year("year", last.year())
                .year("first", points.get(0).year())
                .with("most", most.text())
                .year("when", most.year());
        if (points.size() < 2 || WITHOUT_ORDER.contains(unit)) {
            return texts.get("finding.only", about);
        }
        if (value(most) == value(least)) {
            return texts.get("finding.still", about);
        }
        if (value(last) == value(most)) {
            return texts.get("finding.highest", about);
        }
        return texts.get(value(last) == value(least) ? "finding.lowest" : "finding.between", about);
    }

    private static String ofSeveral(Map<String, List<SeriesView.Point>> all, MessageBundle texts) {
        TreeMap<Integer, List<Map.Entry<String, SeriesView.Point>>> years = new TreeMap<>();
        all.forEach((subject, points) -> points.forEach(point ->
                years.computeIfAbsent(point.year(), year -> new ArrayList<>()).add(Map.entry(subject, point))));
        List<Map.Entry<String, SeriesView.Point>> common = years.descendingMap().values().stream()
                .filter(year -> year.size() > 1)
                .findFirst()
                .orElse(List.of());
        if (common.isEmpty()) {
            return "";
        }
        List<Map.Entry<String, SeriesView.Point>> ranked = new ArrayList<>(common);
        ranked.sort(Comparator.comparingDouble(entry -> -value(entry.getValue())));
        SeriesView.Point first = ranked.get(0).getValue();
        SeriesView.Point second = ranked.get(1).getValue();
        return texts.get(
                value(first) == value(second) ? "finding.even" : "finding.several",
                Arguments.none()
                        .year("year", first.year())
                        .with("subject", ranked.get(0).getKey())
                        .with("value", first.text())
                        .with("other", ranked.get(1).getKey())
                        .with("second", second.text()));
    }

    private static List<SeriesView.Point> known(SeriesView.Line line) {
        return line.points().stream()
                .filter(point -> point.value() != null && !point.few())
                .sorted(Comparator.comparingInt(SeriesView.Point::year))
                .toList();
    }

    private static SeriesView.Point last(List<SeriesView.Point> points) {
        return points.get(points.size() - 1);
    }

    private static double value(SeriesView.Point point) {
        return Objects.requireNonNull(point.value());
    }
}
