package org.entente.paper.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.country.State;
import org.entente.paper.claims.Topic.Family;
import org.entente.paper.find.Party;
import org.entente.paper.find.Quantity;
import org.entente.paper.find.Reading;
import org.entente.paper.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds the nouns and verbs that name a quantity of trade, arms or anything else, and the states of each from the words
 * around it: "A's exports to B", "exports of A to B", "trade between A and B", "A–B trade", "bilateral trade".
 */
final class Topics {

    private final Reading reading;
    private final List<Topic> before;
    private final List<Topic> topics = new ArrayList<>();

    private Topics(Reading reading, List<Topic> before) {
        this.reading = reading;
        this.before = before;
    }

    /**
     * The quantities of a sentence, in order.
     *
     * @param before those of the sentence before it, which "it" and "the figure" at its beginning mean
     */
    static List<Topic> find(Reading reading, List<Topic> before) {
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

    /** What "it" and "they" may mean: the last quantity of this sentence, else those of the one before. */
    private List<Topic> spoken() {
        List<Topic> own = topics.stream().filter(Topic::isOfPair).toList();
        return own.isEmpty() ? before : List.of(own.get(own.size() - 1));
    }

    private void at(int i) {
        Token token = reading.token(i);
        boolean verb = token.isVerb();
        if (token.is("trade", "commerce") && !verb
                || token.is("trade")
                        && verb
                        && reading.token(i + 1).is("volume", "turnover", "deficit", "surplus", "balance")) {
            trade(i);
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
                        i + 1, reading.clause(i)[1], Set.of(
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
        } else if (token.is("shipped", "exported", "sold", "sent") && reading.token(i - 1).is("goods", "merchandise", "products")
                && reading.token(i + 1).is("from", "by", "to")) {
            flow(i, Family.EXPORTS);
        } else if (verb && TopicWords.SELL.contains(token.lower()) && !token.is("sell", "sold", "shipped")) {
            verbFlow(i, Family.EXPORTS, "to");
        } else if (verb && TopicWords.BUY.contains(token.lower()) && !token.is("bought", "buys", "purchased")) {
            verbFlow(i, Family.IMPORTS, "from");
        } else if (verb && token.is("sold", "sells", "shipped", "bought", "buys", "purchased") && goesOn(i)) {
            again(i, token.is("sold", "sells", "shipped") ? Family.EXPORTS : Family.IMPORTS);
        } else if (token.is("those", "that") && ellipsis(i)) {
            return;
        } else if (token.is("traded", "exchanged") && verb && worthOfGoods(i)) {
            traded(i);
        } else if (token.is("sold", "shipped") && verb && worthOfGoods(i)) {
            verbFlow(i, Family.EXPORTS, "to");
        } else if (token.is("bought", "purchased") && verb && worthOfGoods(i)) {
            verbFlow(i, Family.IMPORTS, "from");
        } else if (TopicWords.OTHER_NOUNS.contains(token.lower()) && !verb) {
            topics.add(new Topic(Family.OTHER, i, i, i + 1, null, null));
        }
    }

    /** "And bought $2 billion worth": a second verb of a sentence that has told who trades with whom. */
    private boolean goesOn(int verb) {
        boolean sum = reading.quantities(Quantity.Kind.MONEY).stream()
                .mapToInt(reading::first)
                .anyMatch(at -> at > verb && at <= verb + 3);
        boolean coordinated = reading.token(verb - 1).is("and", "but", "while", "it", "only");
        return sum
                && coordinated
                && !topics.isEmpty()
                && topics.get(topics.size() - 1).isOfPair()
                && topics.get(topics.size() - 1).family().isTrade();
    }

    private void again(int verb, Family family) {
        Topic last = topics.get(topics.size() - 1);
        topics.add(new Topic(family, verb, verb, verb + 1, last.subject(), last.object()));
    }

    /** "Exceeded those to C": the flow named last, with another partner. */
    private boolean ellipsis(int i) {
        Optional<Party> party = reading.partyAt(reading.token(i + 2).is("the") ? i + 3 : i + 2)
                .filter(Party::isOne);
        boolean leads = reading.token(i + 1).is("to", "from", "with");
        Topic last = topics.isEmpty() ? null : topics.get(topics.size() - 1);
        if (!leads || party.isEmpty() || last == null || !last.isOfPair() || !last.family().isTrade()) {
            return false;
        }
        topics.add(new Topic(
                last.family(), i, i, party.get().to(), last.subject(), party.get().state()));
        return true;
    }

    /** "A and B traded goods worth". */
    private void traded(int verb) {
        int[] clause = reading.clause(verb);
        List<State> states = new ArrayList<>();
        reading.parties(clause[0], clause[1])
                .forEach(p ->
                        p.states().stream().filter(s -> !states.contains(s)).forEach(states::add));
        if (states.size() == 2) {
            topics.add(new Topic(Family.TRADE, verb, verb, verb + 1, states.get(0), states.get(1)));
        }
    }

    private boolean worthOfGoods(int verb) {
        return reading.has(verb, reading.clause(verb)[1], TopicWords.GOODS);
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
            other(states.get(0), head).ifPresent(states::add);
        }
        if (states.isEmpty() && (bilateral
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

    /** Whether this sentence or the one before has spoken of the two states' trade, and a state is said to have the balance. */
    private boolean spokenOfTrade(int from) {
        return !reading.token(from - 1).is("budget", "fiscal", "account", "current-account", "government", "public")
                && spoken().stream().anyMatch(t -> t.isOfPair() && t.family().isTrade());
    }

    /** Whether no state or body is named that is not of the two states spoken of, and nothing wider. */
    private boolean namesNoOther() {
        return reading.pair().size() == 2
                && !reading.has(0, reading.tokens().size(), Set.of("world", "global", "region", "regional", "bloc", "africa", "europe", "asia"))
                && reading.parties().stream().allMatch(p -> p.body() == null && reading.pair().containsAll(p.states()));
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
            subject = subjectBefore(left, not).orElse(null);
        }
        if (object == null && subject != null) {
            object = other(subject, head).orElse(null);
        }
        if (subject == null && object != null) {
            subject = other(object, head).orElse(null);
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
        boolean arms = reading.has(left, i, TopicWords.ARMS);
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
            subject = subjectBefore(left, not).or(() -> other(not, head)).orElse(null);
        }
        if (object == null
                && subject != null
                && (around.eachOther || reading.has(left, i, Set.of("bilateral", "mutual")))) {
            object = other(subject, head).orElse(null);
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

    private void verbFlow(int verb, Family family, String preposition) {
        int[] clause = reading.clause(verb);
        List<Party> before =
                reading.parties(clause[0], verb).stream().filter(Party::isOne).toList();
        @Nullable State subject = before.stream()
                .filter(p -> !reading.isAfter(p, "to", "with", "from", "in", "of"))
                .reduce((a, b) -> b)
                .map(Party::state)
                .or(() -> subjectBefore(verb, null))
                .orElse(null);
        Topic last = topics.isEmpty() ? null : topics.get(topics.size() - 1);
        boolean coordinated = reading.token(verb - 1).is("and") && last != null && last.isOfPair();
        if (coordinated) {
            subject = last.subject();
        }
        @Nullable State object = null;
        int to = verb + 1;
        for (Party party : reading.parties(verb, clause[1])) {
            if (party.isOne() && reading.isAfter(party, preposition) && object == null) {
                object = party.state();
                to = party.to();
            }
        }
        Optional<Party> receiver = reading.partyAt(verb + 1).filter(Party::isOne);
        if (object == null && family == Family.EXPORTS && receiver.isPresent()) {
            object = receiver.get().state();
            to = receiver.get().to();
        }
        if (object == null
                && subject != null
                && reading.lower(verb, clause[1]).matches(".*\\b" + preposition + " it\\b.*")) {
            object = other(subject, verb).orElse(null);
        }
        int end = reading.quantities().stream()
                .map(reading::first)
                .filter(at -> at > verb)
                .findFirst()
                .orElse(clause[1]);
        boolean product = false;
        for (int i = verb + 1; i < Math.min(end, clause[1]); i++) {
            product |= isThing(i);
        }
        for (int i = end; i < Math.min(clause[1], end + 9); i++) {
            if (reading.token(i).is("of", "in") && isThing(i + 1)
                    || reading.token(i).is("of", "in")
                            && reading.token(i + 1).tag().equals("ADJ")
                            && isThing(i + 2)) {
                product = true;
            }
        }
        topics.add(new Topic(product ? Family.OTHER : family, verb, verb, to, subject, object));
    }

    private boolean isThing(int i) {
        Token token = reading.token(i);
        return token.tag().equals("NOUN")
                && !TopicWords.GOODS.contains(token.lower())
                && !token.is(
                        "worth",
                        "value",
                        "total",
                        "amount",
                        "year",
                        "years",
                        "period",
                        "end",
                        "billion",
                        "million",
                        "dollars",
                        "thousand",
                        "percent",
                        "%",
                        "cent")
                && reading.partyOver(i).isEmpty();
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

    /** The first token of the noun phrase that ends before an index: adjectives, nouns and states, joined by dashes. */
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

    /** The state in subject position before an index, not the given one. */
    private Optional<State> subjectBefore(int index, @Nullable State not) {
        List<Party> before = reading.parties(0, index).stream()
                .filter(Party::isOne)
                .filter(p -> !p.state().equals(not))
                .filter(p -> !reading.isAfter(p, "to", "with", "from", "in"))
                .toList();
        return before.isEmpty()
                ? Optional.empty()
                : Optional.of(before.get(before.size() - 1).state());
    }

    /** The other of the two states spoken of: of this sentence, else of the paragraph or paper. */
    private Optional<State> other(State one, int index) {
        Optional<State> here = subjectBefore(index, one);
        if (here.isPresent()) {
            return here;
        }
        List<State> pair = reading.pair();
        return pair.contains(one) ? pair.stream().filter(s -> !s.equals(one)).findFirst() : Optional.empty();
    }
}
