/** Measures that users bring as tables of their own. */
@NullMarked
package org.entente.measure.own;

import org.jspecify.annotations.NullMarked;
