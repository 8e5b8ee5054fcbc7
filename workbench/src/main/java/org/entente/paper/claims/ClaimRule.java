package org.entente.paper.claims;

import java.util.List;
import org.entente.paper.find.SentenceReading;

/** One way in which a sentence states something that a measure can speak to. */
interface ClaimRule {
    /**
     * The claims of a sentence.
     *
     * @param reading the sentence
     * @param topics the quantities that it names
     */
    List<PaperClaim> find(SentenceReading reading, List<Topic> topics);
}
