package org.entente.dossier.evidence;

import java.util.Optional;
import org.entente.dossier.Numbers;
import org.entente.measure.model.Figure;

/** What several sections ask about a series: how far it goes and which way it went. */
public final class SeriesReach {
    private SeriesReach() {}

    /** The years of the dossier after the last value of a series; empty when it reaches the end. */
    public static Optional<String> afterwards(Context context, Track track) {
        int last = context.years().to();
        return track.latest().map(Track::year).filter(year -> year < last).map(year -> Numbers.years(year + 1, last));
    }

    /** {@code up}, {@code down} or {@code same}, judged by what is printed. */
    public static String way(Context context, Figure before, Figure after) {
        if (context.collector().printed(before).equals(context.collector().printed(after))) {
            return "same";
        }
        return after.getValue() > before.getValue() ? "up" : "down";
    }
}
