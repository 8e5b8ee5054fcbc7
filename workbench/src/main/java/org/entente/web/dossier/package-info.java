/**
 * Pages about a pair or a state: the dossier, its chronology and third parties, cases, and
 * comparisons.
 */
@NullMarked
package org.entente.web.dossier;

import org.jspecify.annotations.NullMarked;
