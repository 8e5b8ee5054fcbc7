/** Figures that a case keeps, so that they can be read without the data they were computed from. */
@NullMarked
package org.entente.measure.frozen;

import org.jspecify.annotations.NullMarked;
