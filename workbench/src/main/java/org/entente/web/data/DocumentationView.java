package org.entente.web.data;

import java.util.List;
import org.entente.measure.model.Definition;
import org.entente.source.SourceDescription;
import org.entente.store.schema.TableDescription;

/**
 * What the page of the documentation shows.
 *
 * @param measures in the order of the catalogue
 * @param sources by id
 * @param tables in the order of the schema
 */
public record DocumentationView(List<Entry> measures, List<SourceDescription> sources, List<TableDescription> tables) {
    /** A measure, and in words what it is about. */
    public record Entry(Definition definition, String about) {}
}
