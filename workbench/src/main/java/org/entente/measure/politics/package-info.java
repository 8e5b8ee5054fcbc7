/** How two states vote and side with one another. */
@NullMarked
package org.entente.measure.politics;

import org.jspecify.annotations.NullMarked;
