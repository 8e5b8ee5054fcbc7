package org.entente.paper.claims;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.entente.casefile.model.ClaimKind;
import org.entente.country.State;
import org.entente.paper.find.TimeMention;

/**
 * Military spending: sums in US$, shares of GDP and of the world's total, ranks of spenders, and
 * changes from year to year.
 */
final class SpendingReader extends StateReader {
    static final String LEVEL = "milex.usd";

    /** In which changes are stated, as SIPRI does, unless a text says otherwise. */
    static final String CONSTANT = "milex.constant_usd";

    static final String BURDEN = "milex.gdp_share";
    static final String WORLD = "milex.world_share";
    static final String RANK = "milex.rank";

    private static final String GDP =
            "(?:(?:its|the country 's|the|<s\\d+> 's) )?(?:gdp|gross domestic product|national income|economic output)";
    private static final String NOUN =
            "(?:(?:total|annual|own|overall|estimated|official) )*(?:military |defence |defense )?(?:spending|expenditures?|budget|bill|outlays?|burden|milex)";
    private static final String ABOUT =
            "(?:about |around |an estimated |estimated |almost |nearly |some |just |over |more than |only |roughly |at least |under |to |a |record )*";
    private static final String FROM_STATE =
            "(?:^|[,;.(:–]|(?:and|while|but|whereas|that|whose|in|by|of|with|as|<t\\d+>)) ";

    SpendingReader(Skeleton skeleton, Scene scene) {
        super(skeleton, scene);
    }

    List<PaperClaim> read() {
        changes();
        burdens();
        worldShares();
        sums();
        ranks();
        return claims;
    }

    private Optional<TimeMention> time(String mark) {
        Optional<TimeMention> settled =
                scene.spoken().filter(TimeMention::isPoint).or(scene::year);
        return level(mark, settled).filter(t -> t.first() == t.last());
    }

    private void sums() {
        String verb =
                "(?:reached|reaching|was|were|is|stood at|standing at|amounted to|amounting to|totalled|totaled|totalling|totaling|came to|hit|hitting|spent|spends|spending|allocated|devoted|of|at|exceeded|passed"
                        + "|(?:rose|grew|fell|increased|decreased|went up|went down|dropped|climbed|declined)(?: (?:by )?"
                        + "<p\\d+>)?,?(?: ,)? to|set at)";
        each(
                "{s:a} (?:'s )?(?:, ~, )?" + "(?:~)?" + NOUN + " (?:(?:in|for) <t\\d+> )?(?:~)?" + verb + " " + ABOUT
                        + "{m:q}",
                m -> sum(m));
        each(
                "{s:a} (?:, (?:~|the <o\\d+> ~), )?(?:(?:also|alone|meanwhile) )?(?:spent|spends|allocated|devoted) "
                        + ABOUT + "{m:q}",
                m -> sum(m));
        each(
                " " + NOUN + " (?:by|of|in) {s:a} (?:(?:in|for) <t\\d+> )?(?:~)?" + verb + " " + ABOUT + "{m:q}",
                m -> sum(m));
        each(
                " " + FROM_STATE + "(?:its|<s\\d+> 's) " + NOUN
                        + "[^<;]{0,40}(?: by <p\\d+>)?[^<;]{0,12} (?:to|was|reached|of) " + ABOUT + "{m:q}",
                m -> own(m));
        each(
                "(?:<p\\d+>|<x\\d+>) (?:in <t\\d+> )?(?:, )?(?:to|to reach|reaching|hitting|totalling|totaling) "
                        + ABOUT + "{m:q}",
                m -> own(m));
        each(" at {m:q} ", m -> own(m));
        each(" at " + ABOUT + "{m:q}", m -> own(m));
        each(
                " " + NOUN + " (?:: |\\( <t\\d+> \\) : |, <t\\d+> : ){m:q}",
                m -> (skeleton.states().isEmpty() ? scene.mainState() : subject(m.start("q")))
                        .ifPresent(s -> sum(m, s)));
        each(" " + NOUN + " , " + ABOUT + "{m:q}", m -> own(m));
        each("{s:a} outspent {s:b} [^<]*<t\\d+> : {m:q} (?:against|to|and|versus) {m:r}", m -> {
            value(m, "q", ClaimKind.VALUE, LEVEL, skeleton.state(m, "a"), null, time(m.group("q")));
            value(m, "r", ClaimKind.VALUE, LEVEL, skeleton.state(m, "b"), null, time(m.group("r")));
        });
        each(
                "{s:a} (?:'s )?" + NOUN + " (?:(?:in|for) <t\\d+> )?, (?:at |with )?(?:some |about |around )?{m:q} ,",
                m -> sum(m));
        each("{s:a} , (?:with|at) {m:q} , (?:is|was|ranked|came|slipped|moved|fell|rose|climbed|dropped)", m -> sum(m));
        spendingBefore();
        each("^ (?:[-*•–] )?{s:a} (?:'s )?" + NOUN + " (?:\\( )?(?:<t\\d+> )?(?:\\) )?: (?:about )?{m:q}", m -> sum(m));
        // "Up from $5.7 billion the year before".
        each(
                "<(?<first>m\\d+)>[^<]* in <t\\d+> , (?:up|down|compared with|against) (?:from |with )?{m:q} (?:in )?{t:t}",
                m -> claims.stream()
                        .filter(c -> c.measure().equals(LEVEL) && c.kind() == ClaimKind.VALUE)
                        .reduce((a, b) -> b)
                        .map(PaperClaim::subject)
                        .ifPresent(s -> {
                            if (!isTaken(m.group("q"))) {
                                value(m, "q", ClaimKind.VALUE, LEVEL, s, null, skeleton.findTime(m, "t"));
                            }
                        }));
    }

    /** "… compared to $15.3 billion (2.2 per cent of GDP) in 2022 and $10.2 billion in 2015". */
    private void spendingBefore() {
        State spender = claims.stream()
                .filter(c -> c.measure().equals(LEVEL) && c.kind() == ClaimKind.VALUE)
                .reduce((a, b) -> b)
                .map(PaperClaim::subject)
                .orElse(null);
        if (spender == null || skeleton.states().size() != 1) {
            return;
        }
        each(
                "(?:compared (?:to|with)|against|up from|down from|and) " + ABOUT
                        + "{m:q} (?:\\( <p\\d+> of gdp \\) )?in {t:t}",
                m -> {
                    if (!isTaken(m.group("q"))) {
                        value(m, "q", ClaimKind.VALUE, LEVEL, spender, null, skeleton.findTime(m, "t"));
                    }
                });
    }

    private void sum(Matcher m) {
        sum(m, skeleton.state(m, "a"));
    }

    private void sum(Matcher m, State state) {
        String tail =
                skeleton.text().substring(m.end(), Math.min(skeleton.text().length(), m.end() + 40));
        boolean part = tail.matches(
                        " (?:was (?!the <o)|of which|more|less|higher|lower|increase|for (?!the military|defence|defense)[a-z]+|(?:in|of) (?:aid|exports|investment|contracts|arms)).*")
                || skeleton.text().substring(0, m.end()).matches(".*of which[^,;]*");
        if (!isTaken(m.group("q")) && !part) {
            value(m, "q", ClaimKind.VALUE, LEVEL, state, null, time(m.group("q")));
        }
    }

    private void own(Matcher m) {
        if (!isTaken(m.group("q"))) {
            subject(m.start(m.pattern().pattern().contains("?<q>") ? "q" : "a")).ifPresent(s -> sum(m, s));
        }
    }

    private void burdens() {
        each(
                "{s:a} (?:, ~, )?(?:'s )?(?:(?:[a-z]+ ){0,5}(?:<t\\d+> )?)(?:spent|spends|devoted|devotes|allocated|was|accounted for|amounted to|stood at|represented|equalled) "
                        + ABOUT + "{p:q} (?:of|on)(?! world)(?: " + GDP + ")?",
                m -> {
                    String rest = skeleton.text().substring(m.end());
                    boolean named = m.group().matches(".* " + GDP)
                            || rest.matches(" (?:the )?(?:military|defence|defense) .*")
                                    && skeleton.has(" gdp | gross domestic product ");
                    if (named) {
                        burden(m, skeleton.state(m, "a"));
                    }
                });
        each(
                " (?:military spending|military expenditure|defence spending|defense spending) (?:by|of|in) {s:a} [a-z ]*"
                        + ABOUT + "{p:q} of " + GDP,
                m -> burden(m, skeleton.state(m, "a")));
        // "Germany spent 1.4 per cent of GDP; Greece spent 3.7 per cent."
        each("(?:; |, (?:and |while )?|and |while ){s:a} (?:spent )?" + ABOUT + "{p:q} (?=[.,;(]|in <t|and )", m -> {
            if (claims.stream().anyMatch(c -> c.measure().equals(BURDEN))
                    && !skeleton.text().substring(m.end()).startsWith(" of")) {
                burden(m, skeleton.state(m, "a"));
            }
        });
        // "Almost double the 2.2 per cent it spent in 2022".
        each("<x\\d+> the {p:q} (?:that )?it (?:spent|devoted|allocated) in {t:t}", m -> {
            State spender = claims.stream()
                    .filter(c -> c.measure().equals(BURDEN))
                    .reduce((a, b) -> b)
                    .map(PaperClaim::subject)
                    .orElse(null);
            if (spender != null && !isTaken(m.group("q"))) {
                value(m, "q", ClaimKind.SHARE, BURDEN, spender, null, skeleton.findTime(m, "t"));
            }
        });
        each(ABOUT + "{p:q} of " + GDP, m -> {
            if (!isTaken(m.group("q"))) {
                Optional<State> state = skeleton.text().contains(" military spending : ")
                                && skeleton.states().isEmpty()
                        ? scene.mainState()
                        : subject(m.start("q"));
                state.ifPresent(s -> burden(m, s));
            }
        });
    }

    private void burden(Matcher m, State state) {
        if (!isTaken(m.group("q")) && !skeleton.text().substring(m.end()).matches(" (?:in|by) (?:aid|grants).*")) {
            value(m, "q", ClaimKind.SHARE, BURDEN, state, null, time(m.group("q")));
        }
    }

    private void worldShares() {
        String whole =
                "of (?:the )?(?:total |all )?(?:global|world|world 's|worldwide) (?:total|military|defence|defense|spending|expenditure)";
        each(
                "{s:a} (?:, ~, )?(?:~)?(?:accounted for|accounting for|made up|was responsible for|with|spent) " + ABOUT
                        + "{p:q} " + whole,
                m -> worldShare(m, skeleton.state(m, "a")));
        each(
                "(?:,|or|\\() (?:or |accounting for |equal to )?" + ABOUT + "{p:q} " + whole,
                m -> subject(m.start("q")).ifPresent(s -> worldShare(m, s)));
    }

    private void worldShare(Matcher m, State state) {
        boolean together = skeleton.has(" (?:together|combined|jointly) ");
        if (!isTaken(m.group("q")) && !together) {
            value(m, "q", ClaimKind.SHARE, WORLD, state, null, time(m.group("q")));
        }
    }

    private void ranks() {
        String place =
                "(?:the )?(?:world 's )?(?:<(?<o>o\\d+)> )?(?<big>largest|biggest|highest|top) (?:military |defence |defense )?(?<role>spender)(?: (?:in the world|worldwide|globally))?(?<after> [^ ]+ [^ ]+)";
        each(
                "{s:a} (?:, |(?:also |still )?(?:is|was|became|remained|remains|ranked as|, as) )" + place,
                m -> rank(m, skeleton.state(m, "a")));
        each(
                " " + NOUN
                        + " [^;]*?(?:was|is|,) the <(?<o>o\\d+)> (?:largest|biggest|highest)(?: (?:in the world|worldwide|globally))?(?<after>)(?= (?:[.,;]|and ))",
                m -> subject(m.start("o")).ifPresent(s -> rank(m, s)));
        each("(?:;|,|and) {s:a} 's (?:was )?the <(?<o>o\\d+)>(?<after>)(?= (?:[.,;]|and ))", m -> {
            if (claims.stream().anyMatch(c -> c.measure().equals(RANK))) {
                rank(m, skeleton.state(m, "a"));
            }
        });
        each(
                "{s:a} (?:, (?:with|at) [^,]* , )?(?:slipped|moved|moved up|fell|rose|climbed|dropped|came|was|is) (?:to|up to|in|into) <(?<o>o\\d+)> place (?:worldwide|globally|in the world)(?<after>)",
                m -> rank(m, skeleton.state(m, "a")));
        each("(?:;|,) <(?<o>o\\d+)> in the world(?<after>)", m -> {
            if (claims.stream()
                    .anyMatch(c -> c.measure().equals(LEVEL) || c.measure().equals(BURDEN))) {
                subject(m.start("o")).ifPresent(s -> rank(m, s));
            }
        });
        each(" it (?:is|was) (?:also )?" + place, m -> spokenSubject().ifPresent(s -> rank(m, s)));
        each(
                " among (?:the )?(?:world 's )?(?:military )?spenders (?:it|{s:a}) (?:moved|rose|climbed|slipped|fell) (?:up |down )?from <(?<p>o\\d+)> (?:place )?in {t:t} to <(?<o>o\\d+)>(?<after>)",
                m -> {
                    Optional<State> state =
                            m.group("a") == null ? spokenSubject() : Optional.of(skeleton.state(m, "a"));
                    int token = reading.first(skeleton.quantity(m, "p"));
                    state.ifPresent(s -> rank(
                            token,
                            token + 1,
                            (int) skeleton.quantity(m, "p").value(),
                            RANK,
                            s,
                            null,
                            skeleton.findTime(m, "t").filter(TimeMention::isPoint)));
                });
        each(" made (?:it|<s\\d+>) " + place, m -> subject(m.start()).ifPresent(s -> rank(m, s)));
        each(
                " (?:{s:a}|it) (?:ranked|ranks|was ranked|came|placed) (?:in )?<(?<o>o\\d+)> (?:place )?(?:worldwide|in the world|globally|among (?:the )?(?:world 's )?(?:military )?spenders)(?<after>)",
                m -> {
                    Optional<State> state =
                            m.group("a") == null ? spokenSubject() : Optional.of(skeleton.state(m, "a"));
                    state.ifPresent(s -> rank(m, s));
                });
    }

    private void rank(Matcher m, State state) {
        String tail = m.group("after")
                + skeleton.text().substring(m.end(), Math.min(skeleton.text().length(), m.end() + 20));
        if (tail.matches(" (?:in (?!the world|<t|that|this|the same)|among|of (?!the world)|within).*")) {
            return;
        }
        String mark = m.group("o");
        int place = mark == null ? 1 : (int) skeleton.quantity(m, "o").value();
        int token = mark == null
                ? reading.sentence().tokenAt(reading.sentence().start())
                : reading.first(skeleton.quantity(m, "o"));
        Optional<TimeMention> when = mark == null ? rankTime() : time(mark);
        rank(token, token + 1, place, RANK, state, null, when.filter(t -> t.first() == t.last()));
    }

    private Optional<TimeMention> rankTime() {
        List<TimeMention> own =
                reading.times().stream().filter(TimeMention::isPoint).toList();
        return own.size() == 1
                ? Optional.of(own.get(0))
                : own.isEmpty() ? scene.spoken().filter(TimeMention::isPoint) : Optional.empty();
    }

    private void changes() {
        String verb = " (?:(?:have|has|had|also|meanwhile) )*(?<verb>(?:" + UP + ")|(?:" + DOWN + "))" + BY
                + " <(?<q>[px]\\d+)>(?! of )";
        each(
                "{s:a} (?:'s )?(?:, ~, )?(?:" + NOUN + " )?(?:, ~, )?(?:(?:in|for) <t\\d+> )?" + verb.substring(1),
                m -> change(m, skeleton.state(m, "a"), m.group("verb")));
        each(" " + NOUN + " (?:by|of|in) {s:a}" + verb, m -> change(m, skeleton.state(m, "a"), m.group("verb")));
        each(" (?:its|<s\\d+> 's) " + NOUN + verb, m -> subject(m.end()).ifPresent(s -> change(m, s, m.group("verb"))));
        each(
                "{p:q} (?<verb>higher|more|up|lower|less|down) (?:than|on|from|compared)",
                m -> subject(m.start("q")).ifPresent(s -> change(m, s, m.group("verb"))));
        each(
                " (?<verb>increase|rise|growth|decrease|fall|drop|decline) of " + ABOUT + "{p:q}",
                m -> subject(m.start("q")).ifPresent(s -> change(m, s, m.group("verb"))));
        // "South Korea's grew by 1.4 per cent and India's by 1.6 per cent."
        each("^ {s:a} 's" + verb + " and {s:b} 's(?: by)? <(?<r>p\\d+)>", m -> {
            change(m, skeleton.state(m, "a"), m.group("verb"));
            change(m, "r", skeleton.state(m, "b"), m.group("verb"));
        });
        each("{s:a} \\( (?<verb>up|down)(?: by)? {p:q} \\)", m -> change(m, skeleton.state(m, "a"), m.group("verb")));
        each("(?:and|,) {s:a} \\( {p:q} \\)(?<verb>)", m -> {
            if (skeleton.has("<s\\d+> \\( up (?:by )?<p\\d+> \\)")) {
                change(m, skeleton.state(m, "a"), "up");
            }
        });
    }

    private void change(Matcher m, State state, String verb) {
        change(m, "q", state, verb);
    }

    private void change(Matcher m, String group, State state, String verb) {
        boolean elliptic = m.pattern().pattern().contains("?<r>");
        if (isTaken(m.group(group))
                || !elliptic
                        && !skeleton.has(
                                " (?:military|defence|defense|spending|expenditure|budget|spender|armed forces|<m\\d+>|increases?) ")) {
            return;
        }
        boolean up = !verb.matches(DOWN + "|lower|less|down|decrease|fall|drop|decline");
        boolean nominal = skeleton.has(" (?:nominal|nominally|current (?:us )?(?:dollars|prices)) ");
        years(m.group(group))
                .ifPresent(pair -> change(m, group, up, nominal ? LEVEL : CONSTANT, state, null, pair[0], pair[1]));
    }

    /**
     * The two years of a change: a span from one to the other, "than in 2022", else the year and
     * the one before it.
     */
    private Optional<TimeMention[]> years(String mark) {
        Matcher than =
                skeleton.matcher("<" + mark + "> [a-z ]*(?:than|on|from|compared (?:with|to)) (?:in )?<(t\\d+)>");
        List<TimeMention> own = reading.times().stream()
                .filter(t -> t.role() != TimeMention.Role.CITED)
                .toList();
        if (than.find()) {
            TimeMention base = skeleton.time(than.group(1));
            if (!base.isPoint()) {
                return Optional.empty();
            }
            List<TimeMention> others = own.stream()
                    .filter(t -> t.isPoint() && t.first() > base.first() && !isComparedWith(t))
                    .toList();
            boolean several = others.stream().map(TimeMention::first).distinct().count() > 1;
            Optional<TimeMention> to = others.isEmpty()
                    ? scene.spoken()
                            .filter(w -> w.isPoint() && w.first() > base.first())
                            .or(() -> scene.year().filter(w -> w.first() > base.first()))
                    : several ? Optional.empty() : Optional.of(others.get(0));
            return to.map(t -> new TimeMention[] {base, t});
        }
        List<TimeMention> spans = own.stream()
                .filter(t -> t.role() == TimeMention.Role.SPAN && t.last() != TimeMention.OPEN)
                .toList();
        if (!spans.isEmpty()) {
            TimeMention span = spans.get(0);
            return spans.size() == 1 && own.size() == 1
                    ? Optional.of(new TimeMention[] {at(span, span.first()), at(span, span.last())})
                    : Optional.empty();
        }
        return time(mark).filter(TimeMention::isPoint).map(t -> new TimeMention[] {at(t, t.first() - 1), t});
    }

    private static TimeMention at(TimeMention when, int year) {
        return new TimeMention(TimeMention.Role.IN, String.valueOf(year), year, year, when.start(), when.end());
    }
}
