/** Sanctions of the Global Sanctions Data Base. */
@NullMarked
package org.entente.source.gsdb;

import org.jspecify.annotations.NullMarked;
