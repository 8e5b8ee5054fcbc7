/** Pages that check a paper. */
@NullMarked
package org.entente.web.paper;

import org.jspecify.annotations.NullMarked;
