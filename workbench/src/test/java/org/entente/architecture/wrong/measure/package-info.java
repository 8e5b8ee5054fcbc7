/** Wrong on purpose. */
@NullMarked
package org.entente.architecture.wrong.measure;

import org.jspecify.annotations.NullMarked;
