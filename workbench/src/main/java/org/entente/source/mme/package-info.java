/** Multinational military exercises. */
@NullMarked
package org.entente.source.mme;

import org.jspecify.annotations.NullMarked;
