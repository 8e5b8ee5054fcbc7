/** Capitals of the members of the Correlates of War state system. */
@NullMarked
package org.entente.source.cowcapitals;

import org.jspecify.annotations.NullMarked;
