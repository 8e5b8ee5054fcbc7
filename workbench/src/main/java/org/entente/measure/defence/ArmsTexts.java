package org.entente.measure.defence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.entente.measure.model.Period;
import org.entente.provenance.Citation;

/** What the measures of arms say about themselves and how they write numbers. */
final class ArmsTexts {
    static final Citation SIPRI = new Citation(
            "sipri-at",
            "SIPRI",
            "SIPRI Arms Transfers Database",
            "Stockholm International Peace Research Institute",
            2024,
            "https://www.sipri.org/databases/armstransfers");

    static final Citation HOLTOM = new Citation(
            "holtom2012",
            "Holtom, Paul and Bromley, Mark and Simmel, Verena",
            "Measuring International Arms Transfers",
            "SIPRI Fact Sheet",
            2012,
            "https://www.sipri.org/publications/2012/sipri-fact-sheets/measuring-international-arms-transfers");

    static final Citation HIRSCHMAN = new Citation(
            "hirschman1964",
            "Hirschman, Albert O.",
            "The Paternity of an Index",
            "American Economic Review 54(5): 761–762",
            1964,
            null);

    static final String BASIS_ARGUMENT =
            "basis: published (SIPRI's own totals of the same release) or register (even-split sums)";

    static final String VOLUME_TRAP = "TIV measures the volume of deliveries, not money: never divide by GDP.";
    static final String EVEN_SPLIT_TRAP =
            "The register gives a deal's total and its delivery years, not the split between"
                    + " them: the value is an even split, the interval holds 90 % of random splits of whole units, fitted"
                    + " to SIPRI's totals of the state where they are imported; the note gives what no split excludes.";
    static final String BASIS_TRAP =
            "Even-split totals differ from SIPRI's own, in the median by 9 %: verdicts can hang on"
                    + " the basis, which the note names.";
    static final String UNKNOWN_TRAP = "Unknown suppliers stay in the denominator; they have no rank.";
    static final String YEAR_TRAP = "The year is that of delivery, not of the order.";

    /** Below it a whole number is a long. */
    private static final double WHOLE = 1e15;

    private ArmsTexts() {}

    /** At most three decimals, half up, without zeros at the end. */
    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < WHOLE) {
            return String.valueOf((long) value);
        }
        BigDecimal rounded = new BigDecimal(Double.toString(value)).setScale(3, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /**
     * The even split deal by deal:
     * {@code 205 (MilGem 2018) + 14.4·1/2 (Bayraktar TB2 2021) = 212.2}.
     */
    static String split(ArmsMeasure.Cell cell, int supplier, int recipient) {
        List<String> parts = new ArrayList<>();
        for (ArmsDeal deal : cell.tables().register().candidates(supplier, recipient, cell.period())) {
            int k = ArmsRows.years(deal, supplier, recipient, cell.period());
            if (k > 0) {
                String weight = k == deal.years().length ? "" : "·" + k + "/" + deal.years().length;
                parts.add("%s%s (%s, ordered %d)"
                        .formatted(number(deal.deliveredTiv()), weight, deal.designation(), deal.orderYear()));
            }
        }
        return parts.isEmpty() ? "no deliveries" : String.join(" + ", parts);
    }

    /**
     * Of a total that is printed as 0: each deal, or each published year, may be just below 0.5.
     */
    static String below(String did, String name, Period period, Volume total) {
        return "the %s of %s%s are below %s".formatted(did, name, in(period), number(total.high()));
    }

    /** Why an even split that is greater than the published total gives no share of it. */
    static String exceeds(Volume part, String did, String name, Period period, Volume total) {
        return "the even split of the register, %s, exceeds the %s of %s that SIPRI publishes%s, %s; see basis register"
                .formatted(number(part.point()), did, name, in(period), number(total.point()));
    }

    /** What the 90 % interval leaves out; empty where the register leaves nothing else possible. */
    static String excluded(double low, double high, double worstLow, double worstHigh) {
        return worstLow < low - NOISE || worstHigh > high + NOISE
                ? "cannot be excluded: %s to %s".formatted(number(worstLow), number(worstHigh))
                : "";
    }

    private static final double NOISE = 1e-9;

    static String in(Period period) {
        return " in " + period.code();
    }
}
