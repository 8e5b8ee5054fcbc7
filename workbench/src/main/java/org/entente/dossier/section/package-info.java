/** The sections of a dossier, one class each, in the order of Sections. */
@NullMarked
package org.entente.dossier.section;

import org.jspecify.annotations.NullMarked;
