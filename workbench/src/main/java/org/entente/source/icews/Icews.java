package org.entente.source.icews;

import java.util.List;
import org.entente.provenance.Citation;
import org.entente.provenance.License;
import org.entente.source.EventSource;
import org.entente.source.SourceDescription;

/** Coded events of the Integrated Crisis Early Warning System. */
public final class Icews extends EventSource {

    public Icews() {
        super(
                new SourceDescription(
                        "icews",
                        "ICEWS Coded Event Data",
                        "Lockheed Martin; Harvard Dataverse",
                        List.of(new Citation(
                                "boschee2015",
                                "Boschee, Elizabeth and Lautenschlager, Jennifer and O'Brien, Sean and Shellman, Steve and Starz, James and Ward, Michael",
                                "ICEWS Coded Event Data",
                                "Harvard Dataverse",
                                2015,
                                "https://doi.org/10.7910/DVN/28075")),
                        "https://doi.org/10.7910/DVN/28075",
                        new License("terms of the Dataverse: not to be passed on", false),
                        List.of("event", "event_month", "event_volume"),
                        "1995 to 2020, all states; a pair without an event in a month of which every day was imported had none in the news",
                        "events and reports; Goldstein's scale from -10 to +10",
                        "Yearly files were replaced now and then until the series ended.",
                        List.of(
                                "Machine-coded from news: one event may be wrong, and should be read at its source.",
                                "Meetings and the like are coded from both sides, visits as made and as hosted: each is one event here, counted by both.",
                                "The form of four fields (subject, relation, object, day) names relations in words: the code tables (cameo) must be imported first.",
                                "In that form a person carries no country; only actors with a country in brackets, and states, have one.",
                                "Events are numbered in the form of 20 fields only: the two forms of one month overlap without being told, and their reports add up, though an act of a day still counts once."),
                        "Download the yearly event files (events.YYYY.tab) from the Dataverse; import their folder with entente events import FOLDER."));
    }
}
