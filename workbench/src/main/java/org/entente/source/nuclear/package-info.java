/** Civilian nuclear cooperation agreements. */
@NullMarked
package org.entente.source.nuclear;

import org.jspecify.annotations.NullMarked;
