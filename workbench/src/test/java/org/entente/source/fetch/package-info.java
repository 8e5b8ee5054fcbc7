/** Fetching, against servers on loopback that misbehave as servers do. */
@NullMarked
package org.entente.source.fetch;

import org.jspecify.annotations.NullMarked;
