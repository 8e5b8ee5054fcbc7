/** Trade in goods and services between economies from the OECD's input-output tables. */
@NullMarked
package org.entente.source.oecdicio;

import org.jspecify.annotations.NullMarked;
