package org.entente.paper.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.ClaimKind;
import org.entente.country.State;
import org.entente.country.Today;
import org.entente.paper.find.Quantity;
import org.entente.paper.find.TimeMention;
import org.entente.paper.text.BlockKind;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a fact sheet: a label, a colon and figures. "Bilateral trade: $13 billion (2022)" is of
 * the two states of the section or paper; "Population (2020): Japan 125.8 million, South Korea 51.8
 * million" names each.
 */
final class FactReader extends StateReader {
    private static final String OPEN = "^ (?:[*•–-] ?|<n\\d+> [.)] ?)?";
    private static final String WHEN = "(?:,? ?(?:\\(|in|,)? ?(?:in |for )?<(?<label>t\\d+)> ?\\)? ?)?";
    private static final String ABOUT =
            "(?:about |around |approximately |an estimated |estimated |almost |nearly |some |just |over |more than |only |roughly |of |worth )*";
    private static final String TRADE = "(?:(?:total|bilateral|two way|mutual|merchandise|goods|annual|overall) )*";
    private static final String MILITARY = "(?:military|defence|defense) (?:spending|expenditures?|budgets?|outlays?)";

    FactReader(Skeleton skeleton, Scene scene) {
        super(skeleton, scene);
    }

    List<PaperClaim> read() {
        if (!skeleton.has(" : ") && !skeleton.has("^ - ")) {
            return claims;
        }
        flows();
        targets();
        perState("(?:total |estimated )?population", "n", SizeReader.POPULATION, ClaimKind.VALUE);
        perState(
                "(?:nominal |total )?(?:gdp|gross domestic product)(?: \\( nominal \\))?",
                "m",
                SizeReader.GDP,
                ClaimKind.VALUE);
        perState("(?:total )?" + MILITARY, "m", SpendingReader.LEVEL, ClaimKind.VALUE);
        perState(
                "(?:(?:military|defence|defense) burden|" + MILITARY
                        + "(?: ,| \\()? (?:as (?:a )?)?(?:share|% |per cent |percentage )?(?: ?of gdp)(?: \\))?)",
                "p",
                SpendingReader.BURDEN,
                ClaimKind.SHARE);
        return claims;
    }

    private void flows() {
        String sum = " : " + ABOUT + "{m:q}";
        each(OPEN + TRADE + "trade(?: volume| turnover)? " + WHEN + sum.substring(1), m -> flow(m, "trade.total", 1));
        each(
                OPEN + "(?:(?:{s:a} (?:'s )?)?" + TRADE + "exports(?: (?:to|of) {s:b})?) " + WHEN + sum.substring(1),
                m -> flow(m, "trade.exports", 1));
        each(
                OPEN + "(?:(?:{s:a} (?:'s )?)?" + TRADE + "imports(?: (?:from|of) {s:b})?) " + WHEN + sum.substring(1),
                m -> flow(m, "trade.imports", 1));
        each(
                OPEN + "(?:{s:a} (?:'s )?)?(?:largest |bilateral )*trade deficit(?: with {s:b})? " + WHEN
                        + sum.substring(1),
                m -> flow(m, "trade.balance", -1));
        each(
                OPEN + "(?:{s:a} (?:'s )?)?(?:largest |bilateral )*trade surplus(?: with {s:b})? " + WHEN
                        + sum.substring(1),
                m -> flow(m, "trade.balance", 1));
        each(
                OPEN + "(?:largest )?trade deficit for {s:a} (?:with {s:b} )?\\( " + ABOUT + "{m:q}(?<label>)",
                m -> flow(m, "trade.balance", -1));
    }

    /** The two states of a flow: those that the label names, else the two of the section or paper. */
    private void flow(Matcher m, String measure, int sign) {
        List<State> pair =
                reading.section().states().size() == 2 ? reading.section().states() : reading.pair();
        State first = group(m, "a");
        State second = group(m, "b");
        if (pair.size() != 2 || first != null && !pair.contains(first) || second != null && !pair.contains(second)) {
            return;
        }
        boolean directed = !measure.equals("trade.total");
        if (first == null && second == null && directed) {
            // Whose exports or deficit it is: the state of the line above or of the flows there.
            first = speaker(pair);
            if (first == null) {
                return;
            }
        }
        State subject = first != null ? first : second == null ? pair.get(0) : other(pair, second);
        State object = other(pair, subject);
        Quantity quantity = skeleton.quantity(m, "q");
        Optional<TimeMention> when = time(m);
        Draft draft = new Draft(reading, ClaimKind.VALUE, measure)
                .states(subject, object)
                .over(0, reading.after(quantity))
                .value(quantity, sign * quantity.value(), quantity.unit())
                .when(when);
        if (!take(m, "q")) {
            return;
        }
        if (!quantity.unit().equals("USD")) {
            claims.add(draft.unbound("why.currency", "currency", quantity.unit()));
        } else if (when.isEmpty()) {
            claims.add(draft.unbound("why.noyear"));
        } else if (!when.get().isPoint() || when.get().first() > Today.year()) {
            claims.add(draft.unbound("why.twoyears"));
        } else {
            claims.add(draft.bound(new Binding.Value(
                    draft.series(), when.get().first(), sign * quantity.value(), "USD", quantity.tolerance())));
        }
    }

    private @Nullable State group(Matcher m, String name) {
        return m.pattern().pattern().contains("(?<" + name + ">") && m.group(name) != null
                ? skeleton.state(m, name)
                : null;
    }

    private static State other(List<State> pair, State one) {
        return pair.get(0).equals(one) ? pair.get(1) : pair.get(0);
    }

    /** The state whose figures the items above are, where they name one alone. */
    private @Nullable State speaker(List<State> pair) {
        return scene.lastSubject().filter(pair::contains).orElse(null);
    }

    private void targets() {
        each(
                OPEN + "(?:bilateral )?trade (?:target|goal) (?:for <t\\d+> )?: " + ABOUT + "{m:q}(?: (?:by )?{t:t})?",
                m -> {
                    List<State> pair = reading.section().states().size() == 2
                            ? reading.section().states()
                            : reading.pair();
                    Quantity quantity = skeleton.quantity(m, "q");
                    if (pair.size() == 2 && quantity.unit().equals("USD") && take(m, "q")) {
                        Optional<TimeMention> by = skeleton.findTime(m, "t");
                        Draft draft = new Draft(reading, ClaimKind.TARGET, "trade.total")
                                .states(pair.get(0), pair.get(1))
                                .over(0, reading.after(quantity))
                                .value(quantity, quantity.value(), quantity.unit());
                        by.ifPresent(t -> draft.years(t.first(), null).use(t));
                        claims.add(draft.bound(new Binding.Reach(
                                draft.series(),
                                quantity.value(),
                                "USD",
                                by.map(TimeMention::first).orElse(null),
                                null)));
                    }
                });
    }

    /** Figures of several states after one label: each has its state before it. */
    private void perState(String label, String sort, String measure, ClaimKind kind) {
        Matcher head = skeleton.matcher(OPEN + label + " " + WHEN + ": ");
        if (!head.find()) {
            return;
        }
        Optional<TimeMention> common = skeleton.findTime(head, "label");
        String separator = "(?<before>^|: |[,;] (?:and )?|and |\\) ,? ?)";
        each(
                separator + "(?:in )?{s:a} (?:, |: |\\( )?" + ABOUT + "{" + sort
                        + ":q}(?: of (?:its )?(?:gdp|gross domestic product))?(?: \\(? ?(?:in )?<(?<own>t\\d+)>)?",
                m -> {
                    if (m.start() >= head.end() - 3) {
                        Optional<TimeMention> when = skeleton.findTime(m, "own").or(() -> common);
                        Quantity quantity = skeleton.quantity(m, "q");
                        boolean small = measure.equals(SizeReader.POPULATION) && quantity.value() < 10_000;
                        if (!small && when.filter(TimeMention::isPoint).isPresent() && !isTaken(m.group("q"))) {
                            value(m, "q", kind, measure, skeleton.state(m, "a"), null, when);
                        }
                    }
                });
        if (measure.equals(SpendingReader.LEVEL)) {
            // "Spain US$24 billion (1.4% of GDP)".
            List<PaperClaim> sums = new ArrayList<>(claims);
            each("{s:a} " + ABOUT + "<m\\d+> (?:\\(|,|or) {p:q} of (?:its )?gdp", m -> {
                if (!sums.isEmpty() && !isTaken(m.group("q"))) {
                    value(m, "q", ClaimKind.SHARE, SpendingReader.BURDEN, skeleton.state(m, "a"), null, common);
                }
            });
        }
    }

    /** The year in brackets after the figure, else that of the label, else that of the item above. */
    private Optional<TimeMention> time(Matcher m) {
        Matcher after = skeleton.matcher("<" + m.group("q") + "> (?:\\( |in |, )(?:in )?<(t\\d+)>(?! :)");
        if (after.find()) {
            return Optional.of(skeleton.time(after.group(1)));
        }
        String label = m.group("label");
        boolean none = label == null || label.isEmpty();
        boolean item = reading.passage().kind() == BlockKind.ITEM;
        return none ? (item ? scene.listTime() : Optional.empty()) : Optional.of(skeleton.time(label));
    }
}
