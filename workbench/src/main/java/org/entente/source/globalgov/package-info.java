/** Treaties, their parties and memberships of intergovernmental bodies. */
@NullMarked
package org.entente.source.globalgov;

import org.jspecify.annotations.NullMarked;
