/**
 * Where a value comes from: snapshots, licences, citations, lineage. Values that travel with the
 * data.
 */
@NullMarked
package org.entente.provenance;

import org.jspecify.annotations.NullMarked;
