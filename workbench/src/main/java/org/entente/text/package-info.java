/**
 * The message bundle engine: patterns by key and language, with named places, plurals and choices.
 */
@NullMarked
package org.entente.text;

import org.jspecify.annotations.NullMarked;
