/** Tables that users bring, read as their descriptors say. */
@NullMarked
package org.entente.source.own;

import org.jspecify.annotations.NullMarked;
