package org.entente.measure.model;

import java.util.List;

/** No measure has this id; the message names those that come closest. */
public final class UnknownMeasureException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 4;

    UnknownMeasureException(String asked, List<String> ids) {
        super("there is no measure \"" + asked + "\"; closest are " + String.join(", ", Closest.to(asked, ids, SHOWN))
                + " (all: entente measures)");
    }
}
