/**
 * Measures of ties that a table holds by pair: services, migration, remittances, missions, visas,
 * sanctions, treaties and bodies by name.
 */
@NullMarked
package org.entente.measure.links;

import org.jspecify.annotations.NullMarked;
