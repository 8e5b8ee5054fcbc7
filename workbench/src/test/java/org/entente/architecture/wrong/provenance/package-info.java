/** Wrong on purpose. */
@NullMarked
package org.entente.architecture.wrong.provenance;

import org.jspecify.annotations.NullMarked;
