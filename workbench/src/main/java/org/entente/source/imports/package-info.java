/** Import from files to a committed store: recognition, grouping, reading, recording. */
@NullMarked
package org.entente.source.imports;

import org.jspecify.annotations.NullMarked;
