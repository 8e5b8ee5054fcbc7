@org.jspecify.annotations.NullMarked
package org.entente.web.data;
