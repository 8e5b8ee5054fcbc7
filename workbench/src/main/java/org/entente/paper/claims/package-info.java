/** The grammar of claims, one class a rule. */
@NullMarked
package org.entente.paper.claims;

import org.jspecify.annotations.NullMarked;
