/** Wrong on purpose. */
@NullMarked
package org.entente.architecture.wrong.cli;

import org.jspecify.annotations.NullMarked;
