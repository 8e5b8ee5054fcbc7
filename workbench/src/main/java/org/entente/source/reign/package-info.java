/** REIGN: leaders of states and elections. */
@NullMarked
package org.entente.source.reign;

import org.jspecify.annotations.NullMarked;
