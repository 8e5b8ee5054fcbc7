package org.entente.measure;

import java.util.List;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Shape;
import org.entente.provenance.Citation;

/** Definitions of measures that are made up for a test. */
public final class TypedDefinitions {
    private TypedDefinitions() {}

    public static Definition of(String id, Shape shape, String... sources) {
        return new Definition(
                id,
                3,
                "A title",
                "What it means.",
                "x",
                shape,
                "index",
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                "higher: more",
                List.of(sources),
                "",
                new Citation("work", "An author", "A work", "A journal", 2000, null),
                List.of());
    }
}
