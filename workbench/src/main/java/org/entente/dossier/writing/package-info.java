/** Writes the sections of a dossier from figures, claims, chronology and case. */
@NullMarked
package org.entente.dossier.writing;

import org.jspecify.annotations.NullMarked;
