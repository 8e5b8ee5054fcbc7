@NullMarked
package org.entente.casefile.reader;

import org.jspecify.annotations.NullMarked;
