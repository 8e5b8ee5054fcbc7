package org.entente.cli.shared;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.util.ArrayList;
import java.util.List;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Measures;
import org.jspecify.annotations.Nullable;

/**
 * A measure with its argument, as {@code un.agreement:palestine} or {@code --issue} name it.
 *
 * @param measure that is computed
 * @param argument what follows the colon, or null
 */
public record MeasureRequest(Measure measure, @Nullable String argument) {

    public Definition definition() {
        return measure.definition();
    }

    /** The measures of a list separated by commas; an option concerns those that take it. */
    public static List<MeasureRequest> list(
            String ids, Measures measures, @Nullable String issue, @Nullable String basis) {
        List<MeasureRequest> requests = new ArrayList<>();
        for (String part : ids.split(",", -1)) {
            int colon = part.indexOf(':');
            Measure measure = measures.get((colon < 0 ? part : part.substring(0, colon)).strip());
            Definition definition = measure.definition();
            String own = colon < 0 ? null : part.substring(colon + 1).strip();
            String byOption = definition.takes("issue area") ? issue : definition.takes("basis") ? basis : null;
            requests.add(new MeasureRequest(measure, own != null ? own : byOption));
        }
        requireTaken(requests, "--issue", "issue area", issue);
        requireTaken(requests, "--basis", "basis", basis);
        return requests;
    }

    private static void requireTaken(
            List<MeasureRequest> requests, String option, String kind, @Nullable String value) {
        if (value != null && requests.stream().noneMatch(r -> r.definition().takes(kind))) {
            throw new UsageException(MESSAGES.fill(
                    "option_for_nothing",
                    "option",
                    option,
                    "measures",
                    String.join(
                            ", ",
                            requests.stream().map(r -> r.definition().id()).toList())));
        }
    }
}
