/** The arrows between packages and a few habits, as tests. */
@NullMarked
package org.entente.architecture;

import org.jspecify.annotations.NullMarked;
