package org.entente.measure.politics.events;

import java.util.List;
import java.util.stream.Stream;
import org.entente.provenance.Citation;

/** Words and works that the measures of events share. */
final class EventTexts {
    static final Citation CAMEO = new Citation(
            "schrodt2012",
            "Schrodt, Philip A.",
            "CAMEO: Conflict and Mediation Event Observations Event and Actor Codebook, version 1.1b3",
            "Parus Analytics",
            2012,
            "http://data.gdeltproject.org/documentation/CAMEO.Manual.1.1b3.pdf");

    static final Citation GOLDSTEIN = new Citation(
            "goldstein1992",
            "Goldstein, Joshua S.",
            "A Conflict-Cooperation Scale for WEIS Events Data",
            "Journal of Conflict Resolution 36(2): 369–385",
            1992,
            "https://doi.org/10.1177/0022002792036002007");

    private static final List<String> COMMON = List.of(
            "Events are coded by machine from news reports; a single event may be wrong and should be read at its source.",
            "One act of a pair on a day counts once, however often it was reported; the argument reports counts each coded report.",
            "Meeting, consulting, negotiating, signing and visiting have two sides: such an event is stored once and counted from each.",
            "The news grow and change: compare a level over years only as the argument volume gives it, against all events of the month.",
            "ICEWS and GDELT are never added together; the first that covers a period answers for it.",
            "A year is the sum of its months. Having no event is a zero only where the files cover every day of the period; else it is not reported.",
            "Of a period that is covered in part, a share (the cooperative one, the mean on Goldstein's scale, the argument volume) is of that part and still comparable; a count or a sum is marked part_covered and enters no comparison over time.",
            "A day is covered by a file of that day, or by one that is published by the day of the event (ICEWS, GDELT before April 2013); earlier days of which a daily file tells are not, and a file of a quarter of an hour covers no more than that.");

    private EventTexts() {}

    static List<String> traps(String... own) {
        return Stream.concat(Stream.of(own), COMMON.stream()).toList();
    }
}
