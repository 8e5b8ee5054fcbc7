package org.entente.events;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The layouts in which event data are published: lines of fields between tabs, without quotes. A
 * field is named by its number from 1; 0 where the layout has none.
 */
public enum EventLayout {
    /** GDELT 1.0, reduced to 17 fields; a line stands for several events of one kind and day. */
    GDELT_REDUCED("gdelt", 17, 0, 1, 2, 3, 4, 7, 8, 6, 5, 0, "NULL", "NULL"),
    /** GDELT 1.0 to March 2013: without the address of the source. */
    GDELT_57("gdelt", 57, 1, 2, 8, 18, 27, 30, 31, 32, 0, 0, "f51", "NULL"),
    /** GDELT 1.0, daily. */
    GDELT_58("gdelt", 58, 1, 2, 8, 18, 27, 30, 31, 32, 0, 57, "f51", "f58"),
    /** GDELT 2.0, every quarter of an hour. */
    GDELT_61("gdelt", 61, 1, 2, 8, 18, 27, 30, 31, 32, 0, 60, "f53", "f61"),
    /** ICEWS as its archive on Harvard Dataverse has it. */
    ICEWS(
            "icews",
            20,
            1,
            2,
            5,
            11,
            7,
            0,
            8,
            0,
            0,
            0,
            "concat_ws(', ', nullif(f15, 'NA'), nullif(f18, 'NA'))",
            "concat_ws(', story ', nullif(f14, 'NA'), nullif(f12, 'NA'))"),
    /**
     * ICEWS as subject, relation, object and day; the relation is a name, and only a name in
     * brackets tells a state.
     */
    ICEWS_QUADRUPLES("icews", 4, 0, 4, 1, 3, 2, 0, 0, 0, 0, 0, "NULL", "NULL");

    /** Quarters of an hour in a day. */
    static final int WHOLE_DAY = 96;

    private final String source;
    private final int fields;
    private final int id;
    private final int day;
    private final int actor;
    private final int target;
    private final int code;
    private final int quad;
    private final int goldstein;
    private final int mentions;
    private final int reports;
    private final int added;
    private final String place;
    private final String url;

    EventLayout(
            String source,
            int fields,
            int id,
            int day,
            int actor,
            int target,
            int code,
            int quad,
            int goldstein,
            int mentions,
            int reports,
            int added,
            String place,
            String url) {
        this.source = source;
        this.fields = fields;
        this.id = id;
        this.day = day;
        this.actor = actor;
        this.target = target;
        this.code = code;
        this.quad = quad;
        this.goldstein = goldstein;
        this.mentions = mentions;
        this.reports = reports;
        this.added = added;
        this.place = place;
        this.url = url;
    }

    /** Id of the dataset, {@code gdelt} or {@code icews}. */
    public String source() {
        return source;
    }

    /** How many fields a line has. */
    public int fields() {
        return fields;
    }

    boolean hasIds() {
        return id > 0;
    }

    /** How the days are written, for {@code try_strptime}. */
    String dayFormat() {
        return source.equals("gdelt") ? "%Y%m%d" : "%Y-%m-%d";
    }

    /** The columns of a line as texts, for {@code read_csv}. */
    String columns() {
        return IntStream.rangeClosed(1, fields)
                .mapToObj(i -> "f" + i + ": 'VARCHAR'")
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** The fields that are kept, as texts, under the names of the event schema. */
    String projection() {
        return """
                %s AS event_id, %s AS day, %s AS actor, %s AS other, %s AS code, %s AS quad, %s AS goldstein,
                %s AS mentions, %s AS reports, %s AS added, %s AS place, %s AS url""".formatted(
                        field(id),
                        field(day),
                        field(actor),
                        field(target),
                        field(code),
                        field(quad),
                        field(goldstein),
                        field(mentions),
                        field(reports),
                        field(added),
                        ofPairs(place),
                        ofPairs(url));
    }

    /**
     * Which part of a report's day its file covers, from the texts {@code l.day} and
     * {@code l.added}: 0 to 95 a quarter of an hour, 96 all of it, -1 none. ICEWS, and GDELT before
     * its daily files began, are published by the day of the event; a file of a day or of a quarter
     * of an hour covers that and reports a few earlier days besides.
     */
    String covers() {
        return switch (this) {
            case GDELT_58 -> """
                    CASE WHEN l.added < '20130401' OR l.added[1:8] = l.day THEN 96 ELSE -1 END""";
            case GDELT_61 -> """
                    coalesce(CASE WHEN length(l.added) = 14 AND l.added[1:8] = l.day AND l.added[9:10] < '24' AND l.added[11:12] < '60'
                                  THEN 4 * TRY_CAST(l.added[9:10] AS UTINYINT) + TRY_CAST(l.added[11:12] AS UTINYINT) // 15 END, -1)""";
            default -> String.valueOf(WHOLE_DAY);
        };
    }

    /**
     * Place and address make most of the bytes, and are kept of reports that name two actors only.
     */
    private String ofPairs(String column) {
        return column.equals("NULL")
                ? column
                : "CASE WHEN %1$s <> '' AND %2$s <> '' AND %1$s <> %2$s THEN %3$s END"
                        .formatted(field(actor), field(target), column);
    }

    private static String field(int number) {
        return number == 0 ? "NULL" : "f" + number;
    }

    /**
     * The field in which a column of the event schema stands, for messages; 0 when the layout lacks
     * it.
     */
    int number(String column) {
        return switch (column) {
            case "event_id" -> id;
            case "day" -> day;
            case "code" -> code;
            case "mentions" -> mentions;
            default -> 0;
        };
    }

    /**
     * The layout of a file by its first whole lines; empty when it is no file of events.
     *
     * @param lines without line ends; a header may stand first
     */
    public static Optional<EventLayout> recognise(java.util.List<String> lines) {
        for (EventLayout layout : values()) {
            long fitting = lines.stream().filter(layout::fits).count();
            if (fitting > 0 && fitting * 2 >= lines.size() - 1) {
                return Optional.of(layout);
            }
        }
        return Optional.empty();
    }

    /** Whether the first line names the fields. */
    public boolean isHeader(String line) {
        String[] parts = line.split("\t", -1);
        return parts.length == fields && !isDay(parts[day - 1]);
    }

    private boolean fits(String line) {
        String[] parts = line.split("\t", -1);
        return parts.length == fields
                && isDay(parts[day - 1])
                && (this == ICEWS_QUADRUPLES || parts[code - 1].matches("\\d{2,4}"))
                && (id == 0 || parts[id - 1].matches("\\d+"));
    }

    private boolean isDay(String text) {
        return text.matches(source.equals("gdelt") ? "\\d{8}" : "\\d{4}-\\d{2}-\\d{2}");
    }
}
