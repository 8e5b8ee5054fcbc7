/** Diplomatic posts of the Lowy Institute's index. */
@NullMarked
package org.entente.source.lowydiplomacy;

import org.jspecify.annotations.NullMarked;
