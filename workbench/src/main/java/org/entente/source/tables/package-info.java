/** The records of delimited texts, Excel workbooks, Stata and Parquet files, in one form. */
@NullMarked
package org.entente.source.tables;

import org.jspecify.annotations.NullMarked;
