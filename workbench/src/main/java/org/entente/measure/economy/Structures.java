package org.entente.measure.economy;

/**
 * Indices of what states trade, on columns: the value of each product at one level of one scheme,
 * in the same order. Only the proportions within a column matter, so any unit will do. A column
 * whose sum is 0 has no structure.
 */
public final class Structures {
    private static final double PERCENT = 100;

    private Structures() {}

    static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /**
     * Michaely: 100·(1 − ½ Σ|m − x|) over the shares m of a state's purchases and x of another's
     * sales.
     */
    static double complementarity(double[] purchases, double[] sales) {
        double bought = sum(purchases);
        double sold = sum(sales);
        double apart = 0;
        for (int p = 0; p < purchases.length; p++) {
            apart += Math.abs(purchases[p] / bought - sales[p] / sold);
        }
        return within(PERCENT * (1 - apart / 2));
    }

    /** Finger and Kreinin: 100·Σ min(x, y) over the shares of two states' sales. */
    static double similarity(double[] one, double[] other) {
        double all = sum(one);
        double rest = sum(other);
        double common = 0;
        for (int p = 0; p < one.length; p++) {
            common += Math.min(one[p] / all, other[p] / rest);
        }
        return within(PERCENT * common);
    }

    /** Balassa: a product's share of a state's sales over its share of the world's. */
    public static double balassa(double product, double all, double worldProduct, double world) {
        return product / all / (worldProduct / world);
    }

    /** The shares sum to 1 up to rounding only. */
    private static double within(double percent) {
        return Math.min(PERCENT, Math.max(0, percent));
    }
}
