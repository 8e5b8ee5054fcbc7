/** LEAF. How files are written so that nobody ever sees a part of one. */
@NullMarked
package org.entente.files;

import org.jspecify.annotations.NullMarked;
