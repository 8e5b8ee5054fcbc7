/**
 * Measures of coded events between two states; they read the roll-up by month, and the events
 * themselves only for lineage.
 */
@NullMarked
package org.entente.measure.politics.events;

import org.jspecify.annotations.NullMarked;
