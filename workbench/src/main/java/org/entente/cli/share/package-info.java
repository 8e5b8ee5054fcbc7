/** Verbs that pass results on: panel, serve. */
@NullMarked
package org.entente.cli.share;

import org.jspecify.annotations.NullMarked;
