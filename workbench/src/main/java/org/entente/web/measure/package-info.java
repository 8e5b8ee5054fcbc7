/** Pages about a measure: its series, distribution and classes, and where a figure comes from. */
@NullMarked
package org.entente.web.measure;

import org.jspecify.annotations.NullMarked;
