/**
 * What the sections of a dossier are written from: series, events, tests of change, and the
 * register of every number that is printed.
 */
@NullMarked
package org.entente.dossier.evidence;

import org.jspecify.annotations.NullMarked;
