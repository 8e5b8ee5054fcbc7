package org.entente.cli.ask;

import java.util.List;
import org.entente.measure.model.Figure;

/**
 * A series as a line of block characters, from its least value to its greatest; a gap where there
 * is no value.
 */
final class Sparkline {
    private static final String BLOCKS = "▁▂▃▄▅▆▇█";
    private static final char GAP = '·';

    private Sparkline() {}

    static String of(List<Figure> figures) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Figure figure : figures) {
            if (figure.value() != null) {
                low = Math.min(low, figure.getValue());
                high = Math.max(high, figure.getValue());
            }
        }
        StringBuilder line = new StringBuilder();
        for (Figure figure : figures) {
            if (figure.value() == null) {
                line.append(GAP);
            } else if (high == low) {
                line.append(BLOCKS.charAt(BLOCKS.length() / 2));
            } else {
                double part = (figure.getValue() - low) / (high - low);
                line.append(BLOCKS.charAt((int) Math.min(BLOCKS.length() - 1, part * BLOCKS.length())));
            }
        }
        return line.toString();
    }
}
