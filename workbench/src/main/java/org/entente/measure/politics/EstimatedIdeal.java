package org.entente.measure.politics;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.entente.measure.base.SnapshotQuery;
import org.entente.measure.base.YearlyMeasure;
import org.entente.measure.model.Cells;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Marks;
import org.entente.measure.model.Period;
import org.entente.measure.model.Periods;
import org.entente.measure.model.Question;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Subjects;
import org.entente.store.Columns;
import org.jspecify.annotations.Nullable;

/**
 * Ideal points estimated here from the votes, of one member or as the distance of two; never mixed
 * with the published ones.
 */
final class EstimatedIdeal extends YearlyMeasure {
    private static final double NINETY_PERCENT = 1.6448536269514722;
    private static final int FEW = 10;
    private static final String FEW_ITEMS = Marks.FEW_ITEMS;

    private static final List<String> TRAPS = List.of(
            "Estimated by Entente, not the published series: un.ideal_distance is that. Units are those of the core's deviation, and the two are never mixed.",
            "Comparable over time by an assumption: the members that voted in at least 85 % of the sessions have mean 0 and deviation 1 in every session, so that a"
                    + " move of all together is not seen.",
            "The interval is that of the votes given the resolutions' parameters, which are estimated too: it is too narrow.",
            "The year is that in which the session began; votes on amendments and paragraphs are left out.",
            "One dimension: two states may be close on it for different reasons.",
            "Another file of votes estimates all years anew.");

    private final IdealEstimates estimates;

    EstimatedIdeal(IdealEstimates estimates, Shape shape) {
        super(
                shape == Shape.STATE ? point() : distance(),
                Silence.notReported("no vote on a whole resolution in the session that began in that year"));
        this.estimates = estimates;
    }

    private static Definition point() {
        return definition(
                "un.ideal_estimate",
                "Ideal point, estimated",
                "Where a state stands on the main dimension of voting in the UN General Assembly, estimated from the votes that are imported; the United"
                        + " States are on the positive side.",
                "mode of θ_it in an ordered logit P(vote ≤ k) = F(c_kj − b_j·θ_it) with a random walk of θ over sessions; 90 % interval θ ± 1.645·s",
                Shape.STATE,
                Double.NEGATIVE_INFINITY,
                "higher: nearer to the United States");
    }

    private static Definition distance() {
        return definition(
                "un.ideal_distance_estimated",
                "Distance of ideal points, estimated",
                "How far apart the two stand on the main dimension of voting in the UN General Assembly, by ideal points that Entente estimates from the votes"
                        + " that are imported; it reaches as far as they do.",
                "|θ_i − θ_j| of un.ideal_estimate; 90 % interval ± 1.645·√(s_i² + s_j²), not below 0",
                Shape.DYAD,
                0,
                "lower: closer");
    }

    private static Definition definition(
            String id, String title, String meaning, String formula, Shape shape, double low, String direction) {
        return Definition.of(id, title)
                .meaning(meaning)
                .formula(formula)
                .shape(shape)
                .unit("index")
                .range(low, Double.POSITIVE_INFINITY)
                .direction(direction)
                .sources(List.of("un-votes"))
                .reference(IdealDistance.IDEAL_POINTS)
                .traps(TRAPS)
                .build();
    }

    @Override
    protected Table table(String source, @Nullable String argument) {
        return Table.of("un_vote");
    }

    @Override
    protected boolean ownParties() {
        return true;
    }

    @Override
    protected List<Period> periods(Question question) {
        return Periods.listYearsOrSessions(definition(), question);
    }

    @Override
    protected Cells read(SnapshotQuery reading) {
        IdealEstimates.Estimate estimate = estimates.get(reading.store(), reading.snapshot());
        Set<Integer> asked = asked(reading.subjects());
        Cells cells = new Cells();
        for (int t = 0; t < estimate.sessions().length; t++) {
            int year = Periods.openingYear(estimate.sessions()[t]);
            if (reading.years().contains(year)) {
                if (definition().shape() == Shape.STATE) {
                    points(cells, estimate, t, year, asked);
                } else {
                    distances(cells, estimate, t, year, reading.subjects());
                }
            }
        }
        return cells;
    }

    /** The members requested; empty for all. */
    private static Set<Integer> asked(Subjects subjects) {
        Set<Integer> asked = new TreeSet<>();
        if (subjects instanceof Subjects.Pairs pairs) {
            pairs.pairs().forEach(pair -> asked.addAll(List.of(pair.from(), pair.to())));
        } else if (subjects instanceof Subjects.States states) {
            asked.addAll(states.states());
        }
        return asked;
    }

    private static void points(Cells cells, IdealEstimates.Estimate estimate, int t, int year, Set<Integer> asked) {
        int[] members = estimate.members();
        for (int i = 0; i < members.length; i++) {
            if (estimate.points().has(i, t) && (asked.isEmpty() || asked.contains(members[i]))) {
                double value = estimate.points().position(i, t);
                double half = NINETY_PERCENT * estimate.points().deviation(i, t);
                int count = estimate.points().count(i, t);
                cells.interval(members[i], 0, year, value, value - half, value + half, count, note(estimate, count))
                        .of(value, estimate.points().deviation(i, t));
            }
        }
    }

    private static void distances(Cells cells, IdealEstimates.Estimate estimate, int t, int year, Subjects subjects) {
        if (subjects.lowerFirst() instanceof Subjects.Pairs pairs) {
            // Asked for both ways round, a pair has one distance.
            for (Subjects.Pair pair : new LinkedHashSet<>(pairs.pairs())) {
                OptionalInt a = index(estimate, pair.from());
                OptionalInt b = index(estimate, pair.to());
                if (a.isPresent() && b.isPresent()) {
                    distance(cells, estimate, t, year, a.getAsInt(), b.getAsInt());
                }
            }
            return;
        }
        for (int a = 0; a < estimate.members().length; a++) {
            for (int b = a + 1; b < estimate.members().length; b++) {
                distance(cells, estimate, t, year, a, b);
            }
        }
    }

    private static OptionalInt index(IdealEstimates.Estimate estimate, int member) {
        int at = Arrays.binarySearch(estimate.members(), member);
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
    }

    private static void distance(Cells cells, IdealEstimates.Estimate estimate, int t, int year, int a, int b) {
        if (!estimate.points().has(a, t) || !estimate.points().has(b, t)) {
            return;
        }
        double x = estimate.points().position(a, t);
        double y = estimate.points().position(b, t);
        double half = NINETY_PERCENT
                * Math.hypot(
                        estimate.points().deviation(a, t), estimate.points().deviation(b, t));
        double value = Math.abs(x - y);
        int count = Math.min(estimate.points().count(a, t), estimate.points().count(b, t));
        cells.interval(
                        estimate.members()[a],
                        estimate.members()[b],
                        year,
                        value,
                        Math.max(0, value - half),
                        value + half,
                        count,
                        note(estimate, count))
                .of(x, y);
    }

    private static String note(IdealEstimates.Estimate estimate, int count) {
        if (!estimate.points().converged()) {
            return "the estimate had not settled";
        }
        return count < FEW ? FEW_ITEMS : "";
    }

    @Override
    protected Columns rows(SnapshotQuery reading) {
        return reading.query("""
                SELECT 1945 + r.session AS period, 'un_vote' AS table_name, v.file, v.line
                FROM un_vote v JOIN un_roll_call r ON v.snapshot = r.snapshot AND v.rcid = r.rcid
                WHERE v.snapshot = :snapshot AND v.vote IN (1, 2, 3) AND :among(v.member)
                  AND 1945 + r.session BETWEEN :from AND :to
                  AND NOT COALESCE(r.amendment, FALSE) AND NOT COALESCE(r.paragraph, FALSE)
                ORDER BY period, table_name, v.file, v.line
                """);
    }

    @Override
    protected String worked(Figure figure, Cells cells, int row) {
        return definition().shape() == Shape.STATE
                ? String.format(
                        Locale.ROOT,
                        "un.ideal_estimate = %.4f, s = %.4f, from its votes and those of all others",
                        cells.firstPart(row),
                        cells.secondPart(row))
                : String.format(
                        Locale.ROOT,
                        "un.ideal_distance_estimated = |%.4f − %.4f| = %.4f",
                        cells.firstPart(row),
                        cells.secondPart(row),
                        figure.getValue());
    }
}
