package org.entente.paper.claims;

import java.util.Optional;
import java.util.Set;
import org.entente.paper.find.SentenceReading;
import org.jspecify.annotations.Nullable;

/**
 * What a place in an order is held as: trading partner, supplier or recipient of arms, exporter of
 * arms.
 *
 * @param measure measure of places
 * @param noun its last noun
 * @param ownerFirst whether the owner comes first in the measure
 */
record RankPart(String measure, int noun, boolean ownerFirst) {
    private static final Set<String> SUPPLIERS = WordList.of("supplier provider source exporter seller vendor");
    private static final Set<String> RECIPIENTS =
            WordList.of("recipient importer buyer customer client purchaser destination market");
    private static final Set<String> ARMS =
            WordList.of("arms weapons weapon weaponry defence defense military armaments");
    private static final Set<String> WEAPONS = WordList.of("arms weapons weaponry armaments");
    private static final Set<String> TRADE = WordList.of("trade trading commercial");
    private static final Set<String> FLAT = WordList.of(
            "single overall bilateral trading trade commercial economic foreign total global of arms weapons defence defense military weapon major for its their the goods export import");

    /** The part that follows the words of a place. */
    static Optional<RankPart> find(SentenceReading reading, int from, int to) {
        int limit = Math.min(reading.tokens().size(), to + 6);
        boolean arms = false;
        for (int i = to; i < limit; i++) {
            String word = reading.token(i).lower();
            arms |= ARMS.contains(word);
            boolean partner = word.equals("partner")
                    && (reading.has(to, i, TRADE)
                            || reading.lower(i + 1, i + 3).equals("in trade")
                            || isOfTrade(reading, to, i));
            if (partner) {
                return Optional.of(new RankPart("trade.rank", i, true));
            }
            if (isMarket(reading, from, to, i)) {
                return Optional.of(new RankPart("trade.rank", i, true));
            }
            boolean of = reading.token(i + 1).is("of", "for") && reading.has(i + 2, i + 8, ARMS);
            boolean told = word.equals("supplier") && !of(reading, i) && isOfArms(reading);
            if (SUPPLIERS.contains(word) && (arms || of || told)) {
                boolean world = reading.token(from - 1).is("'s")
                                && reading.token(from - 2).is("world")
                        || reading.lower(i + 1, i + 6)
                                .matches("(?:of (?:arms|weapons|major arms|conventional arms) )?(?:in|of) the world.*")
                        || word.equals("exporter");
                return Optional.of(
                        world && !reading.token(i + 1).is("to")
                                ? new RankPart("arms.export_rank", i, false)
                                : new RankPart("arms.supplier_rank", i, false));
            }
            boolean client =
                    Set.of("customer", "client", "recipient").contains(word) && !of(reading, i) && isOfArms(reading);
            if (RECIPIENTS.contains(word) && (arms || of || client) && !word.equals("importer")) {
                return Optional.of(new RankPart("arms.recipient_rank", i, true));
            }
            if (!FLAT.contains(word)
                            && reading.partyOver(i).isEmpty()
                            && !reading.token(i).tag().equals("ADJ")
                    || word.equals(",")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether the text goes on to say of what, or whose. */
    private static boolean of(SentenceReading reading, int noun) {
        return reading.token(noun + 1).is("of", "for")
                && reading.partyAt(noun + 2).isEmpty()
                && reading.partyAt(noun + 3).isEmpty();
    }

    /**
     * "B's most important partner" where trade is spoken of: in this sentence, else in the one
     * before.
     */
    private static boolean isOfTrade(SentenceReading reading, int from, int noun) {
        boolean plain = noun == from || reading.has(from, noun, WordList.of("single overall partner"));
        @Nullable SentenceReading last = reading.before();
        @Nullable SentenceReading earlier = last == null ? null : last.before();
        return plain
                && (reading.has(0, reading.tokens().size(), FLOWS)
                        || last != null && last.has(0, last.tokens().size(), FLOWS)
                        || earlier != null && earlier.has(0, earlier.tokens().size(), FLOWS));
    }

    /**
     * "B's largest export market", "customer for A's goods", "source of imports": a place by one
     * flow only.
     */
    private static boolean isMarket(SentenceReading reading, int from, int to, int i) {
        String word = reading.token(i).lower();
        boolean buys = Set.of("market", "customer", "buyer", "destination").contains(word);
        boolean sells = Set.of("supplier", "source").contains(word);
        String after = reading.lower(i + 1, i + 6);
        boolean goods = after.matches("(?:of|for) (?:\\S+ ){0,3}(?:goods|exports|imports|merchandise)\\b.*");
        boolean plain = buys && reading.token(from - 1).is("'s", "its") && i == to && isOfTrade(reading, to, i);
        boolean arms = reading.has(0, reading.tokens().size(), WEAPONS);
        return (buys || sells)
                && !arms
                && (goods
                        || plain && !reading.token(i + 1).is("for", "of")
                        || i == to + 1
                                && reading.token(to).is("export", "import")
                                && !reading.token(i + 1).is("for", "of"));
    }

    /** Whether the place is one by exports or by imports alone. */
    boolean isOneWay(SentenceReading reading) {
        return measure.equals("trade.rank") && !reading.token(noun).is("partner", "partners");
    }

    /**
     * Whether arms are spoken of, and nothing but arms: in this sentence, else in the one before.
     */
    private static boolean isOfArms(SentenceReading reading) {
        if (reading.has(0, reading.tokens().size(), WEAPONS)) {
            return true;
        }
        @Nullable SentenceReading last = reading.before();
        return last != null
                && last.has(0, last.tokens().size(), WEAPONS)
                && !reading.has(0, reading.tokens().size(), OTHER_GOODS);
    }

    private static final Set<String> FLOWS = WordList.of("trade exports imports trading");
    private static final Set<String> OTHER_GOODS =
            WordList.of("trade oil gas energy wheat food goods imports exports crude coal grain aid");
}
