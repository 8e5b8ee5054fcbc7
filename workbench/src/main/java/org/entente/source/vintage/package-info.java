/** What changed in the rows of a source from one vintage to another. */
@NullMarked
package org.entente.source.vintage;

import org.jspecify.annotations.NullMarked;
