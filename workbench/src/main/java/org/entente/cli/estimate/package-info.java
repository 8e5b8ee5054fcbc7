/** Verbs that estimate: breaks, levels, leaders, spillover, synth, outlook, gravity, ideal. */
@NullMarked
package org.entente.cli.estimate;

import org.jspecify.annotations.NullMarked;
