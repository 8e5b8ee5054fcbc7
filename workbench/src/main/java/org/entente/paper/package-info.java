/**
 * Reads a written paper, finds what it states, and checks what a measure can speak to. See
 * docs/paper-audit.md.
 */
@NullMarked
package org.entente.paper;

import org.jspecify.annotations.NullMarked;
