/** Ideal points of the members of the UN General Assembly. */
@NullMarked
package org.entente.source.unidealpoints;

import org.jspecify.annotations.NullMarked;
