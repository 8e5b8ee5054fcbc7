/** What a long run says while it runs and at its end. */
@NullMarked
package org.entente.progress;

import org.jspecify.annotations.NullMarked;
