/**
 * Bulk events: coded reports of GDELT and ICEWS, merged into events in Parquet files, and their
 * roll-up in the store.
 */
@NullMarked
package org.entente.events;

import org.jspecify.annotations.NullMarked;
