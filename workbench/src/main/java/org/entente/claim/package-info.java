/** What was said, compared with what the data say. */
@NullMarked
package org.entente.claim;

import org.jspecify.annotations.NullMarked;
