/** Verbs that pass results on: panel, serve, mcp. */
@NullMarked
package org.entente.cli.share;

import org.jspecify.annotations.NullMarked;
