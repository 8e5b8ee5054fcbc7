/** Bilateral trade of the Correlates of War project. */
@NullMarked
package org.entente.source.cowtrade;

import org.jspecify.annotations.NullMarked;
