/** Renders a dossier; computes nothing. */
@NullMarked
package org.entente.report;

import org.jspecify.annotations.NullMarked;
