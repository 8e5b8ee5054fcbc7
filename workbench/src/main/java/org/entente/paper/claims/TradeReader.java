package org.entente.paper.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.ClaimKind;
import org.entente.country.State;
import org.entente.country.Today;
import org.entente.paper.find.Quantity;
import org.entente.paper.find.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * The course of trade between two states told in one sentence: several sums with their years, "from
 * … to …", exports and imports in turn. Only plain words may stand between a flow and its sums, so
 * that a product, a third state or another flow ends the reading. A sum whose year the words leave
 * open is claimed by no rule.
 */
final class TradeReader extends StateReader {
    private static final String GOODS = "(?:(?:goods|merchandise|total|overall|annual) )*";

    /** Words that may stand between a flow and its sums. */
    private static final String PLAIN =
            "(?:(?:,|was|were|is|worth|valued|at|of|to|totalled|totaled|totalling|stood|standing|reached|reaching|amounted"
                    + "|amounting|came|rose|grew|fell|sank|dropped|dropping|down|up|from|over|almost|nearly|halved|doubled|decreased"
                    + "|declined|contracted|shrank|slipped|went|increased|recovered|narrowed|widened|climbed|jumped|in|by|about"
                    + "|around|just|only|some|then|thus|therefore|they|it|had|has|been|and|but|no|more|less|than|a|the|an|later|also"
                    + "|still|as|against|compared|with|contrast|during|same|period|mere|barely|however) "
                    + "|<[tpxo]\\d+> |\\( (?:<m\\d+>|[a-z ]{1,30}) \\) )*";

    private static final String TOTAL =
            "(?:(?:<n\\d+>|two) way|bilateral|combined|mutual|total|annual) (?:two way |goods |bilateral )?(?:trade|commerce)";

    private final Set<Integer> vetoed = new HashSet<>();

    /** A flow named in the sentence: what is told after it is of this. */
    private record Head(String measure, State subject, State object, int sign, int start, int end) {}

    TradeReader(Skeleton skeleton, Scene scene) {
        super(skeleton, scene);
    }

    List<PaperClaim> read() {
        if (skeleton.has(" (?:arms|weapons|services|investments?|aid|tourism|military|defence|quarter) (?!of )")
                || skeleton.quantitiesOf("m") == 0
                || isForeseen()
                || skeleton.has(" (?:highest|lowest|record|zenith|peak) ")) {
            return claims;
        }
        deals();
        favour();
        each(
                "^ (?:the|this|its) (?<sign>surplus|deficit) (?:had been|was|stood at|reached|came to) (?:just |about )?{m:q} in {t:t}",
                m -> {
                    List<State> of = scene.balance();
                    if (of.size() == 2) {
                        int sign = m.group("sign").equals("deficit") ? -1 : 1;
                        Head head = new Head("trade.balance", of.get(0), of.get(1), sign, m.start(), m.end());
                        claim(head, m.group("q"), skeleton.findTime(m, "t").filter(TradeReader::isYear));
                    }
                });
        List<Head> heads = heads();
        for (int i = 0; i < heads.size(); i++) {
            int end = i + 1 < heads.size()
                    ? heads.get(i + 1).start()
                    : skeleton.text().length();
            sums(heads.get(i), end);
        }
        return claims;
    }

    /** Where the sums of a course stand to which no year can be given. */
    Set<Integer> vetoed() {
        return vetoed;
    }

    private boolean isForeseen() {
        return skeleton.has(" (?:expected|expects?|forecast|target|goal|aim|aims|hopes?|could|would|will|should) ");
    }

    // ---- the flows of a sentence

    private List<Head> heads() {
        List<Head> all = new ArrayList<>();
        pairs(all, "{s:a} (?:'s )?" + GOODS + "exports to {s:b}(?= )", "trade.exports", 1);
        pairs(all, " exports (?:from|of) {s:a} to {s:b}(?= )", "trade.exports", 1);
        pairs(all, "{s:a} (?:'s )?" + GOODS + "imports from {s:b}(?= )", "trade.imports", 1);
        pairs(
                all,
                "{s:a} (?:'s )?(?:(?:chronic|annual|large|growing|persistent|bilateral) )*(?:trade )?deficit with {s:b}(?= )",
                "trade.balance",
                -1);
        pairs(
                all,
                "{s:a} (?:'s )?(?:(?:chronic|annual|large|growing|persistent|bilateral) )*(?:trade )?surplus with {s:b}(?= )",
                "trade.balance",
                1);
        pairs(all, " (?:trade|commerce) between {s:a} and {s:b}(?= )", "trade.total", 1);
        pairs(all, "{s:a} (?:'s )?(?:total |bilateral )?trade with {s:b}(?= )", "trade.total", 1);
        pairs(all, "{s:a} – {s:b} trade(?= )", "trade.total", 1);
        pair().ifPresent(pair -> each(" " + TOTAL + "(?= )", m -> {
            if (all.stream().noneMatch(h -> h.start() <= m.start() && h.end() >= m.end())
                    && !skeleton.text().substring(m.end()).matches(" (?:deficit|surplus|balance|with|between|in).*")) {
                all.add(new Head("trade.total", pair.get(0), pair.get(1), 1, m.start(), m.end()));
            }
        }));
        all.sort(java.util.Comparator.comparingInt(Head::start));
        for (Head head : List.copyOf(all)) {
            elliptic(head, all);
        }
        all.sort(java.util.Comparator.comparingInt(Head::start));
        return all;
    }

    private void pairs(List<Head> all, String template, String measure, int sign) {
        each(template, m -> {
            State one = skeleton.state(m, "a");
            State two = skeleton.state(m, "b");
            boolean inner = all.stream().anyMatch(h -> m.start() >= h.start() && m.end() <= h.end());
            if (!one.equals(two) && !inner) {
                all.add(new Head(measure, one, two, sign, m.start(), m.end()));
            }
        });
    }

    /** "…, while imports from its neighbour fell", "; Russia's to Turkey decreased". */
    private void elliptic(Head head, List<Head> all) {
        if (head.measure().equals("trade.exports")) {
            Matcher back = skeleton.matcher("(?:while|and|,) (?:its )?" + GOODS + "imports from {s:b}(?= )");
            back.region(head.end(), skeleton.text().length());
            if (back.find() && skeleton.state(back, "b").equals(head.object())) {
                add(all, new Head("trade.imports", head.subject(), head.object(), 1, back.start(), back.end()));
            }
            Matcher other = skeleton.matcher("(?:;|,|and|while) {s:a} 's to {s:b}(?= )");
            other.region(head.end(), skeleton.text().length());
            if (other.find()) {
                add(
                        all,
                        new Head(
                                "trade.exports",
                                skeleton.state(other, "a"),
                                skeleton.state(other, "b"),
                                1,
                                other.start(),
                                other.end()));
            }
        }
    }

    private static void add(List<Head> all, Head head) {
        if (!head.subject().equals(head.object()) && all.stream().noneMatch(h -> h.start() == head.start())) {
            all.add(head);
        }
    }

    /** The two states that flows without states are of: those of the section or paper, and no third. */
    private Optional<List<State>> pair() {
        List<State> pair =
                reading.section().states().size() == 2 ? reading.section().states() : reading.pair();
        return pair.size() == 2 && pair.containsAll(skeleton.states()) ? Optional.of(pair) : Optional.empty();
    }

    // ---- their sums

    private void sums(Head head, int end) {
        Matcher peak = skeleton.matcher("^ having (?:peaked|stood) at {m:q} in {t:t} ,$");
        peak.region(0, head.start());
        if (peak.find()) {
            claim(head, peak.group("q"), skeleton.findTime(peak, "t"));
        }
        List<String> marks = new ArrayList<>();
        Matcher next = Skeleton.compile("\\G " + PLAIN + "<(m\\d+)>(?! (?:more|less|higher|lower))")
                .matcher(skeleton.text());
        int at = head.end();
        while (at < end && next.find(at) && next.end() <= end) {
            marks.add(next.group(1));
            at = next.end();
        }
        for (String mark : marks) {
            Optional<TimeMention> when = time(head, mark, marks);
            if (when.isPresent()) {
                claim(head, mark, when);
            } else if (isCourse(mark)) {
                veto(mark);
            }
        }
    }

    private void veto(String mark) {
        Matcher m = skeleton.matcher("<(?<q>" + mark + ")>");
        if (m.find()) {
            vetoed.add(reading.passage().start(skeleton.quantity(m, "q").start()));
        }
    }

    private boolean isCourse(String mark) {
        return skeleton.has(" from <" + mark + ">[^<;]* (?:in <t\\d+> )?to [a-z ]*<m\\d+>")
                || skeleton.has(" from <m\\d+>[^<;]*(?: in <t\\d+>)? to [a-z ]*<" + mark + ">");
    }

    /** The year of a sum: beside it, of the course that it ends, or the only one of the sentence. */
    private Optional<TimeMention> time(Head head, String mark, List<String> marks) {
        Matcher after = skeleton.matcher(
                "<" + mark + "> (?:\\( <m\\d+> \\) )?(?:(?:in|of|during|by) )?<(t\\d+)>(?! ,? ?(?:it|they) )");
        if (after.find() && !isBefore(after.group(1))) {
            return Optional.of(skeleton.time(after.group(1))).filter(TradeReader::isYear);
        }
        int place = skeleton.text().indexOf("<" + mark + ">");
        int i = marks.indexOf(mark);
        int from = i == 0 ? head.end() : skeleton.text().indexOf("<" + marks.get(i - 1) + ">") + mark.length();
        Matcher before =
                skeleton.matcher("(?:in|by) <(t\\d+)> ,? ?(?:it|they|to|stood|at|was|were|came|fell|rose|,| )*$");
        before.region(from, place);
        if (before.find()) {
            return Optional.of(skeleton.time(before.group(1))).filter(TradeReader::isYear);
        }
        List<TimeMention> years = reading.times().stream()
                .filter(TradeReader::isYear)
                .filter(t -> !isComparedWith(t))
                .toList();
        List<Integer> different =
                years.stream().map(TimeMention::first).distinct().sorted().toList();
        boolean others = reading.times().stream().anyMatch(t -> !isYear(t) && t.role() != TimeMention.Role.CITED);
        if (isCourse(mark)) {
            boolean start = skeleton.has(" from <" + mark + ">");
            Optional<TimeMention> span = reading.times().stream()
                    .filter(t -> t.role() == TimeMention.Role.SPAN && t.last() != TimeMention.OPEN)
                    .findFirst();
            if (different.size() == 2 && (!others || span.isPresent())) {
                int year = different.get(start ? 0 : 1);
                return years.stream().filter(t -> t.first() == year).findFirst();
            }
            return Optional.empty();
        }
        if (different.size() == 1 && !others && marks.size() == 1) {
            return Optional.of(years.get(0));
        }
        boolean none = reading.times().isEmpty() && marks.size() == 1 && skeleton.has(" (?:thus|therefore) ");
        return none ? scene.spoken().filter(TradeReader::isYear) : Optional.empty();
    }

    /** "A year earlier it was": the time opens what follows. */
    private boolean isBefore(String time) {
        return skeleton.has("<" + time + "> ,? ?(?:it|they|the figure) (?:was|were|had)");
    }

    private static boolean isYear(TimeMention when) {
        return when.isPoint() && when.edtf().matches("\\d{4}");
    }

    // ---- goods sold and bought

    /** "Poland exported goods worth … to Germany and imported …, leaving a surplus of …". */
    private void deals() {
        each(
                "{s:a} (?:exported|exporting|sold|selling) goods (?:worth|valued at|to the value of) {m:q}(?: in <t\\d+>)?(?: to {s:b})?"
                        + "(?: ,?(?: )?and (?:imported|importing|bought|buying) (?:goods )?(?:worth |valued at |for )?{m:r}(?: worth)?)?"
                        + "(?: ,? ?leaving (?:it |<s\\d+> )?(?:with )?a (?<sign>surplus|deficit) of (?:just |about )?{m:z})?",
                m -> {
                    State seller = skeleton.state(m, "a");
                    State buyer = m.group("b") != null ? skeleton.state(m, "b") : other(seller);
                    List<TimeMention> years = reading.times().stream()
                            .filter(t -> t.role() != TimeMention.Role.CITED)
                            .toList();
                    boolean one =
                            years.stream().map(TimeMention::first).distinct().count() == 1
                                    && years.stream().allMatch(TradeReader::isYear);
                    if (buyer == null || buyer.equals(seller) || !one) {
                        return;
                    }
                    Optional<TimeMention> when = Optional.of(years.get(0));
                    claim(new Head("trade.exports", seller, buyer, 1, m.start(), m.end()), m.group("q"), when);
                    if (m.group("r") != null) {
                        claim(new Head("trade.imports", seller, buyer, 1, m.start(), m.end()), m.group("r"), when);
                    }
                    if (m.group("z") != null) {
                        int sign = m.group("sign").equals("deficit") ? -1 : 1;
                        claim(new Head("trade.balance", seller, buyer, sign, m.start(), m.end()), m.group("z"), when);
                    }
                });
    }

    /** "The balance of trade, at US$ 3.8 billion, was in India's favour in 2015". */
    private void favour() {
        each(
                " (?:balance of trade|trade balance) , (?:at |with |of )?{m:q} , (?:was|is) in {s:a} 's favour in {t:t}",
                m -> {
                    State winner = skeleton.state(m, "a");
                    State loser = other(winner);
                    if (loser != null) {
                        claim(
                                new Head("trade.balance", winner, loser, 1, m.start(), m.end()),
                                m.group("q"),
                                skeleton.findTime(m, "t").filter(TradeReader::isYear));
                    }
                });
    }

    private @Nullable State other(State one) {
        List<State> pair = pair().orElse(List.of());
        return !pair.contains(one) ? null : pair.get(0).equals(one) ? pair.get(1) : pair.get(0);
    }

    private void claim(Head head, String mark, Optional<TimeMention> when) {
        Matcher m = skeleton.matcher("<(?<q>" + mark + ")>");
        if (!m.find() || when.isEmpty() || when.get().first() > Today.year()) {
            return;
        }
        Quantity quantity = skeleton.quantity(m, "q");
        if (quantity.upper() != null || isUnsure(reading.first(quantity)) || !take(m, "q")) {
            return;
        }
        Draft draft = new Draft(reading, ClaimKind.VALUE, head.measure())
                .states(head.subject(), head.object())
                .value(quantity, head.sign() * quantity.value(), quantity.unit())
                .when(when);
        claims.add(
                quantity.unit().equals("USD")
                        ? draft.bound(new Binding.Value(
                                draft.series(),
                                when.get().first(),
                                head.sign() * quantity.value(),
                                "USD",
                                quantity.tolerance()))
                        : draft.unbound("why.currency", "currency", quantity.unit()));
        if (head.measure().equals("trade.balance")) {
            scene.balance(head.subject(), head.object());
        }
        remember(when.get());
    }
}
