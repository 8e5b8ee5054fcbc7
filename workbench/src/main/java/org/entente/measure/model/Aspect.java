package org.entente.measure.model;

/**
 * Where a figure stands among others, as its id writes it after {@code #}: {@code percentile},
 * {@code rank}, {@code percentile-among-region}.
 *
 * @param kind {@link FigureIds#PERCENTILE} or {@link FigureIds#RANK}
 * @param among which others
 */
public record Aspect(String kind, Among among) {
    public Aspect {
        if (!kind.equals(FigureIds.PERCENTILE) && !kind.equals(FigureIds.RANK)) {
            throw new IllegalArgumentException(kind);
        }
    }

    /**
     * What {@link #write} wrote.
     *
     * @throws IllegalArgumentException when there is no such aspect
     */
    public static Aspect parse(String text) {
        int dash = text.indexOf('-');
        return dash < 0
                ? new Aspect(text, Among.ALL)
                : new Aspect(text.substring(0, dash), Among.ofSuffix(text.substring(dash)));
    }

    public String write() {
        return kind + among.suffix();
    }

    public boolean isRank() {
        return kind.equals(FigureIds.RANK);
    }
}
