/** States of the international system, their names and codes in time, and pairs of them. */
@NullMarked
package org.entente.country;

import org.jspecify.annotations.NullMarked;
