/** Strategic rivalries of Thompson. */
@NullMarked
package org.entente.source.rivalries;

import org.jspecify.annotations.NullMarked;
