package org.entente.numerics.breaks;

import java.util.List;

/** What is left of a series when each of its regimes has a regression of its own. */
final class Remainders {
    private Remainders() {}

    /** Residuals of all observations, in order. */
    static double[] of(BreakModel model, List<Integer> breaks) {
        double[] all = new double[model.size()];
        int from = 0;
        for (int k = 0; k <= breaks.size(); k++) {
            int to = k == breaks.size() ? model.size() : breaks.get(k);
            if (model.kind() == BreakModel.Kind.REGRESSION) {
                double[] part = LeastSquares.of(model.part(from, to)).residuals();
                System.arraycopy(part, 0, all, from, to - from);
            } else {
                line(model, from, to, all);
            }
            from = to;
        }
        return all;
    }

    /** A mean or a line, by sums about the middle. */
    private static void line(BreakModel model, int from, int to, double[] all) {
        boolean sloped = model.kind() == BreakModel.Kind.TREND;
        double meanY = 0;
        double meanT = 0;
        for (int i = from; i < to; i++) {
            meanY += model.y(i) / (to - from);
            meanT += sloped ? model.x(i)[1] / (to - from) : 0;
        }
        double tt = 0;
        double ty = 0;
        if (sloped) {
            for (int i = from; i < to; i++) {
                double t = model.x(i)[1] - meanT;
                tt += t * t;
                ty += t * (model.y(i) - meanY);
            }
        }
        double slope = tt > 0 ? ty / tt : 0;
        for (int i = from; i < to; i++) {
            double t = sloped ? model.x(i)[1] - meanT : 0;
            all[i] = model.y(i) - meanY - slope * t;
        }
    }
}
