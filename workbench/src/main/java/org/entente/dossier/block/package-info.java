/** Blocks that sections consist of: charts, tables and paragraphs about one subject each. */
@NullMarked
package org.entente.dossier.block;

import org.jspecify.annotations.NullMarked;
