/** Figures about states and pairs, computed from canonical rows. */
@NullMarked
package org.entente.measure;

import org.jspecify.annotations.NullMarked;
