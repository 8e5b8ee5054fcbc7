package org.entente.web.measure;

import java.util.List;

/**
 * The percentiles of a measure, year by year.
 *
 * @param title of the measure
 * @param measure address of its page
 * @param traps what to mind with its values, such as what a zero stands for
 * @param heads names of the columns after the year
 * @param rows the year, how many values, and the percentiles, as people read them
 */
public record BandsView(
        String title, String measure, List<String> traps, List<String> heads, List<List<String>> rows) {}
