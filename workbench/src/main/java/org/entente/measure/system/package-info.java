/** The system of states, third parties of a pair, and influence. */
@NullMarked
package org.entente.measure.system;

import org.jspecify.annotations.NullMarked;
