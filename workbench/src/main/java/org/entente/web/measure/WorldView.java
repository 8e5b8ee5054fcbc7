package org.entente.web.measure;

import java.util.List;
import java.util.Map;
import org.entente.measure.model.Definition;
import org.entente.web.find.StateRow;
import org.entente.web.http.Json;

/**
 * The map of one state's ties.
 *
 * @param state whose ties
 * @param states all that can be chosen
 * @param measure that colours the map
 * @param families measures that can be chosen, by the first word of their ids
 * @param year shown
 * @param years with values; empty where there are none
 * @param finding what the year's figures say, in a sentence
 * @param unit in the reader's language
 * @param source the datasets with their years
 * @param mixed whether the figures are of several datasets
 * @param rows partners of the year, the highest first
 * @param drawn what the script draws
 */
public record WorldView(
        StateRow state,
        List<StateRow> states,
        Definition measure,
        Map<String, List<Definition>> families,
        int year,
        List<Integer> years,
        String finding,
        String unit,
        String source,
        boolean mixed,
        List<Row> rows,
        Map<String, Object> drawn) {

    /**
     * A partner.
     *
     * @param place from 1; equal values share one
     * @param name of the partner
     * @param pair address of the pair's page
     * @param value as people read it
     * @param figure address of the figure
     * @param width of the bar, in thousandths
     */
    public record Row(int place, String name, String pair, String value, String figure, int width) {}

    public String json() {
        return Json.inElement(drawn);
    }

    public int first() {
        return years.get(0);
    }

    public int last() {
        return years.get(years.size() - 1);
    }
}
