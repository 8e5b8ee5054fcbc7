/** Pages that lead to a state or a pair: home, search, the list of states. */
@NullMarked
package org.entente.web.find;

import org.jspecify.annotations.NullMarked;
