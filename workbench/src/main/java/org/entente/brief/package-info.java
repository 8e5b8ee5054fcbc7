/**
 * The rules of the two-page brief: kind of relationship, trends and milestones. The rules are told
 * in {@code docs/brief.md}.
 */
@NullMarked
package org.entente.brief;

import org.jspecify.annotations.NullMarked;
