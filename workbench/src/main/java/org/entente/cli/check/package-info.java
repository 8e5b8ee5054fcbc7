/** Verbs that check: audit, case, check. */
@NullMarked
package org.entente.cli.check;

import org.jspecify.annotations.NullMarked;
