/**
 * Probabilistic forecasts of one regular series, and how well they did at forecasting its own past.
 */
@NullMarked
package org.entente.numerics.forecast;

import org.jspecify.annotations.NullMarked;
