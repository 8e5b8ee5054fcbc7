/** Verbs that answer questions: brief, measure, measures, trace, sql. */
@NullMarked
package org.entente.cli.ask;

import org.jspecify.annotations.NullMarked;
