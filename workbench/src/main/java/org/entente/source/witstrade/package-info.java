/** Trade totals by reporter of the World Bank's WITS. */
@NullMarked
package org.entente.source.witstrade;

import org.jspecify.annotations.NullMarked;
