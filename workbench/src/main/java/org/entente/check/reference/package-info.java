/**
 * Values that other programs computed from the same files, computed again here: the agreement is
 * printed file by file.
 */
@NullMarked
package org.entente.check.reference;

import org.jspecify.annotations.NullMarked;
