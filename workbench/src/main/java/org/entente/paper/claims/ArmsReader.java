package org.entente.paper.claims;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.entente.casefile.model.ClaimKind;
import org.entente.country.State;
import org.entente.paper.find.Party;
import org.entente.paper.find.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * What releases on international arms transfers say: shares of world exports and imports, ranks of
 * exporters and importers, changes between two windows, who supplied whom, and lists with shares in
 * brackets.
 */
final class ArmsReader extends StateReader {
    private static final String EXPORTS = "arms.exports";
    private static final String IMPORTS = "arms.imports";
    private static final String ARMS =
            "(?:(?:major|conventional|total|overall|all|such|its|own) )*(?:(?:arms|weapons|weaponry|armaments|defence|defense|military) )?";
    private static final String FLOW =
            ARMS + "(?<flow>exports?|imports?|sales|purchases)(?: of (?:major )?(?:arms|weapons))?";
    private static final String WORLD = "(?:(?:all|the|total|global|world|world 's|international|worldwide|overall) )+";
    private static final String SUPPLYING =
            "(?:supplied|supplying|supplies|provided|providing|delivered|delivering|accounted for|accounting for|made up|represented|sold|responsible for)";
    private static final String TAKING =
            "(?:took|takes|taking|received|receiving|absorbed|absorbing|bought|buying|accounted for|accounting for|made up)";
    private static final String BE =
            "(?:is|was|were|became|become|becoming|remained|remains|remaining|ranked as|as|making it|made it|being|,) ";
    private static final String ABOUT =
            "(?:about |around |an estimated |almost |nearly |some |just |over |more than |only |roughly |at least |just over |just under )*";
    private static final String PARTNER = "(?:suppliers?|providers?|sources? of|seller)";

    ArmsReader(Skeleton skeleton, Scene scene) {
        super(skeleton, scene);
    }

    List<PaperClaim> read() {
        lists();
        changes();
        worldShares();
        worldRanks();
        supplierShares();
        recipientShares();
        partnerRanks();
        return claims;
    }

    private Optional<TimeMention> time(String mark) {
        return level(mark, scene.spoken().filter(Scene::isWindow).or(scene::window));
    }

    private static String measure(String flow) {
        return flow.matches("export.*|sales") ? EXPORTS : IMPORTS;
    }

    private static String shareOf(String flow) {
        return flow.startsWith("export") ? "arms.export_share" : "arms.import_share";
    }

    private static String rankOf(String role) {
        return role.matches("export.*|supplier.*|seller.*|provider.*") ? "arms.export_rank" : "arms.import_rank";
    }

    // ---- changes between windows

    private void changes() {
        String verb = " (?:(?:have|has|had|saw|were|was|also|meanwhile|, meanwhile ,) )*(?:(?<up>" + UP + ")|(?<down>"
                + DOWN + "))" + BY + " <(?<q>[px]\\d+)>(?! of )";
        each("{s:a} (?:'s )?" + FLOW + verb, m -> change(m));
        each(" " + FLOW + " (?:by|of|from|to) {s:a}" + verb, m -> change(m));
        each("{s:a} saw its " + FLOW + verb, m -> change(m));
        each(
                "{s:a} (?:, ~, )?(?:(?:has|had|also) )*(?:(?<up>increased|raised|expanded|boosted)|(?<down>cut|reduced|decreased)) "
                        + "(?:its|<s\\d+> 's) " + FLOW + BY + " <(?<q>[px]\\d+)>",
                m -> change(m));
        each(
                "{s:a} (?:'s )?" + FLOW
                        + "(?: have| has)? (?:more than |nearly |almost )?<(?<q>x\\d+)>(?! (?:as|that|those|larger|higher))",
                m -> change(m));
        each(
                " with (?:<s\\d+> 's |its )?" + FLOW + verb,
                m -> subject(m.start()).ifPresent(s -> change(m, s)));
        // "Exports nearly doubled, growing by 93 per cent".
        each(
                "(?:{s:a} (?:'s )?" + FLOW + "|" + FLOW.replace("flow", "other")
                        + " (?:by|from|of) {s:b}) [^;.]*?<x\\d+> [^;.]*?, (?:(?<up>rising|growing|increasing)|(?<down>falling|shrinking|decreasing)) by <(?<q>p\\d+)>",
                m -> {
                    String flow = m.group("flow") == null ? m.group("other") : m.group("flow");
                    State state = skeleton.state(m, m.group("a") == null ? "b" : "a");
                    windowsAt(m.start("q"))
                            .filter(pair -> !isTaken(m.group("q")))
                            .ifPresent(pair -> change(
                                    m, "q", m.group("up") != null, measure(flow), state, null, pair[0], pair[1]));
                });
        multiples();
    }

    /** "Imports in 2020–24 were six times those of 2015–19", "2.6 times as high in … as in …". */
    private void multiples() {
        each(
                "(?:{s:a} (?:'s )?|(?<own>its ))" + FLOW
                        + "(?: to other (?:states|countries))? (?:in {t:t} )?(?:was|were) " + ABOUT
                        + "<(?<q>x\\d+)> (?:(?:as (?:high|large|big|much) (?:in {t:u} )?as (?:in )?)|(?:higher|larger) than in |those of |those in |what they (?:were|had been) in |the level of )(?:the volume of )?{t:v}",
                m -> {
                    Optional<TimeMention> to = skeleton.findTime(m, "t").or(() -> skeleton.findTime(m, "u"));
                    Optional<TimeMention> from = skeleton.findTime(m, "v");
                    Optional<State> state = m.group("a") != null
                            ? Optional.of(skeleton.state(m, "a"))
                            : spokenSubject().or(scene::lastSubject);
                    boolean both = to.isPresent() && Scene.isWindow(to.get()) && Scene.isWindow(from.get());
                    if (both && state.isPresent() && !isTaken(m.group("q"))) {
                        change(m, "q", true, measure(m.group("flow")), state.get(), null, from.get(), to.get());
                    }
                });
        // "Imports by South Korea were down by 24 per cent, those of Viet Nam by 85 per cent".
        each("(?:,|and) those of {s:a} by {p:q}", m -> {
            PaperClaim first = claims.stream()
                    .filter(c -> c.kind() == ClaimKind.CHANGE && c.value() != null)
                    .reduce((a, b) -> b)
                    .orElse(null);
            Double value = first == null ? null : first.value();
            if (first != null && value != null) {
                windowsAt(m.end())
                        .filter(pair -> !isTaken(m.group("q")))
                        .ifPresent(pair -> change(
                                m, "q", value > 0, first.measure(), skeleton.state(m, "a"), null, pair[0], pair[1]));
            }
        });
    }

    private void change(Matcher m) {
        change(m, skeleton.state(m, "a"));
    }

    private void change(Matcher m, State state) {
        // "Its exports to India rose": the partner stands between, and no pattern lets it.
        if (isTaken(m.group("q"))) {
            return;
        }
        windowsAt(m.end())
                .ifPresent(pair -> change(
                        m,
                        "q",
                        !m.group().matches(".* " + DOWN + " .*") || group(m, "up") != null,
                        measure(m.group("flow")),
                        state,
                        null,
                        pair[0],
                        pair[1]));
    }

    private static @Nullable String group(Matcher m, String name) {
        return m.pattern().pattern().contains("(?<" + name + ">") ? m.group(name) : null;
    }

    /** The two windows that a change lies between. */
    private Optional<TimeMention[]> windowsAt(int end) {
        List<TimeMention[]> own = Scene.pairs(skeleton);
        if (own.size() == 1) {
            return Optional.of(own.get(0));
        }
        if (own.size() > 1) {
            return Optional.empty();
        }
        List<TimeMention> times = reading.times().stream()
                .filter(t -> t.role() != TimeMention.Role.CITED)
                .toList();
        Matcher span = skeleton.matcher("(?:between |from )?<(t\\d+)>")
                .region(Math.min(end, skeleton.text().length()), skeleton.text().length());
        if (times.size() == 1 && span.find()) {
            TimeMention when = skeleton.time(span.group(1));
            String said = reading.lower(reading.first(when), reading.after(when));
            if (when.role() == TimeMention.Role.SPAN && said.matches("(?:between|from) .*")) {
                return Optional.of(new TimeMention[] {year(when, when.first()), year(when, when.last())});
            }
        }
        return scene.windows()
                .filter(pair ->
                        times.stream().allMatch(t -> t.first() == pair[1].first() && t.last() == pair[1].last()));
    }

    private static TimeMention year(TimeMention when, int year) {
        return new TimeMention(TimeMention.Role.IN, String.valueOf(year), year, year, when.start(), when.end());
    }

    // ---- the world

    private void worldShares() {
        String whole = "of " + WORLD
                + "(?:major )?(?:arms |weapons )?(?<flow>exports?|imports?|transfers|deliveries|sales|total|trade)";
        each(
                "{s:a} (?:'s )?(?:, ~, )?(?:~)?" + SUPPLYING + " " + ABOUT + "{p:q} " + whole,
                m -> worldShare(m, flow(m)));
        each(
                "{s:a} (?:, ~, )?(?:~)?(?:received|took|bought|imported) " + ABOUT + "{p:q} " + whole,
                m -> worldShare(m, "imports"));
        each(
                "(?:, | \\( | with )(?:with |at |accounting for )?" + ABOUT + "{p:q} " + whole,
                m -> subject(m.start()).ifPresent(s -> worldShare(m, flow(m), s)));
        each("{s:a} (?:, ~)?with " + ABOUT + "{p:q} " + whole, m -> {
            String before = skeleton.text().substring(0, m.start("a") - 1);
            if (!before.matches(".*(?:ahead of|behind|before|after|than|overtook|surpassed) (?:the )?")) {
                worldShare(m, flow(m));
            }
        });
        each("{s:a} , for " + ABOUT + "{p:q}(?= )", m -> {
            if (claims.stream().anyMatch(c -> c.measure().equals("arms.import_share"))) {
                worldShare(m, "imports");
            }
        });
        each(
                "{s:a} (?:'s )?share (?:of|in) " + WORLD
                        + "(?:major )?(?:arms |weapons )?(?<flow>exports?|imports?|total)(?<rest>[^.;]*)",
                m -> course(m, m.start("rest"), shareOf(flow(m)), skeleton.state(m, "a"), null));
        each(
                "(?: and|,) (?:its|<s\\d+> 's) share (?:of|in) (?:the )?(?:world|global) total(?<rest>[^.;]*)",
                m -> subject(m.end("rest")).ifPresent(s -> course(m, m.start("rest"), shareOf(flow(m)), s, null)));
        each(
                "{s:a} (?:'s )?share (?:of|in) " + WORLD
                        + "(?:major )?(?:arms |weapons )?(?<flow>exports?|imports?) (?:was|stood at|amounted to|reached|is) "
                        + ABOUT + "{p:q}",
                m -> worldShare(m, flow(m)));
    }

    /** The flow that "the total" means: that of the role or flow named in the sentence. */
    private String flow(Matcher m) {
        String named = group(m, "flow");
        String said = named == null ? "" : named;
        if (said.startsWith("export") || said.startsWith("import")) {
            return said;
        }
        boolean out = skeleton.has(" (?:exporters?|suppliers?|exports|seller) ");
        boolean in = skeleton.has(" (?:importers?|recipients?|imports|buyer) ");
        return out == in ? "" : out ? "exports" : "imports";
    }

    private void worldShare(Matcher m, String flow) {
        worldShare(m, flow, skeleton.state(m, "a"));
    }

    private void worldShare(Matcher m, String flow, State state) {
        if (!flow.isEmpty() && !isTaken(m.group("q")) && !isTogether(m)) {
            value(m, "q", ClaimKind.SHARE, shareOf(flow), state, null, time(m.group("q")));
        }
    }

    /** "India, China and Algeria together received 70 per cent": no one state's share. */
    private boolean isTogether(Matcher m) {
        String before = skeleton.text().substring(Math.max(0, m.start() - 60), m.end());
        return before.matches(".* (?:together|combined|jointly|collectively|each) .*")
                || before.matches(".*(?:,|and) (?:the )?<s\\d+> and (?:the )?<s\\d+> (?:together |combined )?" + "(?:"
                        + SUPPLYING + "|" + TAKING + ").*");
    }

    /**
     * "Rose from 3.8 to 6.2 per cent", "fell to 45 % in 2018–22 from 64 % in 2013–17", "from 33 %
     * in 2013–17 to 40 % in 2018–22".
     */
    private void course(Matcher whole, int from, String measure, State first, @Nullable State second) {
        String rest = skeleton.text().substring(from, whole.end("rest"));
        int all = skeleton.text().length();
        Matcher twoTimes = skeleton.matcher(
                        " from {p:a} (?:in|during) (?:the period )?{t:s} to {p:b} (?:in|during) {t:u}")
                .region(from, all);
        Matcher back = skeleton.matcher(
                        " to {p:b} (?:in|during) {t:u} (?:, )?(?:down |up )?from {p:a} (?:in|during) {t:s}")
                .region(from, all);
        Matcher plain = skeleton.matcher(" from (?:<n\\d+>|<p(?<pp>\\d+)>|<q\\d+>) to {p:b}")
                .region(from, all);
        if (twoTimes.find() && twoTimes.start() <= from + rest.length()) {
            value(twoTimes, "a", ClaimKind.SHARE, measure, first, second, skeleton.findTime(twoTimes, "s"));
            value(twoTimes, "b", ClaimKind.SHARE, measure, first, second, skeleton.findTime(twoTimes, "u"));
        } else if (back.find() && back.start() <= from + rest.length()) {
            value(back, "a", ClaimKind.SHARE, measure, first, second, skeleton.findTime(back, "s"));
            value(back, "b", ClaimKind.SHARE, measure, first, second, skeleton.findTime(back, "u"));
        } else if (plain.find() && plain.start() <= from + rest.length()) {
            Optional<TimeMention[]> pair = windowsAt(plain.end()).or(() -> both());
            pair.ifPresent(windows -> {
                if (plain.group("pp") != null) {
                    Matcher again = skeleton.matcher(" from {p:a} to {p:b}").region(plain.start(), all);
                    if (again.find()) {
                        value(again, "a", ClaimKind.SHARE, measure, first, second, Optional.of(windows[0]));
                        value(again, "b", ClaimKind.SHARE, measure, first, second, Optional.of(windows[1]));
                    }
                } else {
                    value(plain, "b", ClaimKind.SHARE, measure, first, second, Optional.of(windows[1]));
                }
            });
        } else {
            Matcher one = skeleton.matcher(
                            " (?:was|stood at|amounted to|reached|of|to|at|dropped to|fell to|rose to|grew to) " + ABOUT
                                    + "{p:q}")
                    .region(from, all);
            if (one.find() && one.start() <= from + rest.length() && !isTaken(one.group("q"))) {
                value(one, "q", ClaimKind.SHARE, measure, first, second, time(one.group("q")));
            }
        }
    }

    /** "In both 2013–17 and 2018–22". */
    private Optional<TimeMention[]> both() {
        List<TimeMention[]> pairs = Scene.pairs(skeleton);
        return pairs.size() == 1 ? Optional.of(pairs.get(0)) : scene.windows();
    }

    private static final String PLACE =
            "(?:(?:by far )?(?:the )?(?:world 's |globe 's )?(?:by far the )?(?:<(?<o>o\\d+)> )?(?<big>largest|biggest|greatest|top|leading|main|most important|place as) )";

    private void worldRanks() {
        String role =
                "(?:state |single )?(?:arms |weapons |weaponry )?(?<role>exporters?|importers?|suppliers?|recipients?|buyers?|sellers?)"
                        + "(?: of (?:major |conventional )?(?:arms|weapons))?(?: (?:in the world|worldwide|globally|of all))?(?<after>(?: [^ ]+){1,2})";
        each(
                "{s:a} (?:, (?:with|at|accounting for) [^,]*)?(?:, )?(?:(?:which|that|it|also|still|now) )*" + BE
                        + PLACE + role,
                m -> worldRank(m, skeleton.state(m, "a")));
        each(
                " " + PLACE + role.replace("(?<after>(?: [^ ]+){1,2})", " (?:, |in <t\\d+> (?:, |was |were )|was )")
                        + "{s:a}(?= )",
                m -> worldRank(m, skeleton.state(m, "a")));
        each(
                " (?:making it|and it (?:became|was|is)|, and (?:was|is|became)) " + PLACE + role,
                m -> subject(m.start()).ifPresent(s -> worldRank(m, s)));
        each(
                " it (?:was|became|remained|is) " + PLACE + role,
                m -> spokenSubject().ifPresent(s -> worldRank(m, s)));
        each(
                " (?<role>exports|imports) it (?:ranked|came|was) <(?<o>o\\d+)>(?<after>)(?= (?:[.,;]|among|worldwide))",
                m -> spokenSubject().ifPresent(s -> worldRank(m, s)));
        otherRanks();
        each(
                "{s:a} (?:(?:was|were|is|ranked|came|stood|remained) )+(?:in )?<(?<o>o\\d+)>(?: place)? among (?:the )?(?:world 's )?(?:arms )?(?<role>exporters|importers)(?<after> [^ ]+ [^ ]+)",
                m -> worldRank(m, skeleton.state(m, "a")));
    }

    /** "…; in 2015–19 it had ranked 13th", ", having been 44th in 2015–19": of the same list. */
    private void otherRanks() {
        PaperClaim whole = claims.stream()
                .filter(c -> c.measure().matches("arms.(?:export|import)_rank"))
                .reduce((a, b) -> b)
                .orElse(null);
        State state = whole == null ? null : whole.subject();
        if (whole == null || state == null || skeleton.states().size() != 1) {
            return;
        }
        each(
                "(?:having been|up from|down from|it had been|it had ranked|against) (?:in )?<(?<o>o\\d+)>(?: place)? in {t:t}",
                m -> other(m, whole.measure(), state));
        each(
                "in {t:t} it (?:had ranked|ranked|had been|had come) <(?<o>o\\d+)>",
                m -> other(m, whole.measure(), state));
    }

    private void other(Matcher m, String measure, State state) {
        int token = reading.first(skeleton.quantity(m, "o"));
        int place = (int) skeleton.quantity(m, "o").value();
        rank(
                token,
                token + 1,
                place,
                measure,
                state,
                null,
                skeleton.findTime(m, "t").filter(Scene::isWindow));
    }

    private void worldRank(Matcher m, State state) {
        String after = m.pattern().pattern().contains("?<after>") ? m.group("after") : "";
        String big = m.pattern().pattern().contains("?<big>") ? m.group("big") : "largest";
        String ahead = after
                + skeleton.text().substring(m.end(), Math.min(skeleton.text().length(), m.end() + 30));
        boolean part = ahead.matches(
                        " (?:in (?:the )?(?!world|<t|same|five|period|that|this|each|terms)|among|of (?:the )?(?!world|global|these|major)|to |for |within|outside).*")
                || skeleton.text()
                        .substring(Math.max(0, m.start() - 45), m.start())
                        .matches(".*(?:among|one of|together|than|including|followed by|between) (?:the )?(?:[^<]*)$")
                || m.group("role").endsWith("s") && !m.group().contains(" among ")
                || big.equals("main")
                || big.equals("leading") && group(m, "o") == null && !m.group().contains("world 's");
        if (part
                || m.group().matches(".* 's (?!.*world 's).*" + "(?:supplier|recipient).*")
                || m.group().contains("<s") && ownerInside(m, state)) {
            return;
        }
        String mark = m.group("o");
        int place = mark == null ? 1 : (int) skeleton.quantity(m, "o").value();
        int token = mark == null ? wordToken(m) : reading.first(skeleton.quantity(m, "o"));
        rank(token, token + 1, place, rankOf(m.group("role")), state, null, rankTime(m));
    }

    /** Whether a second state stands within the phrase: the rank is among that state's partners. */
    private boolean ownerInside(Matcher m, State state) {
        Matcher s = Skeleton.compile("<(s\\d+)>").matcher(m.group());
        while (s.find()) {
            if (!skeleton.party(s.group(1)).state().equals(state)) {
                return true;
            }
        }
        return false;
    }

    private int wordToken(Matcher m) {
        String big = m.pattern().pattern().contains("?<big>") ? m.group("big") : "";
        int nth = skeleton.text().substring(0, m.start("role")).split(" " + big + " ", -1).length - 1;
        int seen = 0;
        for (int i = 0; i < reading.tokens().size(); i++) {
            if (reading.token(i).lower().endsWith(big) && ++seen == nth) {
                return i;
            }
        }
        return 0;
    }

    /** The time of a place in an order: that after it, else the sentence's or the scene's. */
    private Optional<TimeMention> rankTime(Matcher m) {
        Matcher after =
                skeleton.matcher("^[^<;]*?(?:in|during|for|over)? ?(?:both )?<(t\\d+)>(?<and> (?:and|to) <t\\d+>)?");
        after.region(m.end("role"), skeleton.text().length());
        if (after.lookingAt()) {
            TimeMention when = skeleton.time(after.group(1));
            return after.group("and") == null
                            && when.role() != TimeMention.Role.BESIDE
                            && when.role() != TimeMention.Role.SINCE
                    ? Optional.of(when)
                    : Optional.empty();
        }
        List<TimeMention> own = reading.times().stream()
                .filter(t -> t.role() != TimeMention.Role.CITED)
                .toList();
        Optional<TimeMention> settled = scene.spoken().filter(Scene::isWindow).or(scene::window);
        if (own.isEmpty()) {
            return settled;
        }
        long different = own.stream().map(TimeMention::edtf).distinct().count();
        if (different == 1) {
            TimeMention only = own.get(0);
            return only.role() == TimeMention.Role.SPAN || only.role() == TimeMention.Role.IN
                    ? Optional.of(only)
                    : Optional.empty();
        }
        List<TimeMention[]> pairs = Scene.pairs(skeleton);
        return pairs.size() == 1 && different == 2 ? Optional.of(pairs.get(0)[1]) : Optional.empty();
    }

    // ---- pairs

    private void supplierShares() {
        String of = "(?:of |in )";
        each(
                "{s:a} (?:'s )?(?:~)?" + SUPPLYING + " " + ABOUT + "{p:q} " + of + "{s:b} (?:'s )?" + ARMS
                        + "(?:imports|arms|weapons|purchases)(?! exports)",
                m -> supplier(m, "a", "b"));
        each(
                "{s:b} (?:, ~, )?(?:~)?(?:received|bought|sourced|imported|obtained|acquired|procured|gets|got|purchased|buys) "
                        + ABOUT + "{p:q} of (?:its|<s\\d+> 's) " + ARMS
                        + "(?:imports |arms |weapons )?(?:(?:in|during) <t\\d+> )?from {s:a}(?= )",
                m -> supplier(m, "a", "b"));
        each(
                "{p:q} of {s:b} (?:'s )?" + ARMS
                        + "(?:imports|arms|weapons)(?: (?:in|during) <t\\d+>)? (?:(?:came|were|come|was|originated|are) )?(?:(?:supplied|delivered|bought|sourced) )?(?:from|by) {s:a}(?= )",
                m -> supplier(m, "a", "b"));
        // "Greek imports of major arms came mainly from France: 64 per cent".
        each(
                "{s:b} (?:'s )?" + ARMS
                        + "imports(?: of (?:major )?(?:arms|weapons))? (?:, ~, )?(?:~)?(?:came|come|were|are) "
                        + "(?:(?:mainly|mostly|largely|chiefly|bought|delivered|mainly bought) )*(?:from|by) {s:a} (?:: |, |\\( )"
                        + ABOUT + "{p:q}(?= )",
                m -> supplier(m, "a", "b"));
        each(
                "^ of (?:all )?{s:b} (?:'s )?" + ARMS + "imports ,? ?" + ABOUT
                        + "{p:q} (?:came|come|were|was|originated) (?:delivered |bought )?(?:from|by) {s:a}(?= )",
                m -> supplier(m, "a", "b"));
        // "Russia remained its main supplier but accounted for 37 per cent of Indian arms imports".
        each(
                "^ {s:a} (?:was|is|remained|became) [^;]*?(?:but|and) " + SUPPLYING + " " + ABOUT
                        + "{p:q} of {s:b} (?:'s )?" + ARMS + "imports",
                m -> {
                    if (skeleton.states().size() == 2) {
                        supplier(m, "a", "b");
                    }
                });
        each("{s:a} (?:'s )?share (?:of|in) {s:b} (?:'s )?" + ARMS + "(?:imports)(?<rest>[^;]*)", m -> {
            if (!skeleton.state(m, "a").equals(skeleton.state(m, "b"))) {
                course(m, m.start("rest"), "arms.supplier_share", skeleton.state(m, "a"), skeleton.state(m, "b"));
            }
        });
        further();
    }

    /**
     * "16 per cent from the United Kingdom and 4.3 per cent from France", "followed by France with
     * 10 per cent".
     */
    private void further() {
        PaperClaim whole = claims.stream()
                .filter(c -> c.measure().equals("arms.supplier_share"))
                .reduce((a, b) -> b)
                .orElse(null);
        State recipient = whole == null ? null : whole.object();
        if (whole == null || recipient == null || whole.year() == null) {
            return;
        }
        Optional<TimeMention> when = Optional.ofNullable(last());
        each(
                "(?:,|and|by|,  and) " + ABOUT + "{p:q} (?:(?:came|was|were) )?(?:from|by) {s:a}(?= )",
                m -> more(m, recipient, when));
        each(
                "(?:followed by|ahead of|before|, |and|while) {s:a} (?:(?:rose|came|was|moved|climbed) (?:to |in |up )*(?:<o\\d+> )?(?:place )?)?(?:with|at|\\() "
                        + ABOUT + "{p:q}(?= )",
                m -> more(m, recipient, when));
        each("(?:,|and) {s:a} " + ABOUT + "{p:q}(?= (?:[.,;]|and <s))", m -> more(m, recipient, when));
    }

    private void more(Matcher m, State recipient, Optional<TimeMention> when) {
        State supplier = skeleton.state(m, "a");
        boolean wider = skeleton.text().substring(m.end()).matches(" of (?:the )?(?:world|global).*");
        if (!wider && !isTaken(m.group("q")) && !supplier.equals(recipient)) {
            Optional<TimeMention> own = after(m.group("q")).or(() -> when);
            value(
                    m,
                    "q",
                    ClaimKind.SHARE,
                    "arms.supplier_share",
                    supplier,
                    recipient,
                    own.filter(Scene::isWindow).or(() -> own));
        }
    }

    private void supplier(Matcher m, String supplier, String recipient) {
        State from = skeleton.state(m, supplier);
        State to = skeleton.state(m, recipient);
        Party owner = skeleton.party(m.group(recipient));
        if (from.equals(to) && owner.kind() == Party.Kind.PRONOUN) {
            // "its" cannot be the supplier itself: the other state named before it, if there is one
            // alone.
            List<State> others =
                    skeleton.states().stream().filter(s -> !s.equals(from)).toList();
            if (others.size() != 1) {
                return;
            }
            to = others.get(0);
        }
        if (!isTaken(m.group("q"))) {
            value(m, "q", ClaimKind.SHARE, "arms.supplier_share", from, to, time(m.group("q")));
            compared(m, from, to);
        }
    }

    /**
     * ", compared with 55 per cent in 2015–19 and 72 per cent in 2010–14": the same share in other
     * windows.
     */
    private void compared(Matcher m, State from, State to) {
        Matcher more = skeleton.matcher(
                "(?:compared (?:with|to)|against|up from|down from|from|and|than) " + ABOUT + "{p:q} in {t:t}");
        Matcher previous = skeleton.matcher("(?:compared (?:with|to)|against|up from|down from) " + ABOUT
                + "{p:q} in the (?:previous|preceding|prior) ");
        previous.region(m.end(), skeleton.text().length());
        if (previous.find()
                && !skeleton.text().substring(m.end(), previous.start()).contains("<s")) {
            value(previous, "q", ClaimKind.SHARE, "arms.supplier_share", from, to, time(previous.group("q")));
        }
        int at = m.end();
        while (more.find(at)) {
            String between = skeleton.text().substring(m.end(), more.start());
            if (between.contains("<s") || between.contains(";")) {
                return;
            }
            if (!isTaken(more.group("q"))) {
                value(more, "q", ClaimKind.SHARE, "arms.supplier_share", from, to, skeleton.findTime(more, "t"));
            }
            at = more.end();
        }
    }

    private void recipientShares() {
        each(
                "{s:b} (?:, ~, )?(?:~)?" + TAKING + " " + ABOUT + "{p:q} of {s:a} (?:'s )?" + ARMS + "exports",
                m -> recipient(m));
        each(
                "{p:q} of {s:a} (?:'s )?" + ARMS
                        + "exports(?: (?:in|during) <t\\d+>)? (?:went|were delivered|were sold|were|go) to {s:b}(?= )",
                m -> recipient(m));
        each("{s:b} (?:, ~, )?(?:with|at) " + ABOUT + "{p:q} of {s:a} (?:'s )?" + ARMS + "exports", m -> recipient(m));
        each(
                "^ of (?:all )?{s:a} (?:'s )?" + ARMS + "exports ,? ?" + ABOUT
                        + "{p:q} (?:went|were delivered|were sold|go) to {s:b}(?= )",
                m -> recipient(m));
        each(
                "{s:b} " + TAKING + " " + ABOUT
                        + "{p:q} of the (?:arms|weapons) (?:that )?{s:a} (?:sold|exported|delivered|supplied)",
                m -> recipient(m));
        PaperClaim whole = claims.stream()
                .filter(c -> c.measure().equals("arms.recipient_share"))
                .reduce((a, b) -> b)
                .orElse(null);
        State seller = whole == null ? null : whole.subject();
        if (whole != null && seller != null && whole.year() != null) {
            Optional<TimeMention> when = Optional.ofNullable(last());
            each("(?:,|and) {s:a} " + ABOUT + "{p:q}(?= (?:[.,;]|and <s))", m -> {
                State to = skeleton.state(m, "a");
                if (!isTaken(m.group("q")) && !to.equals(seller)) {
                    value(
                            m,
                            "q",
                            ClaimKind.SHARE,
                            "arms.recipient_share",
                            seller,
                            to,
                            after(m.group("q")).or(() -> when));
                }
            });
        }
        each("(?:: |, and |; )it " + TAKING + " " + ABOUT + "{p:q} of {s:a} (?:'s )?" + ARMS + "exports", m -> {
            // "It" can be none but the other of two states.
            State from = skeleton.state(m, "a");
            List<State> others =
                    skeleton.states().stream().filter(s -> !s.equals(from)).toList();
            if (others.size() == 1 && !isTaken(m.group("q"))) {
                value(m, "q", ClaimKind.SHARE, "arms.recipient_share", from, others.get(0), time(m.group("q")));
            }
        });
    }

    private void recipient(Matcher m) {
        State from = skeleton.state(m, "a");
        State to = skeleton.state(m, "b");
        if (!isTaken(m.group("q")) && !from.equals(to) && !isTogether(m)) {
            value(m, "q", ClaimKind.SHARE, "arms.recipient_share", from, to, time(m.group("q")));
        }
    }

    private void partnerRanks() {
        each(
                "{s:a} (?:(?:also|still) )?" + BE + PLACE + "(?:arms |weapons )?" + PARTNER
                        + "(?<role>)(?: of (?:major )?(?:arms|weapons))? (?:to|for|of) {s:b}(?= )",
                m -> partnerRank(m, "arms.supplier_rank"));
        each(
                "{s:a} (?:(?:also|still) )?" + BE
                        + "(?:by far )?{s:b} 's (?:by far )?(?:<(?<o>o\\d+)> )?(?<big>largest|biggest|main|top|greatest|leading) (?:arms |weapons )?"
                        + PARTNER + "(?<role>)",
                m -> partnerRank(m, "arms.supplier_rank"));
        each(
                "{s:b} 's (?<big>largest|biggest|main|top) (?:arms )?supplier(?<role>)(?: in <t\\d+>)? was {s:a}(?= )",
                m -> partnerRank(m, "arms.supplier_rank"));
    }

    private void partnerRank(Matcher m, String measure) {
        State from = skeleton.state(m, "a");
        State to = skeleton.state(m, "b");
        String mark = group(m, "o");
        int place = mark == null ? 1 : (int) skeleton.quantity(m, "o").value();
        int token = mark == null ? wordToken(m) : reading.first(skeleton.quantity(m, "o"));
        if (m.group("big").matches("main|leading")
                && mark == null
                && !m.group().contains(" the ")
                && !m.group().contains("'s")) {
            return;
        }
        List<TimeMention[]> pairs = Scene.pairs(skeleton);
        if (pairs.size() == 1 && skeleton.has(" both <t\\d+> and <t\\d+>")) {
            rank(token, token + 1, place, measure, from, to, Optional.of(pairs.get(0)[0]));
            rank(token, token + 1, place, measure, from, to, Optional.of(pairs.get(0)[1]));
            Matcher share = skeleton.matcher(
                    "but (?:its|<s\\d+> 's) share (?:of|in) (?:<s\\d+> (?:'s )?(?:arms )?imports|the total|this)?(?<rest>[^;]*)");
            if (share.find()) {
                course(share, share.start("rest"), "arms.supplier_share", from, to);
            }
            return;
        }
        rank(token, token + 1, place, measure, from, to, rankTime(m));
        Matcher share = skeleton.matcher("(?:,|and) (?:with|accounting for|supplying|providing) " + ABOUT
                + "{p:q} of (?:the total|its arms imports|(?:its|<s\\d+> 's) imports|all deliveries)");
        if (share.find() && !isTaken(share.group("q"))) {
            value(share, "q", ClaimKind.SHARE, "arms.supplier_share", from, to, time(share.group("q")));
        }
    }

    // ---- lists with shares in brackets

    private void lists() {
        Matcher m = skeleton.matcher("{s:a} \\( (?:with |at )?" + ABOUT + "{p:q}(?: of [a-z ]{3,40})?(?: ,[^)]*)? \\)");
        String head = null;
        while (m.find()) {
            if (head == null) {
                head = skeleton.text().substring(0, m.start());
            }
            relation(m, head);
        }
    }

    private void relation(Matcher m, String head) {
        State one = skeleton.state(m, "a");
        Optional<TimeMention> when = time(m.group("q"));
        Matcher to = Skeleton.compile(
                        "(?:(?:arms |weapons )?(?:suppliers|providers|sources) (?:of (?:major )?(?:arms |weapons )?)?(?:to|of|for) (?:the )?<(s\\d+)>|<(s\\d+)> 's (?:[a-z]+ ){0,3}(?:suppliers|sources))")
                .matcher(head);
        Matcher from = Skeleton.compile(
                        "(?:(?:recipients|clients|customers|buyers|importers|destinations|markets) (?:of|for) (?:the )?<(s\\d+)> (?:'s )?(?:[a-z]+ ){0,2}(?:exports|arms|weapons)?"
                                + "|<(s\\d+)> (?:'s )?(?:[a-z]+ ){0,3}(?:recipients|clients|customers|buyers)"
                                + "|<(s\\d+)> (?:'s )?(?:arms )?exports(?: [a-z<>0-9]+){0,5} (?:went|go) )")
                .matcher(head);
        Optional<State> owner = to.find() ? party(to) : Optional.empty();
        Optional<State> seller = from.find() ? party(from) : Optional.empty();
        if (seller.isEmpty()
                && head.matches(" (?:most|these|the bulk|they|deliveries) (?:of (?:them|these|it) )?(?:went|go) .*")) {
            seller = spokenSubject();
        }
        if (owner.isPresent() && seller.isEmpty()) {
            listed(m, "arms.supplier_share", one, owner.get(), when);
        } else if (seller.isPresent() && owner.isEmpty()) {
            listed(m, "arms.recipient_share", seller.get(), one, when);
        } else if (owner.isEmpty() && head.matches(".* main suppliers .*|.* suppliers(?: ,| :).*")) {
            mainState().filter(s -> !s.equals(one)).ifPresent(s -> listed(m, "arms.supplier_share", one, s, when));
        } else if (owner.isEmpty() && head.matches(".* exporters(?: .*)?") && !head.contains("<s0> 's")) {
            listed(m, "arms.export_share", one, null, when);
        } else if (head.matches(".* (?:importers|recipients)(?: .*)?") && !head.matches(".*recipients of <.*")) {
            listed(m, "arms.import_share", one, null, when);
        }
    }

    private void listed(Matcher m, String measure, State first, @Nullable State second, Optional<TimeMention> when) {
        if (!isTaken(m.group("q"))) {
            value(m, "q", ClaimKind.SHARE, measure, first, second, when);
        }
    }

    private Optional<State> party(Matcher m) {
        for (int i = 1; i <= m.groupCount(); i++) {
            if (m.group(i) != null) {
                return Optional.of(skeleton.party(m.group(i)).state());
            }
        }
        return Optional.empty();
    }
}
