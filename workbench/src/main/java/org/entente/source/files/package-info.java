/**
 * Files as users have them: found in folders and archives, decompressed, decoded, and probed for
 * what they are.
 */
@NullMarked
package org.entente.source.files;

import org.jspecify.annotations.NullMarked;
