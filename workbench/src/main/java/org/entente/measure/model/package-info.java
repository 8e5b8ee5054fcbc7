/**
 * What a measure is, what it is asked and what it answers: definitions, questions, periods and
 * figures.
 */
@NullMarked
package org.entente.measure.model;

import org.jspecify.annotations.NullMarked;
