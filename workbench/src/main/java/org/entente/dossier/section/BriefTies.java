package org.entente.dossier.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.brief.PairHistory;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.curated.CuratedTables;
import org.entente.curated.Institution;
import org.entente.curated.JointMembership;
import org.entente.dossier.evidence.Context;
import org.entente.dossier.evidence.Track;
import org.entente.measure.model.Figure;
import org.entente.text.Arguments;
import org.entente.text.MessageBundle;
import org.entente.text.Span;

/**
 * Where the two lie, which institutions they share by name and year, what only one of them belongs
 * to, and whose allies both are.
 */
final class BriefTies {
    private static final int MOST = 9;
    private static final int MOST_PAST = 4;

    /** Entry of contiguity for a border by land or river. */
    private static final double LAND = 1;

    /** Permanent members of the Security Council, whose allies are worth a sentence. */
    private static final List<String> POWERS = List.of("USA", "GBR", "FRA", "RUS", "CHN");

    private final Context context;
    private final MessageBundle texts;
    private final PairHistory history;
    private final BriefDates dates;

    BriefTies(Context context, MessageBundle texts, PairHistory history) {
        this.context = context;
        this.texts = texts;
        this.history = history;
        this.dates = new BriefDates(texts);
    }

    List<List<Span>> list() {
        List<List<Span>> sentences = new ArrayList<>();
        place().ifPresent(sentences::add);
        institutions().ifPresent(sentences::add);
        alone(context.first(), context.second()).ifPresent(sentences::add);
        alone(context.second(), context.first()).ifPresent(sentences::add);
        allies().ifPresent(sentences::add);
        return sentences;
    }

    private Optional<List<Span>> place() {
        Optional<Figure> border = context.pair("contiguity", null).flatMap(Track::latest);
        Optional<Figure> distance = context.pair("distance.capital", null).flatMap(Track::latest);
        String known = border.map(f -> f.getValue() == LAND ? "yes" : "no").orElse("unknown");
        return distance.map(km -> texts.spans(
                "place.lie",
                context.names()
                        .choose("border", known)
                        .with("km", context.collector().show(km))));
    }

    private Optional<List<Span>> institutions() {
        Set<String> current = history.memberships().stream()
                .filter(history::isCurrent)
                .map(joint -> joint.institution().id())
                .collect(Collectors.toSet());
        List<String> now = history.memberships().stream()
                .filter(history::isCurrent)
                .sorted(BY_SIZE)
                .limit(MOST)
                .map(joint ->
                        joint.institution().shortName() + " (" + joint.from().year() + ")")
                .toList();
        List<String> past = history.memberships().stream()
                .filter(joint -> !current.contains(joint.institution().id()))
                .sorted(BY_SIZE)
                .limit(MOST_PAST)
                .map(joint -> joint.institution().shortName() + " ("
                        + BriefDates.years(
                                joint.from().year(),
                                joint.findUntil().map(until -> until.year()).orElseThrow())
                        + ")")
                .toList();
        if (now.isEmpty() && past.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(texts.spans(
                "institutions",
                context.names()
                        .choose("now", now.isEmpty() ? "no" : "yes")
                        .with("list", dates.list(now))
                        .choose("past", past.isEmpty() ? "no" : "yes")
                        .with("ended", dates.list(past))));
    }

    /** Alliances and unions that one of the two belongs to without the other. */
    private Optional<List<Span>> alone(State member, State other) {
        List<String> names = CuratedTables.standard().listInstitutions().stream()
                .filter(institution ->
                        institution.kind() == Institution.Kind.ALLIANCE || institution.kind() == Institution.Kind.UNION)
                .filter(institution -> institution.findDissolved().isEmpty())
                .filter(institution -> since(institution, member).isPresent()
                        && since(institution, other).isEmpty())
                .map(institution -> institution.shortName() + " ("
                        + since(institution, member).orElseThrow() + ")")
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(texts.spans(
                        "institutions.alone",
                        Arguments.none()
                                .with("member", context.said(member.cow()))
                                .with("list", dates.list(names))));
    }

    private Optional<Integer> since(Institution institution, State state) {
        return institution.memberships().stream()
                .filter(spell -> spell.state().cow() == state.cow() && spell.until() == null)
                .filter(spell -> !spell.from().first().isAfter(history.asOf()))
                .map(spell -> spell.from().year())
                .findFirst();
    }

    /** Powers with which both have a defence treaty of their own. */
    private Optional<List<Span>> allies() {
        List<String> names = new ArrayList<>();
        for (String code : POWERS) {
            State power = StateSystem.standard().findByCode(code).orElseThrow();
            if (!power.equals(context.first())
                    && !power.equals(context.second())
                    && isAlly(power, context.first())
                    && isAlly(power, context.second())) {
                names.add(context.said(power.cow()));
            }
        }
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(texts.spans("allies.common", Arguments.of("list", dates.list(names))));
    }

    private boolean isAlly(State power, State state) {
        PairHistory other = PairHistory.read(
                context.figures().store(),
                CuratedTables.standard(),
                power,
                state,
                StateSystem.FIRST_YEAR,
                history.asOf());
        return other.pacts().stream().anyMatch(pact -> pact.isDefence() && pact.isBilateral() && pact.until() == null);
    }

    /** Alliances and unions first, then the institutions of fewer members. */
    private static final Comparator<JointMembership> BY_SIZE = Comparator.comparing(
                    (JointMembership joint) -> joint.institution().kind())
            .thenComparing(joint -> joint.institution().memberships().size())
            .thenComparing(joint -> joint.institution().id());
}
