/** Dyadic disputes of Gibler, Miller and Little. */
@NullMarked
package org.entente.source.gml;

import org.jspecify.annotations.NullMarked;
