package org.entente.measure.defence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.entente.measure.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * Random allocations of the deliveries to one recipient, or from one supplier, over the years in
 * which the register dates them.
 *
 * <p>The register gives the number of units and the years of a deal, not how many came in which.
 * Each year gets one unit; the others fall into the years with probabilities drawn from a symmetric
 * Dirichlet distribution of concentration 2.5. That value is calibrated: it makes the 90 %
 * intervals of a recipient's yearly total hold 91 % of SIPRI's own totals (986 recipient-years of
 * at least 100 since 2000; see {@code ArmsCalibrationTest}). A deal whose units do not give its
 * total is divided in the same way without units.
 *
 * <p>Where SIPRI's totals of the state are imported, each allocation is then fitted to them by
 * iterative proportional fitting (Deming and Stephan 1940) of years and deals, deals last; years
 * whose total no split of the register gives are left as drawn. The allocation of a deal is seeded
 * by its place in the file, so that it is the same whatever else is computed.
 */
final class ArmsDraws {
    /** How many allocations are drawn. */
    static final int DRAWS = 200;

    /** The share of an interval, between equal tails. */
    static final double COVERAGE = 0.9;

    /** Steps of the fit; later ones change totals by less than SIPRI's rounding. */
    private static final int STEPS = 15;

    /** Above so many units a split is not rounded to whole ones. */
    private static final int MANY_UNITS = 100;

    /** What a year whose fixed deliveries exceed its total is left with. */
    private static final double LITTLE = 0.01;

    /** The most that one step changes a delivery by. */
    private static final double STEP = 20;

    private final int whole;
    private final Map<Integer, Map<Integer, double[]>> byYear = new HashMap<>();

    /** What one delivery year of a deal received in each draw. */
    private record Cell(int deal, int party, int year, double[] tiv, boolean isFixed) {}

    /** An interval of a volume or share. */
    record Interval(double low, double high) {}

    private ArmsDraws(int whole) {
        this.whole = whole;
    }

    /**
     * Draws allocations.
     *
     * @param whole the state whose deals these are, as the register writes it
     * @param ofRecipient whether it is the recipient of all deals, else their supplier
     * @param totals to fit them to; null to leave them as drawn
     */
    static ArmsDraws of(int whole, boolean ofRecipient, List<ArmsDeal> deals, @Nullable ArmsTotals totals) {
        ArmsDraws draws = new ArmsDraws(whole);
        List<Cell> cells = new ArrayList<>();
        for (int d = 0; d < deals.size(); d++) {
            ArmsDeal deal = deals.get(d);
            int[] years = deal.years();
            double[][] split = years.length == 0 ? new double[0][] : split(deal);
            for (int i = 0; i < years.length; i++) {
                int party = ofRecipient ? deal.supplier() : deal.recipient();
                cells.add(new Cell(d, party, years[i], split[i], years.length == 1));
            }
        }
        if (totals != null) {
            fit(cells, deals, whole, ofRecipient ? ArmsTotals.RECIPIENT : ArmsTotals.SUPPLIER, totals);
        }
        for (Cell cell : cells) {
            add(
                    draws.byYear
                            .computeIfAbsent(cell.year(), key -> new HashMap<>())
                            .computeIfAbsent(ArmsRegister.inYear(cell.party(), cell.year()), key -> new double[DRAWS]),
                    cell.tiv());
        }
        return draws;
    }

    /** A deal's TIV by delivery year and draw. */
    private static double[][] split(ArmsDeal deal) {
        int m = deal.years().length;
        double total = deal.deliveredTiv();
        double[][] split = new double[m][DRAWS];
        if (m == 1) {
            Arrays.fill(split[0], total);
            return split;
        }
        SplittableRandom random = new SplittableRandom(deal.file() * 1_000_003L + deal.line());
        int units = deal.wholeUnits();
        double[] part = new double[m];
        for (int b = 0; b < DRAWS; b++) {
            dirichlet(part, random);
            if (units == 0) {
                for (int i = 0; i < m; i++) {
                    split[i][b] = total * part[i];
                }
                continue;
            }
            double unit = total / units;
            int free = units - m;
            for (int i = 0; i < m; i++) {
                split[i][b] = unit * (free > MANY_UNITS ? 1 + free * part[i] : 1);
            }
            for (int u = 0; u < (free > MANY_UNITS ? 0 : free); u++) {
                split[pick(part, random)][b] += unit;
            }
        }
        return split;
    }

    /**
     * Probabilities from a symmetric Dirichlet distribution of concentration 2.5: gamma variables
     * of shape 2.5, which is the sum of two exponential ones and half the square of a normal one,
     * divided by their sum.
     */
    private static void dirichlet(double[] part, SplittableRandom random) {
        double sum = 0;
        for (int i = 0; i < part.length; i++) {
            double normal = random.nextGaussian();
            part[i] = -Math.log((1 - random.nextDouble()) * (1 - random.nextDouble())) + normal * normal / 2;
            sum += part[i];
        }
        for (int i = 0; i < part.length; i++) {
            part[i] /= sum;
        }
    }

    private static int pick(double[] part, SplittableRandom random) {
        double left = random.nextDouble();
        int i = 0;
        while (i < part.length - 1 && left >= part[i]) {
            left -= part[i++];
        }
        return i;
    }

    /** Fits the deliveries that are not fixed, in turn to the total of each year and deal. */
    private static void fit(List<Cell> cells, List<ArmsDeal> deals, int whole, String role, ArmsTotals totals) {
        Map<Integer, Double> left = new HashMap<>();
        Map<Integer, Volume> possible = new HashMap<>();
        List<Cell> free = new ArrayList<>();
        for (Cell cell : cells) {
            double total = totals.get(role, ArmsRegister.inYear(whole, cell.year()), Period.year(cell.year()))
                    .point();
            left.putIfAbsent(cell.year(), total);
            if (cell.isFixed()) {
                left.merge(cell.year(), -cell.tiv()[0], Double::sum);
            } else {
                free.add(cell);
                possible.computeIfAbsent(cell.year(), key -> new Volume()).add(deals.get(cell.deal()), 1);
            }
        }
        // A total that no split of the register gives says nothing of the split.
        possible.forEach((year, volume) -> {
            double wanted = left.getOrDefault(year, 0.0);
            if (wanted < volume.low() - ArmsDeal.ROUNDED_ZERO || wanted > volume.high() + ArmsDeal.ROUNDED_ZERO) {
                left.remove(year);
            }
        });
        double[] ofDeal = new double[deals.size()];
        Map<Integer, Double> ofYear = new HashMap<>();
        for (int b = 0; b < DRAWS; b++) {
            for (int step = 0; step < STEPS; step++) {
                ofYear.clear();
                for (Cell cell : free) {
                    ofYear.merge(cell.year(), cell.tiv()[b], Double::sum);
                }
                Arrays.fill(ofDeal, 0);
                for (Cell cell : free) {
                    double sum = ofYear.getOrDefault(cell.year(), 0.0);
                    if (sum > 0 && left.containsKey(cell.year())) {
                        double wanted = Math.max(LITTLE, left.getOrDefault(cell.year(), 0.0));
                        cell.tiv()[b] *= Math.max(1 / STEP, Math.min(STEP, wanted / sum));
                    }
                    ofDeal[cell.deal()] += cell.tiv()[b];
                }
                for (Cell cell : free) {
                    double sum = ofDeal[cell.deal()];
                    cell.tiv()[b] *= sum > 0 ? deals.get(cell.deal()).deliveredTiv() / sum : 1;
                }
            }
        }
    }

    /** What some deals deliver in a year altogether, in each allocation that is left as drawn. */
    static double[] drawTotal(ArmsDeals deals, int year) {
        double[] sum = new double[DRAWS];
        for (ArmsDeals.Delivery delivery : deals.deliveries(Period.year(year))) {
            add(sum, split(delivery.deal())[delivery.place()]);
        }
        return sum;
    }

    /** What a party received from the state, or delivered to it, in each draw. */
    double[] flow(int party, int wholeInYear, Period period) {
        double[] sum = new double[DRAWS];
        for (int year = period.first(); year <= period.last(); year++) {
            double[] one = byYear.getOrDefault(year, Map.of()).get(party);
            if (one != null && ArmsRegister.inYear(whole, year) == wholeInYear) {
                add(sum, one);
            }
        }
        return sum;
    }

    /** All that the state imported or exported in each draw. */
    double[] total(int wholeInYear, Period period) {
        double[] sum = new double[DRAWS];
        for (int year = period.first(); year <= period.last(); year++) {
            if (ArmsRegister.inYear(whole, year) == wholeInYear) {
                byYear.getOrDefault(year, Map.of()).values().forEach(one -> add(sum, one));
            }
        }
        return sum;
    }

    static void add(double[] sum, double[] more) {
        for (int b = 0; b < DRAWS; b++) {
            sum[b] += more[b];
        }
    }

    /** The 90 % interval of some draws, by linear interpolation between them. */
    static Interval interval(double[] draws) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        return new Interval(quantile(sorted, (1 - COVERAGE) / 2), quantile(sorted, (1 + COVERAGE) / 2));
    }

    private static double quantile(double[] sorted, double p) {
        double at = p * (sorted.length - 1);
        int i = (int) Math.floor(at);
        int next = Math.min(sorted.length - 1, i + 1);
        return sorted[i] + (at - i) * (sorted[next] - sorted[i]);
    }
}
