package org.entente.dossier;

import java.util.List;

/**
 * A picture of how parts lead from one level to another, a bar a part that begins where the one
 * before ended, with the same numbers as a table.
 *
 * @param id anchor
 * @param title what it shows
 * @param summary one or two sentences for who cannot see it
 * @param unit how the axis is written
 * @param bars from the first level to the last
 * @param table the same numbers
 */
public record Waterfall(String id, String title, String summary, Chart.Unit unit, List<Bar> bars, Table table)
        implements Block {

    public Waterfall {
        bars = List.copyOf(bars);
        if (bars.isEmpty()) {
            throw new IllegalArgumentException("the picture " + id + " has nothing to show");
        }
    }

    /**
     * One bar.
     *
     * @param label what it is
     * @param from where it begins
     * @param to where it ends
     * @param level whether it is a level that stands on the axis, not a step from one to another
     * @param text its number as printed
     * @param evidence what is behind it
     */
    public record Bar(String label, double from, double to, boolean level, String text, String evidence) {}
}
