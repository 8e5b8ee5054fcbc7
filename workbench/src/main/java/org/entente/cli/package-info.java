/** One class a verb; no logic. */
@NullMarked
package org.entente.cli;

import org.jspecify.annotations.NullMarked;
