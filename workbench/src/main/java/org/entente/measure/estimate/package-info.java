/** Brings the figures of all pairs to the estimators, and what they find back as figures. */
@NullMarked
package org.entente.measure.estimate;

import org.jspecify.annotations.NullMarked;
