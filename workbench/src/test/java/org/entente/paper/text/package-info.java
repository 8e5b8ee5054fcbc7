@NullMarked
package org.entente.paper.text;

import org.jspecify.annotations.NullMarked;
