/** How near two states are and how their people meet. */
@NullMarked
package org.entente.measure.society;

import org.jspecify.annotations.NullMarked;
