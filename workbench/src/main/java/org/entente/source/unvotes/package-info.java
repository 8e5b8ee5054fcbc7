/** Roll calls of the United Nations General Assembly. */
@NullMarked
package org.entente.source.unvotes;

import org.jspecify.annotations.NullMarked;
