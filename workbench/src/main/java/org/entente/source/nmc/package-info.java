/** National material capabilities of the Correlates of War project. */
@NullMarked
package org.entente.source.nmc;

import org.jspecify.annotations.NullMarked;
