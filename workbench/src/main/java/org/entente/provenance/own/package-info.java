/**
 * What a person says of a table of their own, so that it can be read and cited like a publisher's.
 */
@NullMarked
package org.entente.provenance.own;

import org.jspecify.annotations.NullMarked;
