@NullMarked
package org.entente.paper.output;

import org.jspecify.annotations.NullMarked;
