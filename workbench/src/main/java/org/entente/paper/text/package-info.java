/** A paper as text with its structure: what was read from plain text, HTML, PDF or docx. */
@NullMarked
package org.entente.paper.text;

import org.jspecify.annotations.NullMarked;
