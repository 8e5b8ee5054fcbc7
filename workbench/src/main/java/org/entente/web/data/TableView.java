package org.entente.web.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a table shows. Addresses are whole; an empty one is none.
 *
 * @param table its name
 * @param meaning what a row is
 * @param total rows that fit
 * @param traced whether rows name their snapshot, which then stands before the columns
 * @param columns that are shown
 * @param described all columns of the table
 * @param rows of the page
 * @param filters that hold
 * @param choices names of filters by column
 * @param kept filters and order as hidden fields of a form
 * @param facets counts by value
 * @param facetLinks columns that could be counted
 * @param sql of all rows that fit
 * @param addresses of what leads on from here
 * @param restricted titles of the sources among these rows whose rows may not be passed on
 */
public record TableView(
        String table,
        String meaning,
        long total,
        boolean traced,
        List<Column> columns,
        List<Column> described,
        List<Row> rows,
        List<Held> filters,
        List<Choice> choices,
        List<Field> kept,
        List<Facet> facets,
        List<Link> facetLinks,
        String sql,
        Addresses addresses,
        List<String> restricted) {

    /** The first sentence of the meaning. */
    public String brief() {
        int end = meaning.indexOf(". ");
        return end < 0 ? meaning : meaning.substring(0, end + 1);
    }

    /** What follows the first sentence. */
    public String rest() {
        return meaning.substring(brief().length()).strip();
    }

    /**
     * A column.
     *
     * @param order {@code ascending}, {@code descending} or null where rows are not ordered by it
     * @param sort address of the rows in its order, or in the other when they are
     */
    public record Column(
            String name,
            String unit,
            String meaning,
            boolean key,
            boolean number,
            @Nullable String order,
            String sort) {}

    /**
     * A row.
     *
     * @param origin source and vintage; empty where the row names none
     * @param line line of the file; empty where the row names none
     * @param address where file and line are told of
     */
    public record Row(String origin, String line, String address, List<ShownCell> cells) {}

    /**
     * A filter that holds.
     *
     * @param text in words
     * @param without address of the rows without it
     */
    public record Held(String text, String without) {}

    /** Filters that a column can have: parameter and words. */
    public record Choice(String column, List<Field> filters) {}

    /** A name and a value. */
    public record Field(String name, String value) {}

    /** A name and where it leads. */
    public record Link(String text, String address) {}

    /**
     * Values of a column.
     *
     * @param more whether there are others
     */
    public record Facet(String column, List<Value> values, boolean more, String without) {}

    /**
     * A value with how many rows have it and where these are; the address is empty where all rows
     * shown have it.
     */
    public record Value(String text, long rows, String address) {}

    /** Where one can go on. */
    public record Addresses(String next, String first, String run, String csv, String json, String parquet) {}
}
