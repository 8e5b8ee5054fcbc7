package org.entente.brief;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.chronology.DatedEvent;
import org.jspecify.annotations.Nullable;

/**
 * A strategic rivalry of Thompson, Sakuwa and Suhas.
 *
 * @param from first year, or null where the data only know that it had begun
 * @param to last year, or null while it goes on as far as the data go
 * @param principal whether the two were each other's principal rivals
 */
public record Rivalry(@Nullable Integer from, @Nullable Integer to, boolean principal) {

    static List<Rivalry> list(List<DatedEvent> events) {
        Map<String, Rivalry> byRow = new LinkedHashMap<>();
        for (DatedEvent event : events) {
            if (event.kind().equals("rivalry")) {
                String row = event.id().substring(0, event.id().lastIndexOf(':'));
                int year = event.when().first().getYear();
                Rivalry known = byRow.getOrDefault(row, new Rivalry(null, null, event.importance() == 3));
                byRow.put(
                        row,
                        event.says().equals("began")
                                ? new Rivalry(year, known.to(), known.principal())
                                : new Rivalry(known.from(), year, known.principal()));
            }
        }
        return joined(byRow.values());
    }

    /** A rivalry that is listed under two headings at a time is one. */
    private static List<Rivalry> joined(Collection<Rivalry> all) {
        List<Rivalry> kept = new ArrayList<>();
        for (Rivalry rivalry : all) {
            boolean told =
                    kept.stream().anyMatch(k -> k.from() != null && k.from().equals(rivalry.from()));
            if (!told) {
                kept.add(rivalry);
            }
        }
        return List.copyOf(kept);
    }

    public Optional<Integer> findFrom() {
        return Optional.ofNullable(from);
    }

    /** Last year, or empty while it goes on. */
    public Optional<Integer> findTo() {
        return Optional.ofNullable(to);
    }
}
