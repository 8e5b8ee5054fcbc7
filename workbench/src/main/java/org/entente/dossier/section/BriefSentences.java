package org.entente.dossier.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.brief.Closeness;
import org.entente.brief.Indicator;
import org.entente.brief.Milestone;
import org.entente.brief.Pact;
import org.entente.brief.PairHistory;
import org.entente.brief.Relationship;
import org.entente.brief.Rivalry;
import org.entente.brief.Trend;
import org.entente.chronology.DatedEvent;
import org.entente.country.StateSystem;
import org.entente.curated.Institution;
import org.entente.curated.JointMembership;
import org.entente.curated.LeaderNames;
import org.entente.curated.NamedConflict;
import org.entente.dossier.block.GlanceDimensions;
import org.entente.dossier.evidence.Context;
import org.entente.dossier.evidence.Standing;
import org.entente.dossier.evidence.TestFamily;
import org.entente.dossier.evidence.Turning;
import org.entente.measure.estimate.BreakOutcome;
import org.entente.measure.estimate.BreakStudy;
import org.entente.measure.estimate.LeadersFigures;
import org.entente.measure.model.Figure;
import org.entente.text.Arguments;
import org.entente.text.MessageBundle;
import org.entente.text.Span;

/**
 * The bottom line: what kind of relationship it is and which alliance there is, which conflicts
 * there were, where trade and votes went, what moved them, what is unusual and what is uncertain. A
 * sentence that the data cannot decide is left out.
 */
final class BriefSentences {
    private static final int MOST_NAMES = 7;
    private static final int OLD_WARS = 1900;
    private static final int MOST_SHARED = 6;

    /** Data that end so many years before the brief are called old. */
    private static final int OLD = 3;

    /** What is unusual is not told of a period that ended so many years before the brief. */
    private static final int STALE = 20;

    /** The trade that an all-pairs study has may differ from the indicator by this factor. */
    private static final double ALIKE = 2;

    /** Keys of milestones that tell a war without a name. */
    private static final Set<String> UNNAMED_WARS = Set.of("dispute", "conflict");

    private final Context context;
    private final MessageBundle texts;
    private final PairHistory history;
    private final Relationship relationship;
    private final Closeness closeness;
    private final List<Indicator> six;
    private final List<Milestone> milestones;
    private final BriefTables tables;
    private final BriefDates dates;

    BriefSentences(
            Context context,
            MessageBundle texts,
            PairHistory history,
            Relationship relationship,
            Closeness closeness,
            List<Indicator> six,
            List<Milestone> milestones,
            BriefTables tables) {
        this.context = context;
        this.texts = texts;
        this.history = history;
        this.relationship = relationship;
        this.closeness = closeness;
        this.six = six;
        this.milestones = List.copyOf(milestones);
        this.tables = tables;
        this.dates = new BriefDates(texts);
    }

    List<List<Span>> list() {
        List<List<Span>> sentences = new ArrayList<>();
        sentences.add(kind());
        sentences.add(conflicts());
        indicator("trade").map(this::trade).ifPresent(sentences::add);
        indicator("votes").map(this::votes).ifPresent(sentences::add);
        if (context.tests().size() > 0) {
            sentences.add(cause());
        }
        unusual().or(this::uncertain).ifPresent(sentences::add);
        return sentences;
    }

    private Optional<Indicator> indicator(String id) {
        return six.stream().filter(i -> i.id().equals(id) && i.hasValue()).findFirst();
    }

    private List<Span> kind() {
        List<String> past = pastAlliances();
        Optional<String> charter = charter();
        boolean allied = !relationship.alliances().isEmpty();
        List<String> fields = new ArrayList<>();
        field(fields, closeness.treaty(), "treaty");
        field(fields, closeness.agreement(), "agreement");
        field(fields, closeness.votes(), "votes");
        field(fields, closeness.trade(), "trade");
        field(fields, closeness.arms(), "arms");
        Optional<Rivalry> over = history.rivalries().stream()
                .filter(r -> r.to() != null && r.from() != null)
                .max(Comparator.comparing(r -> r.findTo().orElse(0)));
        boolean ended = relationship.findRivalry().isEmpty() && over.isPresent();
        return texts.spans(
                "kind",
                context.names()
                        .choose("kind", relationship.kind().name().toLowerCase(Locale.ROOT))
                        .with(
                                "war",
                                relationship.findWar().map(NamedConflict::name).orElse(""))
                        .with(
                                "since",
                                relationship
                                        .findWar()
                                        .map(war -> dates.shown(war.from().text()))
                                        .orElse(""))
                        .choose("dated", rivalryFrom().isEmpty() ? "no" : "yes")
                        .with("rivals", rivalryFrom())
                        .choose("ended", ended ? "yes" : "no")
                        .with(
                                "over",
                                over.map(r -> BriefDates.years(
                                                r.findFrom().orElse(0),
                                                r.findTo().orElse(0)))
                                        .orElse(""))
                        .choose(
                                "alliance",
                                allied
                                        ? "now"
                                        : charter.isPresent()
                                                ? "charter"
                                                : !past.isEmpty()
                                                        ? "past"
                                                        : history.alliancesKnown() ? "never" : "unknown")
                        .with("alliances", dates.list(relationship.alliances()))
                        .with("charter", charter.orElse(""))
                        .with("past", dates.list(past))
                        .choose("tied", fields.isEmpty() ? "no" : "yes")
                        .with("fields", dates.list(fields)));
    }

    private String rivalryFrom() {
        return relationship
                .findRivalry()
                .flatMap(Rivalry::findFrom)
                .map(String::valueOf)
                .orElse("");
    }

    private void field(List<String> fields, boolean close, String key) {
        if (close) {
            fields.add(texts.get("field." + key));
        }
    }

    /** A pledge of defence among more states than are called an alliance. */
    private Optional<String> charter() {
        return history.pacts().stream()
                .filter(pact -> pact.isDefence() && pact.until() == null && pact.members() > Pact.FEW)
                .flatMap(pact -> pact.findName().stream()
                        .map(name -> BriefDates.bracketed(
                                name, Integer.toString(pact.from().first().getYear()))))
                .findFirst();
    }

    /** Alliances that ended, the latest last. */
    private List<String> pastAlliances() {
        List<String> past = new ArrayList<>();
        for (JointMembership joint : history.memberships()) {
            if (joint.institution().kind() == Institution.Kind.ALLIANCE && !history.isCurrent(joint)) {
                past.add(joint.institution().shortName() + " ("
                        + BriefDates.years(
                                joint.from().year(),
                                joint.findUntil().map(until -> until.year()).orElseThrow())
                        + ")");
            }
        }
        if (past.isEmpty()) {
            history.pacts().stream()
                    .filter(pact -> pact.isDefence() && pact.until() != null)
                    .map(pact -> pact.findName().orElseGet(() -> texts.get("pact.unnamed")) + " ("
                            + BriefDates.years(
                                    pact.from().first().getYear(),
                                    pact.findUntil().orElseThrow().first().getYear())
                            + ")")
                    .forEach(past::add);
        }
        return past.size() <= 3 ? past : past.subList(past.size() - 3, past.size());
    }

    private List<Span> conflicts() {
        List<NamedConflict> opposed = heaviest(history.opposed(), MOST_NAMES);
        List<NamedConflict> together = largest(history.together());
        Optional<DatedEvent> dispute = history.events().stream()
                .filter(event -> event.kind().equals("dispute") && event.says().equals("opposed"))
                .reduce((a, b) -> b);
        boolean fought = history.opposed().stream().anyMatch(c -> c.kind() == NamedConflict.Kind.WAR);
        return texts.spans(
                "conflict",
                context.names()
                        .choose("fought", fought ? "yes" : opposed.isEmpty() ? "no" : "crises")
                        .year("since", lastPeace())
                        .with("list", named(opposed))
                        .choose("more", opposed.size() < history.opposed().size() ? "yes" : "no")
                        .choose("dispute", dispute.isPresent() ? "yes" : history.disputesKnown() ? "no" : "unknown")
                        .with(
                                "last",
                                dispute.map(event -> Integer.toString(
                                                event.when().first().getYear()))
                                        .orElse(""))
                        .choose("together", together.isEmpty() ? "no" : "yes")
                        .with("shared", named(together)));
    }

    /** The year since which there was no war: the end of the last one without a name, if any. */
    private int lastPeace() {
        return milestones.stream()
                .filter(milestone -> UNNAMED_WARS.contains(milestone.key()))
                .mapToInt(BriefSentences::lastYear)
                .max()
                .orElseGet(this::firstCommonYear);
    }

    private static int lastYear(Milestone milestone) {
        String date = milestone.date();
        int slash = date.indexOf('/');
        String last = slash < 0 || date.endsWith("..") ? date : date.substring(slash + 1);
        return Integer.parseInt(last.substring(0, 4));
    }

    private int firstCommonYear() {
        return IntStream.rangeClosed(StateSystem.FIRST_YEAR, history.asOf().getYear())
                .filter(year -> StateSystem.standard()
                        .isDyad(
                                history.pair().first().cow(),
                                history.pair().second().cow(),
                                year))
                .findFirst()
                .orElse(StateSystem.FIRST_YEAR);
    }

    private String named(List<NamedConflict> conflicts) {
        return dates.list(conflicts.stream().map(dates::named).toList());
    }

    /**
     * Wars since 1900 before crises, and crises before older wars; late ones before early ones,
     * then in order of time.
     */
    private static List<NamedConflict> heaviest(List<NamedConflict> conflicts, int most) {
        return conflicts.stream()
                .sorted(Comparator.comparing(
                                (NamedConflict conflict) -> conflict.from().year() < OLD_WARS)
                        .thenComparing(NamedConflict::kind)
                        .thenComparing(NamedConflict::from, Comparator.reverseOrder()))
                .limit(most)
                .sorted(Comparator.comparing(NamedConflict::from))
                .toList();
    }

    /** The wars on one side in which most states took part, in order of time. */
    private static List<NamedConflict> largest(List<NamedConflict> conflicts) {
        return conflicts.stream()
                .sorted(Comparator.comparing(NamedConflict::kind)
                        .thenComparing(conflict ->
                                -conflict.sideA().size() - conflict.sideB().size()))
                .limit(MOST_SHARED)
                .sorted(Comparator.comparing(NamedConflict::from))
                .toList();
    }

    private List<Span> trade(Indicator trade) {
        return texts.spans("trade", moved(trade).choose("two", trade.now().size() == 2 ? "yes" : "no"));
    }

    private List<Span> votes(Indicator votes) {
        return texts.spans("votes", moved(votes));
    }

    /** The values now, ten and twenty years before, and which way they went. */
    private Arguments moved(Indicator indicator) {
        boolean longer = !indicator.longBefore().isEmpty()
                && (indicator.now().size() > 1 || !prints(indicator.now()).equals(prints(indicator.longBefore())));
        Arguments arguments = context.names()
                .year("year", indicator.lastYear())
                .choose("trend", trend(indicator))
                .with("beforeYear", year(indicator.before()))
                .choose("long", longer ? "yes" : "no")
                .with("longYear", year(indicator.longBefore()));
        values(arguments, "now", indicator.now());
        values(arguments, "before", indicator.before());
        values(arguments, "longBefore", indicator.longBefore());
        return arguments.choose("compared", indicator.trend() == Trend.UNKNOWN ? "no" : "yes");
    }

    private String prints(List<Figure> figures) {
        return context.collector().printed(figures.get(0));
    }

    /** The trend as a choice; {@code same} where both values print alike. */
    private String trend(Indicator indicator) {
        return BriefChart.trend(context, indicator);
    }

    private static String year(List<Figure> figures) {
        return figures.isEmpty() ? "" : Integer.toString(Indicator.lastYear(figures));
    }

    private void values(Arguments arguments, String name, List<Figure> figures) {
        arguments.with(
                name, figures.isEmpty() ? Span.text("") : context.collector().show(figures.get(0)));
        arguments.with(
                name + "Back",
                figures.size() < 2 ? Span.text("") : context.collector().show(figures.get(1)));
    }

    /** What moved the series, where a test says so; else that no single cause stands out. */
    private List<Span> cause() {
        TestFamily tests = context.tests();
        Arguments arguments = context.names()
                .choose("broken", "no")
                .choose("tied", "no")
                .count("tests", tests.size(), tests.all(context));
        tests.turning().series().stream()
                .filter(Turning.Tested::isEstablished)
                .findFirst()
                .ifPresent(tested -> addBreak(arguments, tested));
        List<LeadersFigures.Entry> leaders = tests.standingLeaders();
        if (!leaders.isEmpty()) {
            Figure effect = leaders.get(0).effect();
            arguments
                    .choose("tied", "leader")
                    .with(
                            "moved",
                            tests.leaders().entrySet().stream()
                                    .filter(entry -> entry.getValue().contains(leaders.get(0)))
                                    .findFirst()
                                    .map(entry -> series(entry.getKey()))
                                    .orElseThrow())
                    .with(
                            "leader",
                            LeaderNames.standard()
                                    .spelled(effect.id().from(), effect.note().replaceFirst(",.*", "")))
                    .with("of", context.said(effect.id().from()))
                    .year("entry", leaders.get(0).year());
        } else {
            addDated(arguments, tests.turning());
        }
        return texts.spans("cause", arguments);
    }

    private void addBreak(Arguments arguments, Turning.Tested tested) {
        List<String> years = ((BreakOutcome.Studied) tested.outcome())
                .turns().stream().map(turn -> turn.opens().code()).toList();
        if (!years.isEmpty()) {
            arguments.choose("broken", "yes").with("series", series(tested)).with("years", dates.list(years));
        }
    }

    /** The marked year whose change is rarest, with the milestone of that year. */
    private void addDated(Arguments arguments, Turning turning) {
        double least = BreakStudy.LEVEL;
        for (Turning.Dated dated : turning.dates()) {
            for (int i = 0; i < dated.adjusted().size(); i++) {
                double p = dated.adjusted().get(i).orElse(1.0);
                if (p <= least) {
                    least = p;
                    String event = eventOf(dated.year());
                    arguments
                            .choose("tied", event.isEmpty() ? "year" : "event")
                            .with("moved", series(turning.series().get(i)))
                            .with("event", event)
                            .year("when", dated.year());
                }
            }
        }
    }

    /** What happened between the two in a year: a milestone, else an institution that both joined. */
    private String eventOf(int year) {
        return milestones.stream()
                .filter(milestone -> milestone.day().getYear() == year)
                .findFirst()
                .map(milestone -> Span.plain(tables.sentence(milestone)))
                .or(() -> history.memberships().stream()
                        .filter(joint -> joint.from().year() == year)
                        .findFirst()
                        .map(joint -> joint.institution().name()))
                .orElse("");
    }

    private String series(Turning.Tested tested) {
        String id = tested.outcome().series().id();
        return series(id.substring(0, id.indexOf('/')));
    }

    private String series(String measure) {
        return texts.get("series." + measure.replace('.', '_'));
    }

    private Optional<List<Span>> unusual() {
        GlanceDimensions.Facts facts = new GlanceDimensions(context).facts();
        if (facts.tested() == 0) {
            return Optional.empty();
        }
        Optional<GlanceDimensions.Fact> told =
                facts.facts().stream().filter(this::isTelling).findFirst();
        if (told.isEmpty()) {
            return Optional.of(texts.spans("unusual.none", context.names()));
        }
        GlanceDimensions.Fact fact = told.get();
        Standing standing = fact.standing();
        return Optional.of(texts.spans(
                "unusual",
                Arguments.none()
                        .with(
                                "what",
                                texts.get(
                                        "dimension." + standing.dimension().id(),
                                        Arguments.none()
                                                .with(
                                                        "from",
                                                        context.said(
                                                                standing.pair().from()))
                                                .with(
                                                        "to",
                                                        context.said(
                                                                standing.pair().to()))))
                        .with("value", context.collector().show(standing.now()))
                        .with("period", Standing.period(standing.now()))
                        .with("place", tables.percent(standing.nowPlace()))
                        .with("expected", tables.percent(fact.expected()))));
    }

    /** Whether it is recent and, of trade, about what the indicator says. */
    private boolean isTelling(GlanceDimensions.Fact fact) {
        Figure now = fact.standing().now();
        if (Indicator.lastYear(now) < history.asOf().getYear() - STALE) {
            return false;
        }
        double trade = indicator("trade").map(Indicator::sum).orElse(now.getValue());
        return !fact.standing().dimension().id().equals("trade")
                || (now.getValue() <= trade * ALIKE && now.getValue() >= trade / ALIKE);
    }

    private Optional<List<Span>> uncertain() {
        List<String> old = six.stream()
                .filter(i -> i.hasValue() && i.lastYear() < history.asOf().getYear() - OLD)
                .map(i -> texts.get("indicator." + i.id() + ".short") + " (" + i.lastYear() + ")")
                .toList();
        return old.isEmpty()
                ? Optional.empty()
                : Optional.of(texts.spans("uncertain", Arguments.of("list", dates.list(old))));
    }
}
