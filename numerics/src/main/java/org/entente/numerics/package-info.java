/** Estimation on primitive arrays, without knowledge of states. */
@NullMarked
package org.entente.numerics;

import org.jspecify.annotations.NullMarked;
