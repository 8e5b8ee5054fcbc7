package org.entente.web.data;

import java.util.List;

/**
 * What the page of all tables shows.
 *
 * @param tables in the order of the schema
 */
public record DataView(List<Table> tables) {
    /**
     * A table.
     *
     * @param meaning what a row is
     * @param key columns that name a row
     * @param columns how many it has
     * @param rows how many it has
     */
    public record Table(String name, String meaning, List<String> key, int columns, long rows) {
        /** The first sentence of the meaning. */
        public String brief() {
            int end = meaning.indexOf(". ");
            return end < 0 ? meaning : meaning.substring(0, end + 1);
        }
    }
}
