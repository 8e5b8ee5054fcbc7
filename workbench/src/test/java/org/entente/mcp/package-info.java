/** The tools for assistants: answers, refusals, and a real client over a real process. */
@NullMarked
package org.entente.mcp;

import org.jspecify.annotations.NullMarked;
