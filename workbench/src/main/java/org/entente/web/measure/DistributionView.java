package org.entente.web.measure;

import java.util.ArrayList;
import java.util.List;
import org.entente.dossier.Numbers;

/**
 * How values lie in a year.
 *
 * @param measure id with its argument
 * @param title of the measure
 * @param year the year
 * @param count values; 0 when there are none
 * @param bars one a part of the range
 * @param logarithmic whether the parts are equal in logarithm
 * @param apart how many values are not above zero, and in no part for that
 * @param places where the chosen pairs or states stand
 * @param quantiles the median and others, each with its name
 */
public record DistributionView(
        String measure,
        String title,
        int year,
        int count,
        List<Bar> bars,
        boolean logarithmic,
        int apart,
        List<Place> places,
        List<List<String>> quantiles) {

    /**
     * A part of the range: its ends as people read them, how many lie in it, and how wide its bar
     * is, in tenths of a per cent.
     */
    public record Bar(String from, String to, int count, long width) {}

    /**
     * A chosen pair or state: its value, the share of all below it, and the page of that figure.
     */
    public record Place(String label, String value, String percentile, String address) {}

    static DistributionView of(
            MeasureQuery asked,
            String title,
            int year,
            double[] sorted,
            List<Spread.Bin> bins,
            boolean logarithmic,
            List<Place> places,
            Numbers numbers) {
        String unit = asked.definition().unit();
        int most = bins.stream().mapToInt(Spread.Bin::count).max().orElse(1);
        List<List<String>> quantiles = new ArrayList<>();
        for (int percent : sorted.length == 0 ? new int[0] : new int[] {0, 10, 25, 50, 75, 90, 100}) {
            quantiles.add(List.of("p" + percent, numbers.value(Spread.quantile(sorted, percent / 100.0), unit)));
        }
        return new DistributionView(
                asked.written(),
                title,
                year,
                sorted.length,
                bins.stream()
                        .map(b -> new Bar(
                                numbers.value(b.from(), unit),
                                numbers.value(b.to(), unit),
                                b.count(),
                                Math.round(1000.0 * b.count() / most)))
                        .toList(),
                logarithmic,
                sorted.length - bins.stream().mapToInt(Spread.Bin::count).sum(),
                places,
                quantiles);
    }
}
