/**
 * The shell script that starts Entente, run as a user runs it; after packaging, since it needs the
 * jar.
 */
@NullMarked
package org.entente.launcher;

import org.jspecify.annotations.NullMarked;
