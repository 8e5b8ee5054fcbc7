/** Wrong on purpose. */
@NullMarked
package org.entente.architecture.wrong.source.one;

import org.jspecify.annotations.NullMarked;
