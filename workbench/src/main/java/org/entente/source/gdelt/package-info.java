/** GDELT: what a user must know of it; it is read in bulk by {@code org.entente.events}. */
@NullMarked
package org.entente.source.gdelt;

import org.jspecify.annotations.NullMarked;
