/** What a person curates about a pair of states, read from a folder of YAML files. */
@NullMarked
package org.entente.casefile;

import org.jspecify.annotations.NullMarked;
