/** JMH benchmarks of what a dossier or a panel does many times over. */
@NullMarked
package org.entente.benchmarks;

import org.jspecify.annotations.NullMarked;
