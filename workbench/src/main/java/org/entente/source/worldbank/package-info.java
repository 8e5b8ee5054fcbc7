/** Indicators of the World Bank. */
@NullMarked
package org.entente.source.worldbank;

import org.jspecify.annotations.NullMarked;
