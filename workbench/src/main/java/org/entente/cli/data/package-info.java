/** Verbs that bring data in and describe what is there: import, fetch, sources, events, diff. */
@NullMarked
package org.entente.cli.data;

import org.jspecify.annotations.NullMarked;
