/** Panels of many states and years, and the files in which researchers take them elsewhere. */
@NullMarked
package org.entente.export;

import org.jspecify.annotations.NullMarked;
