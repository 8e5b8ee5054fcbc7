/**
 * The events of GDELT on Apache Spark: the same SQL as the workbench's, over files that one machine
 * cannot hold.
 */
@NullMarked
package org.entente.spark;

import org.jspecify.annotations.NullMarked;
