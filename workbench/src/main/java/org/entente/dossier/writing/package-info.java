/** Writes whole dossiers: of a pair, of a comparison of pairs, and of the partners of a state. */
@NullMarked
package org.entente.dossier.writing;

import org.jspecify.annotations.NullMarked;
