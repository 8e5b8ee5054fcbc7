@NullMarked
package org.entente.fuzz;

import org.jspecify.annotations.NullMarked;
