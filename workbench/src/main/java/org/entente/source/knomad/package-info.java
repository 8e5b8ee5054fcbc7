/** Estimated remittances between countries. */
@NullMarked
package org.entente.source.knomad;

import org.jspecify.annotations.NullMarked;
