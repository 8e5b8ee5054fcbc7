/** Sentences, tokens and tags by Apache OpenNLP. */
@NullMarked
package org.entente.paper.language;

import org.jspecify.annotations.NullMarked;
