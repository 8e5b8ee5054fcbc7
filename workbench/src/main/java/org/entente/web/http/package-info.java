/**
 * Requests, responses and what guards them: addresses, forms, the page cache, the store that a
 * request reads, and the layout of every page.
 */
@NullMarked
package org.entente.web.http;

import org.jspecify.annotations.NullMarked;
