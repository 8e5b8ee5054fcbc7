/** A reader of Stata's data files, which knows nothing of sources. */
@NullMarked
package org.entente.source.stata;

import org.jspecify.annotations.NullMarked;
