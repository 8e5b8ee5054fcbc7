/** The real server, asked over HTTP and in a browser. */
@NullMarked
package org.entente.web;

import org.jspecify.annotations.NullMarked;
