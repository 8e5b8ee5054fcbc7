/** Wrong on purpose. */
@NullMarked
package org.entente.architecture.wrong.country;

import org.jspecify.annotations.NullMarked;
