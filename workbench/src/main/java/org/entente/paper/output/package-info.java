/** An audited paper as JSON, as a page, and as the draft of a case. */
@NullMarked
package org.entente.paper.output;

import org.jspecify.annotations.NullMarked;
