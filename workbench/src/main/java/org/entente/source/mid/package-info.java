/** Militarised interstate disputes of the Correlates of War project. */
@NullMarked
package org.entente.source.mid;

import org.jspecify.annotations.NullMarked;
