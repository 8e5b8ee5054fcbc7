package org.entente.chronology;

import java.util.List;

/**
 * What fills one place of the sentence that reports an event; the writer of the sentence knows how
 * to print it.
 */
public sealed interface Fact {
    /** Words as the source has them. */
    record Words(String text) implements Fact {}

    /** A code for which the language has a word: {@code family.code}. */
    record Word(String family, String code) implements Fact {}

    /**
     * Several names of one kind, in order; how many of them are reported is for the writer to
     * decide.
     */
    record Names(List<String> names) implements Fact {
        public Names {
            names = List.copyOf(names);
        }
    }

    /** Several codes for which the language has words, listed together. */
    record WordList(String family, List<String> codes) implements Fact {
        public WordList {
            codes = List.copyOf(codes);
        }
    }

    /** A state, by COW number. */
    record Party(int cow) implements Fact {}

    /** A whole number of things. */
    record Count(long number) implements Fact {}

    /** A calendar year. */
    record Year(int year) implements Fact {}

    /** Which branch of the sentence is meant. */
    record Choice(String key) implements Fact {}

    static Fact choice(boolean yes) {
        return new Choice(yes ? "yes" : "no");
    }
}
