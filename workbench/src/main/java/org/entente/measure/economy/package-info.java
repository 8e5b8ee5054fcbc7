/** Trade between two states. */
@NullMarked
package org.entente.measure.economy;

import org.jspecify.annotations.NullMarked;
