/** Merchandise trade matrix of UNCTAD. */
@NullMarked
package org.entente.source.unctadtrade;

import org.jspecify.annotations.NullMarked;
