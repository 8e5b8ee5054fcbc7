@NullMarked
package org.entente.check;

import org.jspecify.annotations.NullMarked;
