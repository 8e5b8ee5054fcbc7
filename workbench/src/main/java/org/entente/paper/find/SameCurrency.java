package org.entente.paper.find;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.paper.find.Quantity.Kind;

/**
 * "109 billion dollars, while imports came to 127.6 billion": a large number that counts nothing is
 * in the currency of the sum before.
 */
final class SameCurrency {
    private static final Pattern LARGE =
            Pattern.compile("(?:million|billion|trillion|bn|mn|mln|bln)$", Pattern.CASE_INSENSITIVE);

    /** What follows a number that counts nothing. */
    private static final Pattern BARE = Pattern.compile(
            "\\s*(?:[,.;:)]|$|(?:in|and|by|from|to|while|but|against|as|at|on|with|last|this|that|over|during|between|for|respectively)\\b)",
            Pattern.CASE_INSENSITIVE);

    private SameCurrency() {}

    /** The numbers of a sentence that ends at an offset of a passage, in order. */
    static List<Quantity> in(String passage, int end, List<Quantity> found) {
        List<Quantity> all = new ArrayList<>();
        for (Quantity quantity : found) {
            boolean large = quantity.kind() == Kind.COUNT
                    && LARGE.matcher(passage.substring(quantity.start(), quantity.end()))
                            .find()
                    && BARE.matcher(passage.substring(quantity.end(), end)).lookingAt();
            all.add(
                    large
                            ? all.stream()
                                    .filter(f -> f.kind() == Kind.MONEY)
                                    .reduce((a, b) -> b)
                                    .map(sum -> quantity.as(Kind.MONEY, sum.unit()))
                                    .orElse(quantity)
                            : quantity);
        }
        return all;
    }
}
