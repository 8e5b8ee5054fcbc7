/** GDP and population of the Maddison project. */
@NullMarked
package org.entente.source.gdpmaddison;

import org.jspecify.annotations.NullMarked;
