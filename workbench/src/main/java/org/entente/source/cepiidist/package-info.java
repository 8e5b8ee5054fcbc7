/** Distances and other constants of pairs by CEPII. */
@NullMarked
package org.entente.source.cepiidist;

import org.jspecify.annotations.NullMarked;
