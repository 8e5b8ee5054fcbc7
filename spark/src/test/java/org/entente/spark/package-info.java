/** Tests of the job on Apache Spark. */
@NullMarked
package org.entente.spark;

import org.jspecify.annotations.NullMarked;
