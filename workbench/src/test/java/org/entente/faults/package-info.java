@NullMarked
package org.entente.faults;

import org.jspecify.annotations.NullMarked;
