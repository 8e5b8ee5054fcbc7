/** Positions on one dimension from ordered choices. */
@NullMarked
package org.entente.numerics.scaling;

import org.jspecify.annotations.NullMarked;
