package org.entente.paper.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.ClaimKind;
import org.entente.casefile.model.Tolerance;
import org.entente.country.State;
import org.entente.paper.find.Quantity;
import org.entente.paper.find.SentenceReading;
import org.entente.paper.find.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * What the readers of one sentence's skeleton share: which time goes with a number, and how a claim
 * is made of both.
 */
abstract class StateReader {
    static final String UP =
            "(?:rose|rise|rises|risen|rising|grew|grow|grows|grown|growing|increased?|increases|increasing"
                    + "|jumped|surged|climbed|soared|leapt|went up|expanded|up)";
    static final String DOWN =
            "(?:fell|fall|falls|fallen|falling|dropped|drop|drops|dropping|decreased?|decreases|decreasing"
                    + "|declined?|declines|declining|shrank|shrink|shrunk|shrinking|went down|plunged|plummeted|slumped|slipped|sank|contracted|down)";
    static final String BY =
            "(?: (?:by|some|about|around|nearly|almost|over|more than|just|only|roughly|approximately|an|a|further|"
                    + "sharply|slightly|significantly|markedly|again|estimated|massive|record|even|another)){0,4}";

    private static final String BEFORE =
            "(?:in|during|over) (?:the )?(?:previous|preceding|prior|earlier) (?:<n\\d+> |five )?(?:years?|period)(?: period)?";

    /** Words that may stand between a number and the time that goes with it. */
    private static final String LINK =
            "(?: (?:of|the|total|global|world|'s|all|arms|major|weapons|exports?|imports?|deliveries|"
                    + "transfers|on|military|spending|expenditure|gdp|gross|domestic|product|its|<s\\d+>|figure|budget|year|years|"
                    + "period|five|in|during|over|for|at|current|prices|\\( <p\\d+> of gdp \\)|\\(|\\)|value|volume|real|terms|cases|votes|calls|roll|recorded|"
                    + "time|defence|defense)){0,9}?";

    final Skeleton skeleton;
    final Scene scene;
    final SentenceReading reading;
    final List<PaperClaim> claims = new ArrayList<>();
    private final List<PaperClaim> doubts = new ArrayList<>();
    private final Set<String> used = new HashSet<>();
    private @Nullable TimeMention last;

    StateReader(Skeleton skeleton, Scene scene) {
        this.skeleton = skeleton;
        this.scene = scene;
        this.reading = skeleton.reading();
    }

    /** Of the times of a sentence the latest is spoken of afterwards. */
    void remember(TimeMention when) {
        TimeMention before = last;
        last = before == null || when.last() >= before.last() ? when : before;
    }

    /** The latest time of the claims, for the sentences after it. */
    @Nullable TimeMention last() {
        return last;
    }

    /** Whether a number was read already; marks it as read. */
    boolean take(Matcher m, String group) {
        return used.add(m.group(group));
    }

    boolean isTaken(String mark) {
        return used.contains(mark);
    }

    /** Whether the clause around a match is wished, foretold or denied. */
    boolean isUnsure(int token) {
        return Mood.isHypothetical(reading, token)
                || Mood.isAim(reading, token)
                || Mood.isFuture(reading, token)
                || Mood.isNegated(reading, Math.max(0, token - 4), token);
    }

    /**
     * "In the previous five-year period": the years before the window last spoken of, as many;
     * nothing where none was.
     */
    private Optional<TimeMention> earlierWindow() {
        TimeMention now = last;
        if (now == null || !Scene.isWindow(now)) {
            return Optional.empty();
        }
        int length = now.last() - now.first() + 1;
        int first = now.first() - length;
        return Optional.of(new TimeMention(
                TimeMention.Role.SPAN,
                first + "/" + (first + length - 1),
                first,
                first + length - 1,
                now.start(),
                now.end()));
    }

    /** The time that the words after a number give it. */
    Optional<TimeMention> after(String mark) {
        Matcher m = skeleton.matcher(
                "<" + mark + ">" + LINK + " (?:(?:in|during|over|for|at|,) ){0,2}(?:the (?:period|years) )?<(t\\d+)>");
        if (!m.find() || skeleton.text().substring(m.start(), m.end()).contains(" and ")) {
            return Optional.empty();
        }
        String rest = skeleton.text().substring(m.end());
        String before = skeleton.text().substring(0, m.start(1));
        boolean pair =
                rest.matches(" (?:and|to) <t\\d+>.*") || before.matches(".*(?:between|from|both|than|since) ?<?$");
        TimeMention when = skeleton.time(m.group(1));
        return pair || !counts(when) ? Optional.empty() : Optional.of(when);
    }

    /** "4.2 per cent higher than in 2022": the year that another is set against. */
    boolean isComparedWith(TimeMention when) {
        int i = reading.times().indexOf(when);
        return skeleton.has(
                " (?:than|compared (?:with|to)|up on|up from|down from|against|<p\\d+> on|(?:up|down|compared with|against) (?:from )?<[mp]\\d+>) (?:in )?<t"
                        + i + ">(?! (?:and|to) <t)"
                        + "| (?:<x\\d+>|half|above|below|exceeding) (?:the|what|that of|those of)(?: (?:<[mp]\\d+>|[a-z]+|, [a-z ]+ ,)){0,8} (?:in |of )?<t"
                        + i + ">");
    }

    private static boolean counts(TimeMention when) {
        return when.role() == TimeMention.Role.IN
                || when.role() == TimeMention.Role.SPAN
                || when.role() == TimeMention.Role.BY;
    }

    /**
     * The time of a level: the one after the number, the only one of the sentence, the one before
     * the number with no other after it in its clause, else what the scene settles. Empty where two
     * would do.
     */
    Optional<TimeMention> level(String mark, Optional<TimeMention> settled) {
        if (skeleton.has("<" + mark + "> " + BEFORE)) {
            return earlierWindow();
        }
        Optional<TimeMention> own = after(mark);
        if (own.isPresent()) {
            return own;
        }
        List<TimeMention> all = reading.times().stream()
                .filter(t -> t.role() != TimeMention.Role.CITED && !isComparedWith(t))
                .toList();
        if (all.isEmpty()) {
            // What a number is compared with has another year than its own.
            return settled.filter(t -> reading.times().stream().noneMatch(other -> other.first() == t.first()));
        }
        long different =
                all.stream().map(t -> t.first() + "-" + t.last()).distinct().count();
        if (different == 1) {
            return counts(all.get(0)) ? Optional.of(all.get(0)) : Optional.empty();
        }
        List<TimeMention[]> pairs = Scene.pairs(skeleton);
        if (pairs.size() == 1
                && different == 2
                && settled.isPresent()
                && scene.window().isPresent()
                && settled.get().first() == pairs.get(0)[1].first()) {
            return settled;
        }
        int at = skeleton.text().indexOf("<" + mark + ">");
        String before = skeleton.text().substring(0, at);
        String clause = skeleton.text()
                .substring(at)
                .replaceAll(
                        "(?:;|, (?:while|and|but|whereas|with|compared|against|as against|up from|down from|having)\\b).*",
                        "");
        Matcher t = Skeleton.compile(".*<(t\\d+)>").matcher(before);
        if (!clause.contains("<t")
                && t.find()
                && !before.matches(".*(?:between|from|both|than|since) <t\\d+>[^<]*")
                && !before.matches(".*<t\\d+> (?:and|to) <t\\d+>[^<]*.*")
                && !before.matches(".*<t\\d+>[a-z ]*<t\\d+>[^<]*(?:<s\\d+>[^<]*)*")) {
            TimeMention when = skeleton.time(t.group(1));
            return counts(when) ? Optional.of(when) : Optional.empty();
        }
        return Optional.empty();
    }

    private Draft draft(ClaimKind kind, String measure, @Nullable State first, @Nullable State second) {
        return new Draft(reading, kind, measure).states(first, second);
    }

    /**
     * A share, value or other number in a year or window; nothing where the time is open to doubt.
     */
    void value(
            Matcher m,
            String group,
            ClaimKind kind,
            String measure,
            State first,
            @Nullable State second,
            Optional<TimeMention> when) {
        Quantity quantity = skeleton.quantity(m, group);
        if (first.equals(second) || isUnsure(reading.first(quantity))) {
            return;
        }
        if (when.isEmpty()) {
            doubt(draft(kind, measure, first, second), quantity);
            return;
        }
        if (!take(m, group)) {
            return;
        }
        String unit = quantity.kind() == Quantity.Kind.MONEY
                ? quantity.unit()
                : kind == ClaimKind.SHARE
                        ? "share"
                        : measure.equals(SizeReader.POPULATION) ? "people" : quantity.unit();
        Draft draft = draft(kind, measure, first, second)
                .value(quantity, quantity.value(), unit)
                .when(when);
        add(
                quantity.kind() == Quantity.Kind.MONEY && !quantity.unit().equals("USD")
                        ? draft.unbound("why.currency", "currency", quantity.unit())
                        : Windows.value(draft, quantity, when.get(), unit));
        remember(when.get());
    }

    /** A number whose year the words leave open: none is named, or two would do. */
    private void doubt(Draft draft, Quantity quantity) {
        List<String> times = reading.times().stream()
                .filter(StateReader::counts)
                .map(StateReader::spoken)
                .distinct()
                .toList();
        draft.value(quantity, quantity.value(), quantity.unit());
        doubts.add(
                times.size() < 2
                        ? draft.uncertain("why.noyear")
                        : draft.uncertain("why.ambiguous", "times", String.join(" or ", times)));
    }

    private static String spoken(TimeMention when) {
        return when.first() == when.last()
                ? String.valueOf(when.first())
                : when.first() + "–" + (when.last() == TimeMention.OPEN ? "" : when.last());
    }

    /** Claims whose year is open, of numbers that no claim states with certainty. */
    List<PaperClaim> doubts() {
        return doubts;
    }

    /** A place in the order of all states, or among a state's partners. */
    void rank(
            int token,
            int after,
            int place,
            String measure,
            State first,
            @Nullable State second,
            Optional<TimeMention> when) {
        if (when.isEmpty() || first.equals(second) || isUnsure(token)) {
            return;
        }
        Draft draft = draft(ClaimKind.RANK, measure, first, second)
                .over(token, after)
                .rank(place)
                .when(when);
        reading.quantities(Quantity.Kind.ORDINAL).stream()
                .filter(q -> reading.first(q) >= token && reading.after(q) <= after)
                .forEach(draft::over);
        add(Windows.rank(draft, place, when));
        remember(when.get());
    }

    /** The change of a figure between two years or windows, as the quotient of both. */
    void change(
            Matcher m,
            String group,
            boolean up,
            String measure,
            State first,
            @Nullable State second,
            TimeMention from,
            TimeMention to) {
        Quantity quantity = skeleton.quantity(m, group);
        boolean times = quantity.kind() == Quantity.Kind.TIMES;
        if (first.equals(second) || isUnsure(reading.first(quantity)) || !take(m, group)) {
            return;
        }
        double printed = quantity.value();
        double quotient = times ? (up ? printed : 1 / printed) : up ? 1 + printed : 1 - printed;
        Draft draft = draft(ClaimKind.CHANGE, measure, first, second)
                .use(from)
                .use(to)
                .value(quantity, times || up ? printed : -printed, times ? "times" : "share")
                .years(from.first(), to.last());
        Tolerance tolerance = quantity.tolerance();
        Tolerance around = times
                ? new Tolerance(Math.max(0.1, tolerance.relative() ? tolerance.amount() : 0), true, tolerance.limit())
                : new Tolerance(tolerance.around(printed), false, up ? tolerance.limit() : null);
        if (quotient < 0) {
            return;
        }
        add(draft.bound(new Binding.Ratio(
                draft.series(), to.first(), until(to), draft.series(), from.first(), until(from), quotient, around)));
        last = to;
    }

    static @Nullable Integer until(TimeMention when) {
        return when.first() == when.last() ? null : Integer.valueOf(when.last());
    }

    private void add(PaperClaim claim) {
        if (claims.stream().noneMatch(claim::isSame)) {
            claims.add(claim);
        }
    }

    /** What to do with each place where a pattern fits. */
    interface Use {
        void of(Matcher m);
    }

    /** Each place where a pattern fits; a later one may begin within an earlier one. */
    void each(String template, Use use) {
        Matcher m = skeleton.matcher(template);
        int at = 0;
        while (at <= skeleton.text().length() && m.find(at)) {
            use.of(m);
            at = m.start() + 1;
        }
    }

    /**
     * The state in front of a place in the sentence, when only one stands there that is no partner.
     */
    Optional<State> subject(int end) {
        Matcher m = Skeleton.compile("(?<before>(?:ahead of|[a-z]+) (?:the )?)?<(?<s>s\\d+)>")
                .matcher(skeleton.text()
                        .substring(0, Math.min(end, skeleton.text().length())));
        List<State> states = new ArrayList<>();
        while (m.find()) {
            String before = m.group("before") == null ? "" : m.group("before").strip();
            if (!before.matches("(?:to|from|with|than|behind|after|ahead of|against|for)(?: the)?")) {
                State state = skeleton.party(m.group("s")).state();
                if (!states.contains(state)) {
                    states.add(state);
                }
            }
        }
        return states.isEmpty() ? spokenSubject() : states.size() == 1 ? Optional.of(states.get(0)) : Optional.empty();
    }

    /** The one state of the sentence before, for "it" and sentences without a subject. */
    Optional<State> spokenSubject() {
        return spokenSubject(reading.before());
    }

    private Optional<State> spokenSubject(@Nullable SentenceReading before) {
        if (before == null) {
            return Optional.empty();
        }
        Skeleton earlier = new Skeleton(before);
        List<State> states = earlier.states();
        if (states.size() == 1) {
            // "It voted with Russia": the subject is that of the sentence before.
            return earlier.has(" it [^<]*(?:with|to|from|against|than|alongside) (?:the )?<s\\d+>")
                    ? spokenSubject(before.before())
                    : Optional.of(states.get(0));
        }
        if (skeleton.has(" the (?:country|nation|state) ")) {
            return Optional.empty();
        }
        Matcher opening = earlier.matcher("^ (?:[a-z ,]*(?:<t\\d+> ,? ?)?)?(?:the )?<(s\\d+)>");
        return opening.find() ? Optional.of(earlier.party(opening.group(1)).state()) : Optional.empty();
    }

    /** The state that the paper's first heading or line is about, for lists of facts. */
    Optional<State> mainState() {
        return scene.mainState();
    }
}
