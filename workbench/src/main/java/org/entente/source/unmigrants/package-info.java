/** International migrant stock by birth and residence. */
@NullMarked
package org.entente.source.unmigrants;

import org.jspecify.annotations.NullMarked;
