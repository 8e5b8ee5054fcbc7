/** A first draft of a case, from what the imported sources know of a pair. */
@NullMarked
package org.entente.dossier.draft;

import org.jspecify.annotations.NullMarked;
