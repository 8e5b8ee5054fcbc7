/**
 * Synthetic control: one treated series against a weighted mean of others. On arrays; it knows
 * nothing of states.
 */
@NullMarked
package org.entente.numerics.synth;

import org.jspecify.annotations.NullMarked;
