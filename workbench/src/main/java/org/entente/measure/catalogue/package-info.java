/** The explicit list of the measures that come with Entente. */
@NullMarked
package org.entente.measure.catalogue;

import org.jspecify.annotations.NullMarked;
