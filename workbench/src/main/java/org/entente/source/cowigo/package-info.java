/**
 * Intergovernmental organisations of the Correlates of War project: counts of shared and own
 * memberships.
 */
@NullMarked
package org.entente.source.cowigo;

import org.jspecify.annotations.NullMarked;
