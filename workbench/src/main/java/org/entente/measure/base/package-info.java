/**
 * What measures share in reading the store: the choice of source and release, coverage, and the
 * base of yearly measures.
 */
@NullMarked
package org.entente.measure.base;

import org.jspecify.annotations.NullMarked;
