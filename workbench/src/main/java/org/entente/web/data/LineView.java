package org.entente.web.data;

import java.util.List;

/**
 * What the page of a line shows.
 *
 * @param snapshot source and vintage; empty where there is none
 * @param source its id
 * @param file its name
 * @param sha256 of the file
 * @param bytes of the file
 * @param line number
 * @param tables with rows that came of the line
 * @param issues what was odd in it
 */
public record LineView(
        String snapshot,
        String source,
        String file,
        String sha256,
        long bytes,
        int line,
        List<Table> tables,
        List<Issue> issues) {
    static final LineView NONE = new LineView("", "", "", "", 0, 0, List.of(), List.of());

    /** Rows of a table; {@code more} when there are others. */
    public record Table(String name, List<String> columns, List<List<ShownCell>> rows, boolean more) {
        private static final int FEW = 3;

        /**
         * Whether it reads better with a line for each column, since it has few rows and many
         * columns.
         */
        public boolean turned() {
            return rows.size() <= FEW && columns.size() > rows.size();
        }
    }

    /** Something odd. */
    public record Issue(String field, String value, String reason, boolean kept) {}

    /**
     * A command that shows the line, safe to be copied into a shell; empty for a file that is no
     * text.
     */
    public String command() {
        String quoted = "'" + file.replace("'", "'\\''") + "'";
        String print = "sed -n " + line + "p";
        String name = file.toLowerCase(java.util.Locale.ROOT);
        if (name.endsWith(".gz")) {
            return "zcat " + quoted + " | " + print;
        }
        return name.matches(".*[.](csv|tsv|tab|txt|export)") ? print + " " + quoted : "";
    }
}
