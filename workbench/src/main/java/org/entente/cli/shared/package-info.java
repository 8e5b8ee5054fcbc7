/**
 * What all verbs share: options, output, the states and measures that a command line names, and its
 * failures.
 */
@NullMarked
package org.entente.cli.shared;

import org.jspecify.annotations.NullMarked;
