/** What a source writes its canonical rows to, and what the store then holds of it. */
@NullMarked
package org.entente.source.intake;

import org.jspecify.annotations.NullMarked;
