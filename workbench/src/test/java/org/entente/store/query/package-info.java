@org.jspecify.annotations.NullMarked
package org.entente.store.query;
