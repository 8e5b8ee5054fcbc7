@NullMarked
package org.entente.casefile;

import org.jspecify.annotations.NullMarked;
