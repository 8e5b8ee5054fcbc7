/** Design of Trade Agreements. */
@NullMarked
package org.entente.source.desta;

import org.jspecify.annotations.NullMarked;
