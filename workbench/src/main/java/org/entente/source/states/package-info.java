/** Which state a code stands for, in the code lists that several publishers share. */
@NullMarked
package org.entente.source.states;

import org.jspecify.annotations.NullMarked;
