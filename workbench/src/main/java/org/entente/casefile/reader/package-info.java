/** Reads cases and descriptors from folders of YAML, with file and line for each problem. */
@NullMarked
package org.entente.casefile.reader;

import org.jspecify.annotations.NullMarked;
