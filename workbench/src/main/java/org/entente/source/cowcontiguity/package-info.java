/** Direct contiguity of the Correlates of War project. */
@NullMarked
package org.entente.source.cowcontiguity;

import org.jspecify.annotations.NullMarked;
