/**
 * Structural change in a series: where it may lie, how sure that is, and whether there is any. On
 * arrays; it knows nothing of states.
 *
 * <p>A break is named by the number of observations before it: break {@code b} ends one regime with
 * observation {@code b}, counted from 1, and starts the next with observation {@code b + 1}.
 */
@NullMarked
package org.entente.numerics.breaks;

import org.jspecify.annotations.NullMarked;
