/**
 * Reference tables typed by hand that come with the program: organisations and their members, wars
 * and crises, turning points of relations, and the names of treaties. They let a brief speak of
 * NATO and of the Six-Day War by those names, also where no dataset is imported.
 */
@NullMarked
package org.entente.curated;

import org.jspecify.annotations.NullMarked;
