package org.entente.measure.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.measure.Figures;
import org.entente.measure.standing.Dimension;
import org.entente.measure.standing.Dimensions;
import org.entente.store.ResultCodec;
import org.entente.store.ResultReader;
import org.entente.store.ResultWriter;

/**
 * Computes in advance what the dossier of any pair needs about all pairs, and caches it beside the
 * store: the levels and entries of the headline measures, their spillover, potentials of trade, and
 * the percentiles of the overview. No result depends on whether this was done.
 */
public final class AllPairs {
    private static final String READY = "all pairs are ready";

    /** Measures whose percentiles are used most. */
    private static final List<String> STANDINGS = List.of(
            "un.agreement",
            "un.s",
            "un.ideal_distance",
            "trade.total",
            "trade.share",
            "arms.tiv",
            "arms.supplier_share",
            "alliance.type",
            "igo.joint",
            "mid.opposed");

    private static final ResultCodec<String> FORM = new ResultCodec<>() {
        @Override
        public void write(String study, ResultWriter out) {
            out.add(study);
        }

        @Override
        public String read(ResultReader in) {
            return in.text();
        }
    };

    private final Figures figures;
    private final Studies studies = new Studies();

    public AllPairs(Figures figures) {
        this.figures = figures;
    }

    /**
     * Whether this was done for the store as it is. A result that was evicted since is computed
     * again when it is needed.
     */
    public boolean isReady() {
        return figures.store().results().has(READY);
    }

    /** The sources on which the studies of the headline measures rest. */
    public Set<String> sources() {
        return Stream.concat(
                        Estimates.HEADLINES.stream()
                                .flatMap(id -> figures.measures().find(id).stream())
                                .flatMap(measure -> measure.definition().sources().stream()),
                        Stream.of("archigos", "reign"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether the store holds a source of every headline measure and of leaders, so that all
     * studies can be made.
     */
    public boolean isComplete() {
        return Estimates.HEADLINES.stream().allMatch(this::hasStudy);
    }

    private boolean hasStudy(String measure) {
        return figures.measures().find(measure).isPresent()
                && subject(measure).findSnapshot(figures.store(), null, null).isPresent()
                && studies.hasLeaders(figures.store());
    }

    private Subject subject(String measure) {
        return Subject.parse(measure, null, figures.measures());
    }

    /** What is to be done, piece by piece; the last says that it is done. */
    public List<Runnable> steps() {
        List<Runnable> steps = new ArrayList<>();
        for (String measure : Estimates.HEADLINES) {
            if (hasStudy(measure)) {
                steps.add(() -> studies.levels(figures.store(), subject(measure), null, null));
                steps.add(() -> studies.entries(figures.store(), subject(measure), LeadersStudy.YEARS, null, null));
            }
        }
        steps.add(() -> Estimates.spillover(figures));
        steps.addAll(Potentials.steps(figures));
        for (Dimension dimension : Dimensions.standard()) {
            steps.add(() -> figures.prepare(dimension));
        }
        steps.add(() -> figures.store().results().get(READY, String.class, FORM, () -> READY));
        return steps;
    }

    /**
     * The percentiles of all pairs in all years, measure by measure: no dossier needs them, but the
     * first {@code --percentile} does.
     */
    public List<Runnable> standings() {
        return STANDINGS.stream()
                .<Runnable>map(measure -> () -> figures.prepareStandings(measure))
                .toList();
    }
}
