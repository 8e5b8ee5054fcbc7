/**
 * Downloads publishers' files where they offer a stable address, and says what to do by hand where
 * they do not.
 */
@NullMarked
package org.entente.source.fetch;

import org.jspecify.annotations.NullMarked;
