package org.entente.measure.frozen;

import java.util.HashMap;
import java.util.Map;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * Reads ids in an order in which those of one measure and subject follow one another: of most only
 * the period has to be read.
 */
final class AlikeIds {
    private final FigureIds ids;
    private final Map<String, FigureId> known = new HashMap<>();
    private String beginning = "";

    AlikeIds(FigureIds ids) {
        this.ids = ids;
    }

    /** As {@link FigureIds#parse}. */
    FigureId parse(String text) {
        int end = endOfPeriod(text);
        int slash = text.lastIndexOf('/', end - 1);
        if (slash < 0) {
            return ids.parse(text);
        }
        if (slash != beginning.length() || !text.startsWith(beginning)) {
            beginning = text.substring(0, slash);
            known.clear();
        }
        String tail = text.substring(end);
        String period = text.substring(slash + 1, end);
        FigureId like = known.get(tail);
        @Nullable Period read = like == null ? null : Period.parse(period).orElse(null);
        if (like != null && read != null) {
            return new FigureId(
                    like.measure(),
                    like.argument(),
                    like.shape(),
                    like.from(),
                    like.to(),
                    read,
                    like.aspect(),
                    like.vintage());
        }
        FigureId id = ids.parse(text);
        if (id.period() != null && id.period().code().equals(period)) {
            known.put(tail, id);
        }
        return id;
    }

    /** Where the aspect or the vintage begins, else the end. */
    private static int endOfPeriod(String text) {
        int aspect = text.indexOf('#');
        int vintage = text.indexOf('@');
        int first = aspect < 0 ? vintage : vintage < 0 ? aspect : Math.min(aspect, vintage);
        return first < 0 ? text.length() : first;
    }
}
