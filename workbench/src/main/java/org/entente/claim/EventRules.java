package org.entente.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.CaseEvent;
import org.entente.casefile.model.CaseFile;
import org.entente.casefile.model.EdtfDate;
import org.entente.casefile.reader.CaseEvidence;

/**
 * Claims about events of the case. That an event is on record in the case is what the text itself
 * says, so it confirms nothing: uncheckable. Their order can be checked against their dates:
 * supported where each ends before the next begins, contradicted where one begins after the next
 * has ended, imprecise where the precision of the dates lets them overlap. An approximate date is
 * taken a year wider on both sides.
 */
final class EventRules {
    private final Wording wording;
    private final Judgements findings;
    private final CaseFile caseFile;

    EventRules(Wording wording, Judgements findings, CaseFile caseFile) {
        this.wording = wording;
        this.findings = findings;
        this.caseFile = caseFile;
    }

    Judgement judge(Binding.Events claim) {
        return findings.open(
                wording.texts().fill("why.events", Map.of("events", list(events(claim.events())))),
                List.of(),
                List.of(),
                new Needed(wording.texts().fill("needed.events"), List.of()));
    }

    /**
     * A claim whose measure rests on what cases report alone, such as aid: a figure that the case
     * itself reports repeats the text. Empty where the measure has other sources, or the case
     * reports no such figure in the year.
     */
    Optional<Judgement> judgeReported(Binding.Value claim, SeriesReader reader) {
        if (!reader.definition(claim.series()).sources().equals(List.of(CaseEvidence.SOURCE))) {
            return Optional.empty();
        }
        String figures = caseFile.reported().stream()
                .filter(figure -> claim.series().measure().equals(figure.measure())
                        && Objects.equals(claim.series().from(), figure.from())
                        && Objects.equals(claim.series().to(), figure.to()))
                .filter(figure -> figure.value() != null
                        && figure.period() != null
                        && figure.period().firstYear() <= claim.year()
                        && figure.period().lastYear() >= claim.year())
                .map(figure -> wording.texts()
                        .fill(
                                "reported.figure",
                                Map.of(
                                        "value",
                                        wording.numbers()
                                                .claimed(
                                                        Objects.requireNonNull(figure.value()),
                                                        wording.unit(claim.series())),
                                        "id",
                                        figure.id())))
                .collect(Collectors.joining("; "));
        return figures.isEmpty()
                ? Optional.empty()
                : Optional.of(findings.open(
                        wording.texts().fill("why.reported", Map.of("figures", figures)),
                        List.of(reader.get(claim.series(), claim.year())),
                        List.of(),
                        new Needed(wording.texts().fill("needed.reported"), List.of())));
    }

    Judgement judge(Binding.Order claim) {
        List<CaseEvent> events = events(claim.events());
        if (events.size() < claim.events().size()) {
            return findings.open(
                    wording.texts().fill("why.events.missing"),
                    List.of(),
                    List.of(),
                    new Needed(wording.texts().fill("needed.events.missing"), List.of()));
        }
        String fact = wording.texts().fill("fact.order", Map.of("events", list(events)));
        List<Caution> cautions = List.of(findings.caution(Caution.Kind.CASE_ONLY, Map.of()));
        boolean certain = true;
        for (int i = 0; i + 1 < events.size(); i++) {
            EdtfDate one = events.get(i).date();
            EdtfDate next = events.get(i + 1).date();
            if (earliest(one).isAfter(latest(next))) {
                return findings.contradicted(fact, List.of(), cautions);
            }
            certain &= latest(one).isBefore(earliest(next));
        }
        return certain
                ? findings.supported(fact, List.of(), cautions)
                : findings.imprecise(fact, "reason.order", List.of(), cautions);
    }

    private static LocalDate earliest(EdtfDate date) {
        return date.isApproximate() ? date.earliest().minusYears(1) : date.earliest();
    }

    private static LocalDate latest(EdtfDate date) {
        return date.isApproximate() && !date.isOpen() ? date.latest().plusYears(1) : date.latest();
    }

    private List<CaseEvent> events(List<String> ids) {
        List<CaseEvent> found = new ArrayList<>();
        ids.forEach(id -> caseFile.findEvent(id).ifPresent(found::add));
        return found;
    }

    private String list(List<CaseEvent> events) {
        return events.stream()
                .map(e -> wording.texts().fill("event", Map.of("date", e.date().display(), "id", e.id())))
                .collect(Collectors.joining("; "));
    }
}
