package org.entente.events;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.store.RowAppender;
import org.entente.store.Scratch;

/**
 * Reports that an earlier Entente staged, which do not say which part of their day the file covers.
 * Files that are published by the day of the event cover all of it; of the others GDELT's own name
 * says it ({@code 20191024.export.CSV.zip}, {@code 20191024143000.export.CSV.zip}), and of a file
 * of another name nothing is known.
 */
final class UndatedReports {
    private static final Pattern NAME =
            Pattern.compile("(\\d{8})(?:(\\d{2})(\\d{2})00)?\\.export\\..*", Pattern.CASE_INSENSITIVE);
    private static final int QUARTERS = 4;
    private static final int MINUTES = 15;

    private UndatedReports() {}

    /**
     * The reports of a month with the column {@code covers}, as a query.
     *
     * @param parts list of the staged files, as the engine reads it
     * @param files from which they are
     */
    static String dated(Scratch engine, String parts, List<ImportedEventFile> files) {
        engine.execute("CREATE OR REPLACE TABLE file_day (file INTEGER, day DATE, covers TINYINT)");
        try (RowAppender out = engine.appender("file_day")) {
            files.stream().filter(file -> !file.dated()).forEach(file -> add(file, out));
        }
        return """
                SELECT r.* EXCLUDE (covers),
                       coalesce(r.covers,
                                CASE WHEN d.day IS NULL OR d.day = r.day THEN d.covers ELSE -1 END) AS covers
                FROM (SELECT * FROM read_parquet(%s, hive_partitioning = false, union_by_name = true)
                      UNION ALL BY NAME SELECT CAST(NULL AS TINYINT) AS covers WHERE false) r
                LEFT JOIN file_day d USING (file)
                """.formatted(parts);
    }

    private static void add(ImportedEventFile file, RowAppender out) {
        EventLayout layout = file.layout();
        Matcher name = NAME.matcher(file.name());
        if (layout != EventLayout.GDELT_58 && layout != EventLayout.GDELT_61) {
            out.begin()
                    .add(file.number())
                    .addNull()
                    .add((byte) EventLayout.WHOLE_DAY)
                    .end();
        } else if (name.matches() && (name.group(2) == null) == (layout == EventLayout.GDELT_58)) {
            try {
                LocalDate day = LocalDate.parse(name.group(1), DateTimeFormatter.BASIC_ISO_DATE);
                int covers = layout == EventLayout.GDELT_58
                        ? EventLayout.WHOLE_DAY
                        : QUARTERS * Integer.parseInt(name.group(2)) + Integer.parseInt(name.group(3)) / MINUTES;
                out.begin().add(file.number()).add(day).add((byte) covers).end();
            } catch (DateTimeException e) {
                return; // no day, so that nothing is known of the file
            }
        }
    }
}
