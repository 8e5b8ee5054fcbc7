/**
 * The publishers' datasets that Entente reads: one sub-package each, beside those that all of them
 * share.
 */
@NullMarked
package org.entente.source;

import org.jspecify.annotations.NullMarked;
