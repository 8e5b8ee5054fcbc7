/** Estimators on arrays; none of them knows of states, stores or sources. */
@NullMarked
package org.entente.numerics;

import org.jspecify.annotations.NullMarked;
