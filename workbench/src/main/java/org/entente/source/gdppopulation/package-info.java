/** Estimates of GDP and population by Fariss and others. */
@NullMarked
package org.entente.source.gdppopulation;

import org.jspecify.annotations.NullMarked;
