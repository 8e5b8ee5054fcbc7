/** Exports of every fourth year with trade agreements. */
@NullMarked
package org.entente.source.gravitypenppml;

import org.jspecify.annotations.NullMarked;
