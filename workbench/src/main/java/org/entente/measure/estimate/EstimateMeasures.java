package org.entente.measure.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Measures;

/** The figures of estimators on the panel of all pairs, in the order in which they are listed. */
public final class EstimateMeasures {
    private EstimateMeasures() {}

    /** @param others the measures that estimators may be about */
    public static List<Measure> list(Measures others) {
        Studies studies = new Studies();
        List<Measure> all = new ArrayList<>();
        Arrays.stream(LevelsPart.values())
                .map(part -> new LevelsMeasure(part, others, studies))
                .forEach(all::add);
        Arrays.stream(LeadersPart.values())
                .map(part -> new LeadersMeasure(part, others, studies))
                .forEach(all::add);
        all.add(new SpilloverMeasure(false, others, studies));
        all.add(new SpilloverMeasure(true, others, studies));
        all.add(new PotentialMeasure(others, studies));
        return all;
    }

    /** Sources of all measures of pairs, and of leaders. */
    static List<String> sources(Measures others) {
        return Stream.concat(
                        others.listAll().stream()
                                .map(Measure::definition)
                                .filter(d -> d.shape().states() == 2)
                                .flatMap(d -> d.sources().stream())
                                .filter(source -> !source.equals("case")),
                        Stream.of("archigos", "reign"))
                .distinct()
                .toList();
    }
}
