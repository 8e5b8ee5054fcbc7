/** Visa requirements by passport and destination. */
@NullMarked
package org.entente.source.passportindex;

import org.jspecify.annotations.NullMarked;
