package org.entente.provenance;

/**
 * Terms under which a publisher offers a dataset.
 *
 * @param name short name as the publisher states it, such as {@code CC0 1.0}
 * @param rowsMayBePassedOn whether rows of the dataset may be given to others; derived figures
 *     always may, with a citation
 */
public record License(String name, boolean rowsMayBePassedOn) {}
