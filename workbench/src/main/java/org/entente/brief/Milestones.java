package org.entente.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.chronology.ArmsOrder;
import org.entente.chronology.DatedEvent;
import org.entente.chronology.Fact;
import org.entente.curated.CuratedTables;
import org.entente.curated.Institution;
import org.entente.curated.IsoPartialDate;
import org.entente.curated.JointMembership;
import org.entente.curated.Landmark;
import org.entente.curated.NamedConflict;

/**
 * Chooses the dated events of a brief by weight: wars before crises, treaties and breaks of
 * relations before institutions, institutions of few members before large ones, and deals last. The
 * weights are listed in {@code docs/brief.md}.
 */
public final class Milestones {
    /** So many are told. */
    public static final int MOST = 8;

    /** No group takes more than so many places. */
    private static final Map<Milestone.Group, Integer> MOST_OF = Map.of(
            Milestone.Group.CONFLICT, 4,
            Milestone.Group.SHARED, 1,
            Milestone.Group.INSTITUTION, 3,
            Milestone.Group.RELATIONS, 5,
            Milestone.Group.DEAL, 2);

    /** Regional charters by the names of the institutions that stand for them. */
    private static final Set<Integer> TOLD_BY_INSTITUTION = Set.of(
            3015, 3075, 3130, 3150, 3180, 3205, 3215, 3230, 3260, 3275, 3285, 3740, 3755, 4175, 4220, 4400, 4810, 4953,
            6020);

    private static final double LARGE_DEAL_TIV = 100;
    private static final double SMALL_DEAL_TIV = 20;

    /** Treaties before this year, and wars before the one below, give way to later ones. */
    private static final int MODERN = 1946;

    private static final int OLD_WARS = 1900;

    /** More days than any date has since 1970. */
    private static final long LAST = 1_000_000;

    private final PairHistory history;
    private final List<Milestone> all = new ArrayList<>();

    private Milestones(PairHistory history) {
        this.history = history;
    }

    /** The milestones of a pair, by date. */
    public static List<Milestone> choose(PairHistory history) {
        Milestones milestones = new Milestones(history);
        milestones.addConflicts();
        milestones.addLandmarks();
        milestones.addMemberships();
        milestones.addPacts();
        milestones.addEvents();
        milestones.addArms();
        return chosen(milestones.all);
    }

    private static List<Milestone> chosen(List<Milestone> all) {
        List<Milestone> byWeight = all.stream()
                .sorted(Comparator.comparingInt(Milestone::weight)
                        .reversed()
                        .thenComparing(Milestones::order)
                        .thenComparing(Milestone::source))
                .toList();
        Map<Milestone.Group, Integer> taken = new EnumMap<>(Milestone.Group.class);
        List<Milestone> kept = new ArrayList<>();
        for (Milestone milestone : byWeight) {
            int before = taken.getOrDefault(milestone.group(), 0);
            if (kept.size() < MOST && before < Objects.requireNonNull(MOST_OF.get(milestone.group()))) {
                taken.put(milestone.group(), before + 1);
                kept.add(milestone);
            }
        }
        kept.sort(Comparator.comparing(Milestone::day).thenComparing(Milestone::source));
        return List.copyOf(kept);
    }

    /**
     * Among equals the latest first; but of institutions those that both still belong to, and of
     * these the one that was joined first.
     */
    private static long order(Milestone milestone) {
        long day = milestone.day().toEpochDay();
        if (milestone.group() != Milestone.Group.INSTITUTION) {
            return -day;
        }
        return Fact.choice(true).equals(milestone.facts().get("ended")) ? LAST + day : day;
    }

    private void addConflicts() {
        history.opposed().forEach(conflict -> add(conflict, "opposed", Milestone.Group.CONFLICT, 0));
        history.onRequest().forEach(conflict -> add(conflict, "requested", Milestone.Group.CONFLICT, -10));
        history.together().forEach(conflict -> add(conflict, "together", Milestone.Group.SHARED, -45));
    }

    private void add(NamedConflict conflict, String side, Milestone.Group group, int more) {
        int weight = switch (conflict.kind()) {
            case WAR -> 100;
            case INTERVENTION -> 85;
            case CRISIS -> 72;
        };
        weight -= conflict.from().year() < OLD_WARS ? 20 : conflict.from().year() < MODERN ? 5 : 0;
        String until = conflict.findUntil().map(IsoPartialDate::text).orElse("..");
        add(
                conflict.from(),
                conflict.from().text() + (until.equals(conflict.from().text()) ? "" : "/" + until),
                side,
                Map.of("name", new Fact.Words(conflict.name())),
                group,
                weight + more,
                conflict.mid().isEmpty()
                        ? conflict.ucdp().isEmpty()
                                ? "table:conflicts"
                                : "ucdp:" + conflict.ucdp().get(0)
                        : "mid:" + conflict.mid().get(0));
    }

    private void addLandmarks() {
        for (Landmark mark : history.landmarks()) {
            int weight = switch (mark.kind()) {
                case BREAK -> 82;
                case RELATIONS -> 80;
                case TREATY -> 78;
                case CRISIS -> 70;
                case PARTNERSHIP -> 66;
                case VISIT -> 64;
            };
            add(
                    mark.date(),
                    mark.date().text(),
                    "landmark",
                    Map.of("name", new Fact.Words(mark.name())),
                    Milestone.Group.RELATIONS,
                    weight,
                    "table:landmarks");
        }
    }

    /** The name with the short name in brackets, unless the name holds it. */
    private static String fullName(Institution institution) {
        String name = institution.name();
        String brief = institution.shortName();
        if (name.equalsIgnoreCase(brief) || name.contains(brief)) {
            return name;
        }
        int bracket = name.endsWith(")") ? name.lastIndexOf(" (") : -1;
        return bracket < 0
                ? name + " (" + brief + ")"
                : name.substring(0, bracket) + " (" + brief + "; " + name.substring(bracket + 2);
    }

    private void addMemberships() {
        for (JointMembership joint : history.memberships()) {
            Institution institution = joint.institution();
            boolean small = institution.memberships().size() <= PairHistory.SMALL;
            int weight = switch (institution.kind()) {
                case ALLIANCE -> 90;
                case UNION -> 79;
                case ECONOMIC -> small ? 62 : 44;
                case FORUM -> small ? 60 : 42;
            };
            add(
                    joint.from(),
                    joint.from().text(),
                    "institution",
                    Map.of(
                            "name",
                            new Fact.Words(fullName(institution)),
                            "ended",
                            Fact.choice(!history.isCurrent(joint)),
                            "until",
                            new Fact.Words(joint.findUntil()
                                    .map(until -> Integer.toString(until.year()))
                                    .orElse(""))),
                    Milestone.Group.INSTITUTION,
                    weight,
                    "table:institutions");
        }
    }

    private void addPacts() {
        for (Pact pact : history.pacts()) {
            int year = pact.from().first().getYear();
            boolean told = TOLD_BY_INSTITUTION.contains(pact.number())
                    || history.landmarks().stream()
                            .anyMatch(mark -> mark.kind() == Landmark.Kind.TREATY
                                    && Math.abs(mark.date().year() - year) <= 1);
            String name = pact.name();
            if (!told && pact.members() <= Pact.FEW && (name != null || pact.isBilateral())) {
                all.add(new Milestone(
                        pact.from().first(),
                        pact.from().edtf(),
                        name == null ? "pact" : "landmark",
                        Map.of(
                                "name",
                                new Fact.Words(name == null ? "" : name),
                                "pledge",
                                new Fact.Word("pledge", pact.pledge())),
                        Milestone.Group.RELATIONS,
                        (pact.isDefence() ? 76 : name == null ? 58 : 68) - (year < MODERN ? 25 : 0),
                        "atop:" + pact.number()));
            }
        }
    }

    private void addEvents() {
        for (DatedEvent event : history.events()) {
            boolean agreement = event.kind().equals("agreement_trade")
                    && event.says().equals("signed")
                    && isChoice(event, "two")
                    && history.landmarks().stream()
                            .noneMatch(mark -> Math.abs(mark.date().year()
                                            - event.when().first().getYear())
                                    <= 2);
            if (agreement) {
                add(event, "agreement", Milestone.Group.DEAL, 61);
            } else if (event.kind().equals("nuclear")
                    && all.stream().noneMatch(milestone -> milestone.key().equals("nuclear"))) {
                add(event, "nuclear", Milestone.Group.DEAL, 57);
            } else if (isIndependence(event)) {
                add(event, "state", Milestone.Group.RELATIONS, 50);
            } else if (isUnnamedWar(event)) {
                add(event, event.kind().equals("dispute") ? "dispute" : "conflict", Milestone.Group.CONFLICT, 65);
            }
        }
    }

    /** The first entry of a state into the system of states, after 1945. */
    private boolean isIndependence(DatedEvent event) {
        return event.kind().equals("membership_state")
                && event.says().equals("entered")
                && event.when().first().getYear() >= MODERN
                && history.events().stream()
                        .filter(other -> other.kind().equals("membership_state")
                                && other.says().equals("entered")
                                && other.actors().equals(event.actors()))
                        .noneMatch(other ->
                                other.when().first().isBefore(event.when().first()))
                && history.landmarks().stream()
                        .noneMatch(
                                mark -> mark.date().first().equals(event.when().first()));
    }

    /** A war of MID or UCDP that the table of names does not know. */
    private boolean isUnnamedWar(DatedEvent event) {
        boolean war = event.says().equals("opposed")
                && event.importance() == 3
                && Stream.of("dispute", "conflict").anyMatch(event.kind()::equals);
        int year = event.when().first().getYear();
        int number = event.facts().get("number") instanceof Fact.Words words ? Integer.parseInt(words.text()) : 0;
        return war
                && (event.kind().equals("dispute")
                        ? CuratedTables.standard().findByMid(number).isEmpty()
                        : CuratedTables.standard().listByUcdp(number).isEmpty())
                && history.opposed().stream()
                        .noneMatch(conflict -> conflict.from().year() <= year + 1
                                && conflict.findUntil()
                                        .map(until -> until.year() >= year - 1)
                                        .orElse(true));
    }

    private static boolean isChoice(DatedEvent event, String fact) {
        return event.facts().get(fact) instanceof Fact.Choice choice
                && choice.key().equals("yes");
    }

    private void add(DatedEvent event, String key, Milestone.Group group, int weight) {
        all.add(new Milestone(
                event.when().first(),
                event.when().edtf(),
                key,
                event.facts(),
                group,
                weight,
                event.id().lastIndexOf(':') > event.id().indexOf(':')
                        ? event.id().substring(0, event.id().lastIndexOf(':'))
                        : event.id()));
    }

    private void addArms() {
        history.orders().stream()
                .filter(order -> order.orderedTiv() != null)
                .max(Comparator.comparingDouble(order -> Objects.requireNonNullElse(order.orderedTiv(), 0.0)))
                .ifPresent(this::addArms);
    }

    private void addArms(ArmsOrder order) {
        double size = Objects.requireNonNullElse(order.orderedTiv(), 0.0);
        if (size < SMALL_DEAL_TIV) {
            return;
        }
        Integer units = order.ordered();
        all.add(new Milestone(
                java.time.LocalDate.of(order.year(), 1, 1),
                Integer.toString(order.year()),
                "arms",
                Map.of(
                        "supplier",
                        new Fact.Party(order.supplier()),
                        "recipient",
                        new Fact.Party(order.recipient()),
                        "units",
                        new Fact.Count(units == null ? 0 : units),
                        "known",
                        Fact.choice(units != null),
                        "designation",
                        new Fact.Words(order.designation()),
                        "description",
                        new Fact.Words(order.description())),
                Milestone.Group.DEAL,
                size >= LARGE_DEAL_TIV ? 63 : 45,
                order.row().snapshot()));
    }

    private void add(
            IsoPartialDate day,
            String date,
            String key,
            Map<String, Fact> facts,
            Milestone.Group group,
            int weight,
            String source) {
        all.add(new Milestone(day.first(), date, key, facts, group, weight, source));
    }
}
