package org.entente.measure.estimate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.country.YearRange;
import org.entente.measure.Figures;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;
import org.entente.numerics.forecast.ForecastScale;

/**
 * What the sizes of two traders imply that one sells to the other, year by year: X_A·M_B/(M_W −
 * M_A), the exports of the one times the part of the other in the world's imports. It is the flow
 * divided by its {@code trade.intensity}, so that both are of one snapshot and reporting side. A
 * year's masses are made from that year alone.
 *
 * @param gravity whether there are masses for all years
 * @param found US$, one for each year of the run; empty unless {@code gravity} is TRIED
 */
record Masses(Outlook.Gravity gravity, Optional<double[]> found) {
    private static final String EXPORTS = "trade.exports";
    private static final String INTENSITY = "trade.intensity";

    static Masses of(Figures figures, Definition definition, Question question, RunOfYears run) {
        List<Subjects.Pair> ways = ways(definition.id(), question);
        if (ways.isEmpty()) {
            return new Masses(Outlook.Gravity.NO_FLOW, Optional.empty());
        }
        boolean known = run.scale().equals(new ForecastScale.Log(0));
        double[] sum = new double[run.last() - run.first() + 1];
        for (int way = 0; way < ways.size() && known; way++) {
            Map<Integer, Double> flows = read(figures, EXPORTS, ways.get(way), run);
            Map<Integer, Double> intensities = read(figures, INTENSITY, ways.get(way), run);
            for (int t = 0; t < sum.length; t++) {
                double flow = flows.getOrDefault(run.first() + t, 0.0);
                double intensity = intensities.getOrDefault(run.first() + t, 0.0);
                sum[t] += flow > 0 && intensity > 0 ? flow / intensity : Double.NaN;
            }
            known = Arrays.stream(sum).allMatch(Double::isFinite);
        }
        return known
                ? new Masses(Outlook.Gravity.TRIED, Optional.of(sum))
                : new Masses(Outlook.Gravity.UNKNOWN, Optional.empty());
    }

    /**
     * The directions whose flows the measure adds up; none when it is no flow of trade between two.
     */
    private static List<Subjects.Pair> ways(String measure, Question question) {
        if (!(question.subjects() instanceof Subjects.Pairs pairs)
                || pairs.pairs().size() != 1
                || question.argument() != null) {
            return List.of();
        }
        Subjects.Pair pair = pairs.pairs().get(0);
        Subjects.Pair back = new Subjects.Pair(pair.to(), pair.from());
        return switch (measure) {
            case "trade.total" -> List.of(pair, back);
            case EXPORTS -> List.of(pair);
            case "trade.imports" -> List.of(back);
            default -> List.of();
        };
    }

    private static Map<Integer, Double> read(Figures figures, String measure, Subjects.Pair way, RunOfYears run) {
        String[] snapshot = run.snapshot().split(":", 2);
        Question question = Question.of(Subjects.pair(way.from(), way.to()), new YearRange(run.first(), run.last()))
                .withVintage(snapshot[0], snapshot[1]);
        Map<Integer, Double> values = new HashMap<>();
        for (Figure figure : figures.list(measure, question)) {
            if (figure.status().carriesValue() && figure.snapshot().equals(run.snapshot())) {
                values.put(RunOfYears.year(figure), figure.getValue());
            }
        }
        return values;
    }
}
