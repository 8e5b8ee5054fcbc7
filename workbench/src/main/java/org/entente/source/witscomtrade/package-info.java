/** Trade totals of both reporters, 1962–2016, from UN Comtrade by way of the World Bank's WITS. */
@NullMarked
package org.entente.source.witscomtrade;

import org.jspecify.annotations.NullMarked;
