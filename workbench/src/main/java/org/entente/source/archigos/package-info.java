/** Archigos: leaders of states. */
@NullMarked
package org.entente.source.archigos;

import org.jspecify.annotations.NullMarked;
