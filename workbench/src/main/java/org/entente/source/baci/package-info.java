/** Reconciled trade by product of CEPII's BACI. */
@NullMarked
package org.entente.source.baci;

import org.jspecify.annotations.NullMarked;
