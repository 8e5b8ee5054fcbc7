@NullMarked
package org.entente.export;

import org.jspecify.annotations.NullMarked;
