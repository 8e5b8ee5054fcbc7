/** Dated events drawn from the store and the case. */
@NullMarked
package org.entente.chronology;

import org.jspecify.annotations.NullMarked;
