/** Readers of publishers' files, exactly as downloaded; one sub-package a dataset. */
@NullMarked
package org.entente.source;

import org.jspecify.annotations.NullMarked;
