package org.entente.source.cameo;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.entente.provenance.Citation;
import org.entente.provenance.License;
import org.entente.source.Source;
import org.entente.source.SourceDescription;
import org.entente.source.files.FileProbe;
import org.entente.source.files.Recognition;
import org.entente.source.intake.Intake;
import org.entente.source.tables.Bundle;
import org.entente.source.tables.BundleFile;

/**
 * The code tables of CAMEO as GDELT publishes them, the code list of 2007, and the codes of ICEWS.
 */
public final class Cameo implements Source {
    static final String EVENTS = "events";
    static final String HIERARCHY = "hierarchy";
    static final String GOLDSTEIN = "goldstein";
    static final String CODE_LIST = "code_list";
    static final String ICEWS = "icews";

    private static final String LAYOUT = "code tables";

    /** Code tables have no date: there is one of each, and another needs a vintage of its own. */
    private static final String UNDATED = "undated";

    /**
     * A line by which each table of codes within actors is known, since all have the same header.
     */
    private static final Map<String, String> ACTORS = Map.of(
            "country", "AFG\tAfghanistan",
            "ethnic", "aar\tAfar",
            "group", "ADB\tAsian Development Bank",
            "religion", "BUD\tBuddhism",
            "role", "GOV\tGovernment");

    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "cameo",
            "Conflict and Mediation Event Observations (CAMEO): code tables",
            "Philip A. Schrodt; GDELT Project; ICEWS (Harvard Dataverse)",
            List.of(new Citation(
                    "schrodt2012",
                    "Schrodt, Philip A.",
                    "CAMEO: Conflict and Mediation Event Observations Event and Actor Codebook, version 1.1b3",
                    "Parus Analytics",
                    2012,
                    "http://data.gdeltproject.org/documentation/CAMEO.Manual.1.1b3.pdf")),
            "https://www.gdeltproject.org/data.html#documentation",
            new License("free with citation", true),
            List.of("event_code", "event_scale", "actor_code"),
            "Code tables: no years. A code that is in no table is unknown.",
            "codes; Goldstein's scale from -10 to +10",
            "None.",
            List.of(
                    "Codes are text: 010 is not 10, and 0 is a code of its own in one table.",
                    "The tables differ in what they hold and how they word it: each is a scheme of its own.",
                    "The table of ICEWS is Windows-1252, and its quotation marks went through Mac Roman before: they are read back.",
                    "Country codes are ISO alpha-3 for states, with regions beside them; some are of countries as they were called once.",
                    "Some codes of ethnic groups, known groups and roles, and nine of the code list of 2007, come twice: the first is kept. Five labels of that list are misspelt and rejected.",
                    "The tables state no date: the vintage is undated."),
            "Download the CAMEO lookup files (CAMEO.*.txt) from the page above and the ICEWS code table from doi:10.7910/DVN/28075; import their folder.");

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Charset legacyCharset() {
        return Charset.forName("windows-1252");
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        return Recognition.firstOf(
                        probe.recogniseColumns(part(HIERARCHY), "EventCode", "EventBaseCode", "EventRootCode"),
                        probe.recogniseColumns(part(EVENTS), "CAMEOEVENTCODE", "EVENTDESCRIPTION"),
                        probe.recogniseColumns(part(GOLDSTEIN), "CAMEOEVENTCODE", "GOLDSTEINSCALE"),
                        probe.recogniseColumns(part(ICEWS), "eventtype_ID", "name", "code", "goldstein", "root_code"),
                        recogniseCodeList(probe),
                        recogniseActors(probe))
                .dated(UNDATED);
    }

    private static Recognition part(String role) {
        return Recognition.part(LAYOUT, role);
    }

    private static Recognition recogniseCodeList(FileProbe probe) {
        return probe.linesStarting("//CAMEO Codelist").findAny().isPresent()
                ? part(CODE_LIST)
                : new Recognition.No("does not begin as the CAMEO code list does", 0);
    }

    private static Recognition recogniseActors(FileProbe probe) {
        if (!probe.header().columns().equals(List.of("CODE", "LABEL"))) {
            return new Recognition.No("lacks the columns CODE, LABEL", 0);
        }
        return ACTORS.entrySet().stream()
                .filter(table -> probe.lines().stream().anyMatch(line -> line.startsWith(table.getValue())))
                .findFirst()
                .map(table -> part(table.getKey()))
                .orElse(new Recognition.No("is a table of codes and labels, and none of CAMEO's", 0.9));
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        CameoTables events = new CameoTables(intake);
        ActorTables actors = new ActorTables(intake);
        for (BundleFile file : bundle.files()) {
            if (ACTORS.containsKey(file.role())) {
                actors.read(file);
            } else {
                events.read(file);
            }
        }
    }
}
