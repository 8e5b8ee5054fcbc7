/**
 * The starter edition: canonical rows of the sources whose licence lets them be passed on. They
 * come with the program, so that any two states have figures before anything is imported. Each row
 * names the publisher's file and line, as an imported row does.
 */
@NullMarked
package org.entente.edition;

import org.jspecify.annotations.NullMarked;
