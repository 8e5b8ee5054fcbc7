/** The web workbench: one class a page, over the same store and figures as the command line. */
@NullMarked
package org.entente.web;

import org.jspecify.annotations.NullMarked;
