package org.entente.measure.standing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.base.SourceChoice;
import org.entente.measure.model.FigureColumns;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.ResultCodec;
import org.entente.store.ResultReader;
import org.entente.store.ResultWriter;
import org.entente.store.Store;

/**
 * What is known beforehand of all pairs of a year, whatever they do with each other: how far apart
 * their capitals are, whether they touch, in which parts of the world they lie, and how large they
 * are. What no imported source covers is left out for all pairs.
 */
public final class PairTraits {
    /**
     * A value of an earlier year stands for a later one that no source covers, up to so many years.
     */
    private static final int CARRIED = 10;

    private static final List<String> PARTS = List.of(
            "Europe",
            "Americas",
            "Middle East and North Africa",
            "Sub-Saharan Africa",
            "Central and South Asia",
            "East Asia",
            "Oceania");

    private static final Map<Integer, Integer> REGIONS = StateSystem.standard().listAll().stream()
            .collect(Collectors.toUnmodifiableMap(State::cow, state -> PARTS.indexOf(region(state))));

    private final int year;
    private final PairValues distance;
    private final PairValues contiguity;
    private final Map<Integer, Double> gdp;
    private final Map<Integer, Double> cinc;

    private PairTraits(
            int year, PairValues distance, PairValues contiguity, Map<Integer, Double> gdp, Map<Integer, Double> cinc) {
        this.year = year;
        this.distance = distance;
        this.contiguity = contiguity;
        this.gdp = gdp;
        this.cinc = cinc;
    }

    /** Traits are kept by year. */
    public static ResultCodec<PairTraits> form() {
        return new ResultCodec<>() {
            @Override
            public void write(PairTraits study, ResultWriter out) {
                out.add((long) study.year);
                study.distance.write(out);
                study.contiguity.write(out);
                for (Map<Integer, Double> sizes : List.of(study.gdp, study.cinc)) {
                    int[] states =
                            sizes.keySet().stream().mapToInt(Integer::intValue).toArray();
                    out.add(states)
                            .add(Arrays.stream(states)
                                    .mapToDouble(state -> sizes.getOrDefault(state, 0.0))
                                    .toArray());
                }
            }

            @Override
            public PairTraits read(ResultReader in) {
                return new PairTraits(in.integer(), PairValues.read(in), PairValues.read(in), sizes(in), sizes(in));
            }

            private Map<Integer, Double> sizes(ResultReader in) {
                int[] states = in.integers();
                double[] values = in.reals();
                Map<Integer, Double> sizes = new HashMap<>();
                for (int i = 0; i < states.length; i++) {
                    sizes.put(states[i], values[i]);
                }
                return sizes;
            }
        };
    }

    public static PairTraits read(Measures measures, Store store, int year) {
        return new PairTraits(
                year,
                ofPairs(measures, store, "distance.capital", year),
                ofPairs(measures, store, "contiguity", year),
                ofStates(store, "gdp-population", "pwtrgdp", year),
                ofStates(store, "nmc", "cinc", year));
    }

    /** Whether anything is known at all beyond the parts of the world. */
    boolean isUsable() {
        return !distance.isEmpty() && (!gdp.isEmpty() || !cinc.isEmpty());
    }

    /** The covariates in words, in the order of {@link #quantities}. */
    List<String> names() {
        List<String> names = new ArrayList<>(List.of("log km between capitals"));
        if (!contiguity.isEmpty()) {
            names.add("contiguous by land or up to 400 miles of water");
        }
        if (!gdp.isEmpty()) {
            names.add("log product of GDP");
        }
        if (!cinc.isEmpty()) {
            names.add("log product of CINC");
        }
        return names;
    }

    int count() {
        return 1 + (contiguity.isEmpty() ? 0 : 1) + (gdp.isEmpty() ? 0 : 1) + (cinc.isEmpty() ? 0 : 1);
    }

    /** Distance, border and size of a pair; empty when one of them is not known. */
    Optional<double[]> quantities(int a, int b) {
        double km = distance.get(key(a, b));
        if (!(km > 0)) {
            return Optional.empty();
        }
        double[] found = new double[count()];
        int place = 0;
        found[place++] = Math.log(km);
        if (!contiguity.isEmpty()) {
            found[place++] = contiguity.get(key(a, b)) > 0 ? 1 : 0;
        }
        for (Map<Integer, Double> size : List.of(gdp, cinc)) {
            if (!size.isEmpty()) {
                Double first = size.get(a);
                Double second = size.get(b);
                if (first == null || second == null || first <= 0 || second <= 0) {
                    return Optional.empty();
                }
                found[place++] = Math.log(first) + Math.log(second);
            }
        }
        return Optional.of(found);
    }

    /** Number of pairs of parts of the world. */
    static int countRegionPairs() {
        return PARTS.size() * PARTS.size();
    }

    /** The pair of parts of the world that the two lie in, whichever comes first. */
    static int regionPair(int a, int b) {
        int one = REGIONS.getOrDefault(a, 0);
        int other = REGIONS.getOrDefault(b, 0);
        return Math.min(one, other) * PARTS.size() + Math.max(one, other);
    }

    /** Parts of the world, from the UN's M49 sub-regions: enough pairs in each pair of parts. */
    private static String region(State state) {
        return switch (state.region()) {
            case "Northern America", "Latin America and the Caribbean" -> "Americas";
            case "Northern Africa", "Western Asia" -> "Middle East and North Africa";
            case "Sub-Saharan Africa" -> "Sub-Saharan Africa";
            case "Central Asia", "Southern Asia" -> "Central and South Asia";
            case "Eastern Asia", "South-eastern Asia" -> "East Asia";
            case "Australia and New Zealand", "Melanesia", "Micronesia", "Polynesia" -> "Oceania";
            default -> "Europe";
        };
    }

    int year() {
        return year;
    }

    static long key(int a, int b) {
        return Math.min(a, b) * 10_000L + Math.max(a, b);
    }

    private static PairValues ofPairs(Measures measures, Store store, String id, int year) {
        Optional<Measure> measure = measures.find(id);
        Map<Long, Double> values = new HashMap<>();
        if (measure.isEmpty()) {
            return PairValues.of(values);
        }
        Question plain = Question.of(new Subjects.AllPairs(), new YearRange(year, year));
        OptionalInt covered = SourceChoice.findSpan(measure.get().definition(), plain, store).stream()
                .flatMapToInt(span -> IntStream.of(Math.min(year, span.to())))
                .findFirst();
        if (covered.isEmpty() || year - covered.getAsInt() > CARRIED) {
            return PairValues.of(values);
        }
        FigureColumns all =
                measure.get().compute(Question.of(new Subjects.AllPairs(), YearRange.of(covered.getAsInt())), store);
        for (int row = 0; row < all.size(); row++) {
            if (all.hasValue(row)) {
                values.put(key(all.from(row), all.to(row)), all.value(row));
            }
        }
        return PairValues.of(values);
    }

    private static Map<Integer, Double> ofStates(Store store, String source, String variable, int year) {
        Optional<Snapshot> newest = store.listSnapshots().stream()
                .filter(s -> s.source().equals(source))
                .reduce((earlier, later) -> later);
        Map<Integer, Double> values = new HashMap<>();
        if (newest.isEmpty()) {
            return values;
        }
        Columns rows = store.query("""
                SELECT state, arg_max(value, year) AS value
                FROM state_year
                WHERE snapshot = ? AND variable = ? AND year BETWEEN ? AND ? AND state IS NOT NULL AND value IS NOT NULL
                GROUP BY state
                """, newest.get().id(), variable, year - CARRIED, year);
        for (int i = 0; i < rows.rows(); i++) {
            values.put(rows.getInt("state", i), rows.getDouble("value", i));
        }
        return values;
    }
}
