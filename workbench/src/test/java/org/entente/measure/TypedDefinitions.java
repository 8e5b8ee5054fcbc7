package org.entente.measure;

import java.util.List;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Shape;
import org.entente.provenance.Citation;

/** Definitions of measures that are made up for a test. */
public final class TypedDefinitions {
    private TypedDefinitions() {}

    public static Definition of(String id, Shape shape, String... sources) {
        return Definition.of(id, "A title")
                .version(3)
                .meaning("What it means.")
                .formula("x")
                .shape(shape)
                .unit("index")
                .range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                .direction("higher: more")
                .sources(List.of(sources))
                .reference(new Citation("work", "An author", "A work", "A journal", 2000, null))
                .build();
    }
}
