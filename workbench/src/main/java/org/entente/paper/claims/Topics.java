package org.entente.paper.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.country.State;
import org.entente.paper.claims.Topic.Family;
import org.entente.paper.find.Party;
import org.entente.paper.find.SentenceReading;
import org.entente.paper.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds the nouns and verbs that name a quantity of trade, arms or anything else, and the states of
 * each from the words around it: "A's exports to B", "exports of A to B", "trade between A and B",
 * "A–B trade", "bilateral trade".
 */
final class Topics {

    private final SentenceReading reading;
    private final List<Topic> before;
    private final List<Topic> topics = new ArrayList<>();
    private final VerbTopics verbs;

    private Topics(SentenceReading reading, List<Topic> before) {
        this.reading = reading;
        this.before = before;
        this.verbs = new VerbTopics(reading, topics);
    }

    /**
     * The quantities of a sentence, in order.
     *
     * @param before those of the sentence before it, which "it" and "the figure" at its beginning
     *     mean
     */
    static List<Topic> find(SentenceReading reading, List<Topic> before) {
        Topics found = new Topics(reading, before);
        Anaphora.opening(reading, before).ifPresent(found.topics::add);
        for (int i = 0; i < reading.tokens().size(); i++) {
            int at = i;
            if (!found.isTaken(i)) {
                List<Topic> spoken = found.spoken();
                Anaphora.pronoun(reading, spoken, i)
                        .or(() -> Anaphora.conjoined(reading, found.topics, at))
                        .ifPresent(found.topics::add);
            }
            found.at(i);
        }
        if (found.topics.stream().noneMatch(t -> t.family().isTrade())) {
            Anaphora.aimed(reading, before).ifPresent(found.topics::add);
        }
        return List.copyOf(found.topics);
    }

    private boolean isAdjective(int i) {
        return reading.partyOver(i)
                .filter(p -> p.kind() == Party.Kind.ADJECTIVE)
                .isPresent();
    }

    private boolean isTaken(int i) {
        return topics.stream().anyMatch(t -> t.from() <= i && t.to() > i);
    }

    /**
     * What "it" and "they" may mean: the last quantity of this sentence, else those of the one
     * before.
     */
    private List<Topic> spoken() {
        List<Topic> own = topics.stream().filter(Topic::isOfPair).toList();
        return own.isEmpty() ? before : List.of(own.get(own.size() - 1));
    }

    private void at(int i) {
        Token token = reading.token(i);
        boolean verb = token.isVerb();
        if (token.is("trade", "commerce")
                        && (!verb
                                || reading.token(i - 1).is("way", "two-way", "bilateral", "mutual", "total", "overall"))
                || token.is("trade")
                        && verb
                        && reading.token(i + 1).is("volume", "turnover", "deficit", "surplus", "balance")) {
            trade(i);
        } else if (isBothFlows(i)) {
            bothFlows(i);
        } else if (isBothFlows(i - 3)) {
            return;
        } else if (token.is("exports", "export") && !verb
                || token.is("exports") && isAdjective(i - 1)
                || token.is("exports")
                        && !reading.token(i + 1).is("to")
                        && reading.token(i - 1).is("'s", "its", "their")) {
            flow(i, Family.EXPORTS);
        } else if (token.is("imports", "import") && !verb
                || token.is("imports") && (reading.token(i - 1).is("'s", "its", "their") || isAdjective(i - 1))) {
            flow(i, Family.IMPORTS);
        } else if (token.is("balance")
                && !reading.token(i - 1).is("trade")
                && !reading.token(i + 1).is("of")
                && reading.has(
                        i + 1,
                        reading.clause(i)[1],
                        Set.of(
                                "favour",
                                "favor",
                                "favoured",
                                "favored",
                                "favours",
                                "favourable",
                                "favorable",
                                "unfavourable",
                                "unfavorable",
                                "negative",
                                "positive"))) {
            balance(i, i);
        } else if (token.is("sales") && reading.token(i + 1).is("to")) {
            flow(i, Family.EXPORTS);
        } else if (token.is("purchases") && reading.token(i + 1).is("from")) {
            flow(i, Family.IMPORTS);
        } else if (token.is("surplus", "deficit")
                && !reading.token(i - 1).is("trade", "budget", "fiscal", "account", "current-account")) {
            balance(i, i);
        } else if (token.is("shipped", "exported", "sold", "sent")
                && reading.token(i - 1).is("goods", "merchandise", "products")
                && reading.token(i + 1).is("from", "by", "to")) {
            flow(i, Family.EXPORTS);
        } else if (verb && TopicWords.SELL.contains(token.lower()) && !token.is("sell", "sold", "shipped")) {
            verbs.flow(i, Family.EXPORTS, "to");
        } else if (verb && TopicWords.BUY.contains(token.lower()) && !token.is("bought", "buys", "purchased")) {
            verbs.flow(i, Family.IMPORTS, "from");
        } else if (verb && token.is("sold", "sells", "shipped", "bought", "buys", "purchased") && verbs.goesOn(i)) {
            verbs.again(i, token.is("sold", "sells", "shipped") ? Family.EXPORTS : Family.IMPORTS);
        } else if (token.is("those", "that") && verbs.ellipsis(i)) {
            return;
        } else if (token.is("traded", "exchanged") && verb && verbs.worthOfGoods(i)) {
            verbs.traded(i);
        } else if (token.is("sold", "shipped") && verb && verbs.worthOfGoods(i)) {
            verbs.flow(i, Family.EXPORTS, "to");
        } else if (token.is("bought", "purchased") && verb && verbs.worthOfGoods(i)) {
            verbs.flow(i, Family.IMPORTS, "from");
        } else if (TopicWords.OTHER_NOUNS.contains(token.lower()) && !verb) {
            topics.add(new Topic(Family.OTHER, i, i, i + 1, null, null));
        }
    }

    /** "Imports from and exports to B": both together are total trade. */
    private boolean isBothFlows(int i) {
        return reading.token(i).is("imports", "exports")
                && reading.token(i + 1).is("from", "to")
                && reading.token(i + 2).is("and")
                && reading.token(i + 3).is("imports", "exports")
                && !reading.token(i + 3).is(reading.token(i).lower())
                && reading.token(i + 4).is("from", "to");
    }

    private void bothFlows(int i) {
        int left = leftEdge(i);
        Around around = Around.of(reading, left, i + 4);
        boolean pair = around.left.size() == 1 && around.right.size() == 1 && !around.outside();
        boolean arms = reading.has(left, i, TopicWords.ARMS);
        topics.add(new Topic(
                pair && !arms ? Family.TRADE : Family.OTHER,
                left,
                i + 3,
                Math.max(around.to, i + 5),
                pair && !arms ? around.left.get(0) : null,
                pair && !arms ? around.right.get(0) : null));
    }

    private void trade(int i) {
        Token next = reading.token(i + 1);
        if (TopicWords.BALANCE_HEADS.contains(next.lower())) {
            balance(i, i + 1);
            return;
        }
        int head = i;
        if (TopicWords.TRADE_HEADS.contains(next.lower())) {
            head = i + 1;
        } else if (reading.token(i - 2).is("balance") && reading.token(i - 1).is("of")) {
            balance(i - 2, i);
            return;
        } else if ((next.tag().equals("NOUN") || next.tag().equals("PROPN")) && !next.is("partners'")) {
            return;
        }
        if (reading.token(i - 1).is("-", "–")
                && reading.token(i - 1).end() == reading.token(i).start()
                && !reading.partyOver(i - 2).isPresent()) {
            return;
        }
        int left = leftEdge(i);
        boolean services = next.is("in") && reading.has(i + 2, i + 4, Set.of("services"));
        boolean product = next.is("in")
                && reading.token(i + 2).tag().equals("NOUN")
                && !TopicWords.GOODS.contains(reading.token(i + 2).lower());
        if (reading.has(left, i, TopicWords.OTHER_TRADE)
                || reading.token(i - 1).is("&", "and")
                || services
                || product) {
            topics.add(new Topic(Family.OTHER, left, head, head + 1, null, null));
            return;
        }
        Around around = Around.of(reading, left, head + 1);
        if (around.outside()) {
            topics.add(new Topic(Family.OTHER, left, head, around.to, null, null));
            return;
        }
        List<State> states = new ArrayList<>(around.left);
        around.right.forEach(s -> {
            if (!states.contains(s)) {
                states.add(s);
            }
        });
        boolean bilateral = reading.has(left, head, Set.of("bilateral", "mutual", "two-way"));
        if (states.size() == 1 && (around.withPartner || bilateral)) {
            ImpliedStates.other(reading, states.get(0), head).ifPresent(states::add);
        }
        if (states.isEmpty()
                && (bilateral
                        || head > i
                        || reading.token(i - 1).is("the", ",", "")
                        || left == 0
                        || reading.token(left - 1).is(",", ";", "and", "but")
                        || reading.has(left, i, Set.of("total", "overall", "combined", "mutual")))) {
            states.addAll(reading.pair());
        }
        if (states.isEmpty() && Mood.isAim(reading, i) && (namesPair() || namesNoOther())) {
            states.addAll(reading.pair());
        }
        boolean pair = states.size() == 2;
        topics.add(new Topic(
                Family.TRADE,
                left,
                head,
                around.to,
                states.isEmpty() ? null : states.get(0),
                pair ? states.get(1) : null));
    }

    /** Whether the sentence itself names the two states spoken of. */
    private boolean namesPair() {
        List<State> pair = reading.pair();
        return pair.size() == 2
                && pair.stream()
                        .allMatch(s -> reading.parties().stream()
                                .anyMatch(p -> p.states().contains(s)));
    }

    /**
     * Whether this sentence or the one before has spoken of the two states' trade, and a state is
     * said to have the balance.
     */
    private boolean spokenOfTrade(int from) {
        return !reading.token(from - 1).is("budget", "fiscal", "account", "current-account", "government", "public")
                && spoken().stream().anyMatch(t -> t.isOfPair() && t.family().isTrade());
    }

    /**
     * Whether no state or body is named that is not of the two states spoken of, and nothing wider.
     */
    private boolean namesNoOther() {
        return reading.pair().size() == 2
                && !reading.has(
                        0,
                        reading.tokens().size(),
                        Set.of("world", "global", "region", "regional", "bloc", "africa", "europe", "asia"))
                && reading.parties().stream()
                        .allMatch(p -> p.body() == null && reading.pair().containsAll(p.states()));
    }

    private void balance(int from, int head) {
        Token word = reading.token(
                head == from || reading.token(head).is("trade")
                        ? (reading.token(from).is("balance") ? from : head)
                        : head);
        boolean named = word.is("balance")
                || reading.has(from, head + 1, Set.of("trade"))
                || reading.has(Math.max(0, from - 3), from, Set.of("trade", "merchandise"))
                || reading.token(head + 1).is("with")
                || reading.has(head, Math.min(reading.clause(head)[1], head + 9), Set.of("trade"))
                || spokenOfTrade(from);
        if (!named) {
            return;
        }
        Family family = word.is("surplus", "surpluses")
                ? Family.SURPLUS
                : word.is("deficit", "deficits", "gap") ? Family.DEFICIT : Family.BALANCE;
        int left = leftEdge(from);
        Around around = Around.of(reading, left, head + 1);
        if (around.outside()) {
            topics.add(new Topic(Family.OTHER, left, head, around.to, null, null));
            return;
        }
        @Nullable State subject = around.left.size() == 1 ? around.left.get(0) : null;
        @Nullable State object = around.right.isEmpty() ? null : around.right.get(around.right.size() - 1);
        if (around.right.size() == 2) {
            subject = around.right.get(0);
        }
        if (around.left.size() == 2) {
            subject = around.left.get(0);
            object = around.left.get(1);
        }
        if (subject == null) {
            State not = object;
            subject = ImpliedStates.subjectBefore(reading, left, not).orElse(null);
        }
        if (object == null && subject != null) {
            object = ImpliedStates.other(reading, subject, head).orElse(null);
        }
        if (subject == null && object != null) {
            subject = ImpliedStates.other(reading, object, head).orElse(null);
        }
        topics.add(new Topic(family, left, head, around.to, subject, object));
    }

    private void flow(int i, Family family) {
        Token next = reading.token(i + 1);
        boolean headNoun =
                TopicWords.TRADE_HEADS.contains(next.lower()) || next.is("revenues", "revenue", "earnings", "volumes");
        if (!headNoun && next.tag().equals("NOUN") && !next.is("year")) {
            return;
        }
        if (reading.token(i).is("export", "import") && !headNoun) {
            return;
        }
        int head = headNoun ? i + 1 : i;
        int left = leftEdge(i);
        boolean arms = reading.has(left, i, TopicWords.ARMS) || TopicWords.isOfArms(reading, head + 1);
        boolean product = !arms && isProduct(left, i);
        Around around = Around.of(reading, left, head + 1);
        if (product || around.product || (around.outside() && !arms)) {
            topics.add(new Topic(Family.OTHER, left, head, around.to, null, null));
            return;
        }
        @Nullable State subject = around.left.isEmpty() ? null : around.left.get(around.left.size() - 1);
        @Nullable State object = null;
        for (Around.Placed placed : around.placed) {
            boolean partner = placed.preposition().equals(family == Family.EXPORTS ? "to" : "from");
            if (partner || placed.preposition().equals("between")) {
                object = placed.state();
            } else if (subject == null) {
                subject = placed.state();
            }
        }
        if (around.left.size() == 2
                && subject != null
                && object == null
                && reading.token(left).is("from", "to")) {
            subject = null;
        }
        if (subject == null && object != null) {
            State not = object;
            subject = ImpliedStates.subjectBefore(reading, left, not)
                    .or(() -> ImpliedStates.other(reading, not, head))
                    .orElse(null);
        }
        if (object == null
                && subject != null
                && (around.eachOther || reading.has(left, i, Set.of("bilateral", "mutual")))) {
            object = ImpliedStates.other(reading, subject, head).orElse(null);
        }
        if (subject == null && object == null && !arms) {
            Optional<Topic> earlier = bare(left, i, family);
            subject = earlier.map(Topic::subject).orElse(null);
            object = earlier.map(Topic::object).orElse(null);
        }
        Family of = !arms ? family : family == Family.EXPORTS ? Family.ARMS_EXPORTS : Family.ARMS_IMPORTS;
        topics.add(new Topic(of, left, head, around.to, subject, object));
    }

    /** "Imports had fallen": those of the sentence before, of the same way where it named both. */
    private Optional<Topic> bare(int left, int i, Family family) {
        boolean opens = left == 0 || left == 1 && reading.token(0).is("the", "these", "such");
        return opens && left >= i - 1 && topics.stream().noneMatch(Topic::isOfPair)
                ? before.stream()
                        .filter(t -> t.isOfPair() && (t.family() == Family.EXPORTS || t.family() == Family.IMPORTS))
                        .filter(t -> t.family() == family)
                        .findFirst()
                : Optional.empty();
    }

    private boolean isProduct(int left, int head) {
        for (int i = left; i < head; i++) {
            Token token = reading.token(i);
            if (token.isWord()
                    && !TopicWords.PLAIN.contains(token.lower())
                    && reading.partyOver(i).isEmpty()
                    && !token.is("'s", "country", "first", "last", "trade")
                    && !Around.isNumber(reading, i)
                    && !token.tag().equals("ADV")
                    && !token.tag().equals("DET")
                    && (!token.tag().equals("ADJ") || TopicWords.OTHER_TRADE.contains(token.lower()))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The first token of the noun phrase that ends before an index: adjectives, nouns and states,
     * joined by dashes.
     */
    private int leftEdge(int head) {
        int i = head;
        while (i > 0) {
            Token token = reading.token(i - 1);
            boolean stop = token.isVerb() && !token.lower().endsWith("ing")
                    || TopicWords.STOPS.contains(token.lower())
                    || !token.isWord() && !token.is("'s", "'", "-", "–")
                    || token.is("and")
                            && !(reading.partyOver(i - 2).isPresent()
                                    && reading.partyOver(i).isPresent());
            boolean part = reading.partyOver(i - 1).isPresent() || !stop;
            if (!part || Around.isNumber(reading, i - 1)) {
                break;
            }
            i--;
        }
        return i;
    }
}
