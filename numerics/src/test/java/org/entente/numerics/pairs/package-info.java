/** Tests of panels of pairs. */
@NullMarked
package org.entente.numerics.pairs;

import org.jspecify.annotations.NullMarked;
