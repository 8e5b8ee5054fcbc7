/** Which source speaks about whom in which years. */
@NullMarked
package org.entente.measure.coverage;

import org.jspecify.annotations.NullMarked;
