package org.entente.paper.claims;

import java.util.Arrays;
import java.util.Set;

/** Lists of words as the rules write them: separated by spaces or line ends. */
public final class WordList {
    private WordList() {}

    /** The words of a list. */
    public static Set<String> of(String list) {
        return Set.copyOf(Arrays.asList(list.strip().split("\\s+")));
    }
}
