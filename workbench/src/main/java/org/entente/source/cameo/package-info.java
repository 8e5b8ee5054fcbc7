/** Code tables of CAMEO and of its form in ICEWS. */
@NullMarked
package org.entente.source.cameo;

import org.jspecify.annotations.NullMarked;
