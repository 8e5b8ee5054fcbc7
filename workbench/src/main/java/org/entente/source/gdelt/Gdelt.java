package org.entente.source.gdelt;

import java.util.List;
import org.entente.provenance.Citation;
import org.entente.provenance.License;
import org.entente.source.EventSource;
import org.entente.source.SourceDescription;

/** The Global Database of Events, Language and Tone, versions 1.0 and 2.0. */
public final class Gdelt extends EventSource {

    public Gdelt() {
        super(
                new SourceDescription(
                        "gdelt",
                        "Global Database of Events, Language and Tone (GDELT), event table",
                        "GDELT Project",
                        List.of(new Citation(
                                "leetaru2013",
                                "Leetaru, Kalev and Schrodt, Philip A.",
                                "GDELT: Global Data on Events, Location and Tone, 1979–2012",
                                "Paper presented at the ISA Annual Convention",
                                2013,
                                "https://www.gdeltproject.org/")),
                        "https://www.gdeltproject.org/data.html",
                        new License("free for any use with citation and a link", true),
                        List.of("event", "event_month", "event_volume"),
                        "1979 to today, all states; a pair without an event in a month of which every day was imported had none in the news",
                        "events, reports, mentions; Goldstein's scale from -10 to +10",
                        "Old files stay as they are; new ones come daily (1.0) or every quarter of an hour (2.0).",
                        List.of(
                                "Machine-coded from news: one event may be wrong, and many reports may be of one event.",
                                "The news grow over time: compare shares of the month, not numbers of events.",
                                "Actors use CAMEO's country codes (TUR), places FIPS codes (TU); only the actors decide the pair.",
                                "A file of a day holds reports of older events too; both go into the month of the event.",
                                "Layouts have 17, 57, 58 or 61 fields; a line with another number goes into quarantine.",
                                "The reduced layout of 17 fields sums events already and numbers none, so that two of its files cannot be told to overlap by number."),
                        "Download daily (events/YYYYMMDD.export.CSV.zip) or quarter-hourly files; import their folder with entente events import FOLDER."));
    }
}
