@NullMarked
package org.entente.paper;

import org.jspecify.annotations.NullMarked;
