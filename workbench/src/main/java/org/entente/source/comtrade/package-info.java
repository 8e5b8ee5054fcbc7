/** Answers of UN Comtrade, as CSV and as JSON. */
@NullMarked
package org.entente.source.comtrade;

import org.jspecify.annotations.NullMarked;
