/** Wrong on purpose. */
@NullMarked
package org.entente.architecture.wrong.source.two;

import org.jspecify.annotations.NullMarked;
