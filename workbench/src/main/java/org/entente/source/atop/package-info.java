/**
 * Alliance Treaty Obligations and Provisions: treaties, members and phases, and pledges by year.
 */
@NullMarked
package org.entente.source.atop;

import org.jspecify.annotations.NullMarked;
