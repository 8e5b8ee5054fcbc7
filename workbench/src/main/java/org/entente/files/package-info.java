/** LEAF. Writes files whole: readers see the old file or the new one, never a part. */
@NullMarked
package org.entente.files;

import org.jspecify.annotations.NullMarked;
