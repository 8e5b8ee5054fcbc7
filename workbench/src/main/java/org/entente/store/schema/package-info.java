/** What the canonical tables mean, as the scripts of the schema say it. */
@org.jspecify.annotations.NullMarked
package org.entente.store.schema;
