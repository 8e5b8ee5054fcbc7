package org.entente.measure.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalogue of measures, in the order in which they are listed. */
public final class Measures {
    private final Map<String, Measure> byId = new LinkedHashMap<>();

    public Measures(List<? extends Measure> measures) {
        for (Measure measure : measures) {
            if (byId.put(measure.definition().id(), measure) != null) {
                throw new IllegalArgumentException(
                        "two measures are called " + measure.definition().id());
            }
        }
    }

    /** These and others after them. */
    public Measures with(List<? extends Measure> others) {
        List<Measure> all = new ArrayList<>(byId.values());
        all.addAll(others);
        return new Measures(all);
    }

    public List<Measure> listAll() {
        return List.copyOf(byId.values());
    }

    public Optional<Measure> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The measure of this id.
     *
     * @throws UnknownMeasureException with the closest ids
     */
    public Measure get(String id) {
        return find(id).orElseThrow(() -> new UnknownMeasureException(id, List.copyOf(byId.keySet())));
    }
}
