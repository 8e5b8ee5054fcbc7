package org.entente.events;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lines in the layouts of GDELT and ICEWS, typed field by field. */
public final class GdeltLines {
    private GdeltLines() {}

    /**
     * A line of GDELT with 57, 58 or 61 fields, added on the day itself; fields that Entente does
     * not read are empty.
     */
    public static String gdelt(
            int fields,
            long id,
            String day,
            String actor,
            String other,
            String code,
            int quad,
            double goldstein,
            int mentions) {
        String added = fields == 61 ? day + "143000" : day;
        return added(
                gdelt(fields, id, day, actor, other, code, quad, goldstein, mentions, "Ankara, Ankara, Turkey"), added);
    }

    /** The line with another day, or with 61 fields another day and time, at which it was added. */
    public static String added(String line, String added) {
        List<String> fields = new ArrayList<>(List.of(line.split("\t", -1)));
        fields.set(fields.size() == 61 ? 59 : 56, added);
        return String.join("\t", fields);
    }

    private static String gdelt(
            int fields,
            long id,
            String day,
            String actor,
            String other,
            String code,
            int quad,
            double goldstein,
            int mentions,
            String place) {
        List<String> line = new ArrayList<>(Collections.nCopies(fields, ""));
        line.set(0, String.valueOf(id));
        line.set(1, day);
        line.set(7, actor);
        line.set(17, other);
        line.set(26, code);
        line.set(29, String.valueOf(quad));
        line.set(30, String.valueOf(goldstein));
        line.set(31, String.valueOf(mentions));
        line.set(fields == 61 ? 52 : 50, place);
        if (fields > 57) {
            line.set(fields - 1, "https://example.org/" + id);
        }
        return String.join("\t", line);
    }

    /** A line of ICEWS as its archive has it. */
    public static String icews(long id, String day, String country, String code, String intensity, String target) {
        return String.join(
                "\t",
                String.valueOf(id),
                day,
                "Foreign Affairs (" + country + ")",
                "Government",
                country,
                "words",
                code,
                intensity,
                "Citizen (" + target + ")",
                "NA",
                target,
                "47400351",
                "2",
                "A newspaper",
                "Ankara",
                "NA",
                "NA",
                "Turkey",
                "39.9",
                "32.8");
    }

    public static final String ICEWS_HEADER = String.join(
            "\t",
            "Event ID",
            "Event Date",
            "Source Name",
            "Source Sectors",
            "Source Country",
            "Event Text",
            "CAMEO Code",
            "Intensity",
            "Target Name",
            "Target Sectors",
            "Target Country",
            "Story ID",
            "Sentence Number",
            "Publisher",
            "City",
            "District",
            "Province",
            "Country",
            "Latitude",
            "Longitude");
}
