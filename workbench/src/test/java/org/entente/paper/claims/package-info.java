@NullMarked
package org.entente.paper.claims;

import org.jspecify.annotations.NullMarked;
