/** Reconciled trade of the USITC's ITPD-E. */
@NullMarked
package org.entente.source.itpd;

import org.jspecify.annotations.NullMarked;
