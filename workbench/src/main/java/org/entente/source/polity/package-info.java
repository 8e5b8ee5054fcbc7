/** Regimes, of the Polity project. */
@NullMarked
package org.entente.source.polity;

import org.jspecify.annotations.NullMarked;
