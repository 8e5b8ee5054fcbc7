/** The grammar of dated events. */
@NullMarked
package org.entente.paper.events;

import org.jspecify.annotations.NullMarked;
