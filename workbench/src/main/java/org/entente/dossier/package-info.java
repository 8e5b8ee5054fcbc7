/** Figures, claims, chronology and gaps arranged into sections. */
@NullMarked
package org.entente.dossier;

import org.jspecify.annotations.NullMarked;
