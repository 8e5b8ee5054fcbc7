/** What a person curates about a pair of states: the content of a case as records. */
@NullMarked
package org.entente.casefile.model;

import org.jspecify.annotations.NullMarked;
