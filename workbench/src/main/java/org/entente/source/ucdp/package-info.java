/** Armed conflicts of UCDP and PRIO. */
@NullMarked
package org.entente.source.ucdp;

import org.jspecify.annotations.NullMarked;
