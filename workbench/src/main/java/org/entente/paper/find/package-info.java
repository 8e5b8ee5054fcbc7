/** What a sentence names: states, dates, quantities. */
@NullMarked
package org.entente.paper.find;

import org.jspecify.annotations.NullMarked;
