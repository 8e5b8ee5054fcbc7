/** Memberships of intergovernmental organisations by body. */
@NullMarked
package org.entente.source.cowigomembers;

import org.jspecify.annotations.NullMarked;
