/**
 * Measures how two countries get along; {@link org.entente.Workbench} is where the parts are put
 * together.
 */
@NullMarked
package org.entente;

import org.jspecify.annotations.NullMarked;
