package org.entente.source;

import java.util.List;
import java.util.regex.Pattern;
import org.entente.provenance.Citation;
import org.entente.provenance.License;

/**
 * What is to be known of a dataset before it is used; docs/sources.md is generated from these.
 *
 * @param id name in commands and figures, lower case with hyphens
 * @param title the publisher's name of the dataset
 * @param publisher who publishes it
 * @param citations what to cite, the dataset first
 * @param address where it is published
 * @param license terms
 * @param tables canonical tables that it fills
 * @param coverage years and states, and what an absent row means inside them
 * @param unit unit of its values as Entente stores them
 * @param revisions how often and how deeply the publisher revises it
 * @param traps what a careless reader gets wrong
 * @param howToGet which file to download, and how, to bring this source into the store
 */
public record SourceDescription(
        String id,
        String title,
        String publisher,
        List<Citation> citations,
        String address,
        License license,
        List<String> tables,
        String coverage,
        String unit,
        String revisions,
        List<String> traps,
        String howToGet) {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public SourceDescription {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("a source's id is lower case with hyphens, not " + id);
        }
        if (citations.isEmpty() || tables.isEmpty()) {
            throw new IllegalArgumentException("source " + id + " needs a citation and a table");
        }
        citations = List.copyOf(citations);
        tables = List.copyOf(tables);
        traps = List.copyOf(traps);
    }
}
