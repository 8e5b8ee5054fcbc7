/** Friendships between countries on Facebook. */
@NullMarked
package org.entente.source.sci;

import org.jspecify.annotations.NullMarked;
