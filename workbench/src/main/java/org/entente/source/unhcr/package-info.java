/** Refugees and asylum seekers by origin and asylum. */
@NullMarked
package org.entente.source.unhcr;

import org.jspecify.annotations.NullMarked;
