/** Pages about data files: import, sources, releases and their differences, coverage. */
@NullMarked
package org.entente.web.sources;

import org.jspecify.annotations.NullMarked;
