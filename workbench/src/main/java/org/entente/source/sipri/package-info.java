/**
 * Arms transfers of the Stockholm International Peace Research Institute: the register of deals and
 * the published totals.
 */
@NullMarked
package org.entente.source.sipri;

import org.jspecify.annotations.NullMarked;
