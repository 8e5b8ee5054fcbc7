package org.entente.casefile.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.CaseEvent;
import org.entente.casefile.model.CaseFile;
import org.entente.casefile.model.Claim;
import org.entente.casefile.model.Commitment;
import org.entente.casefile.model.Deal;
import org.entente.casefile.model.DealStep;
import org.entente.casefile.model.EdtfDate;
import org.entente.casefile.model.EventKind;
import org.entente.casefile.model.Flag;
import org.entente.casefile.model.FlagKind;
import org.entente.casefile.model.Leader;
import org.entente.casefile.model.MeasureRef;
import org.entente.casefile.model.Reference;
import org.entente.casefile.model.ReportedFigure;
import org.entente.casefile.model.Series;
import org.entente.casefile.model.SourceLine;
import org.entente.casefile.model.Stance;
import org.entente.casefile.model.Target;
import org.entente.casefile.model.UnitCount;
import org.jspecify.annotations.Nullable;

/** What must hold between the rows of a case, once each can be read. */
public final class CaseCheck {
    private final CaseFile caseFile;
    private final Map<String, Set<String>> declared;
    private final Problems problems = new Problems();

    private CaseCheck(CaseFile caseFile, Map<String, Set<String>> declared) {
        this.caseFile = caseFile;
        this.declared = declared;
    }

    private boolean isDeclared(String file, String id) {
        return declared.getOrDefault(file, Set.of()).contains(id);
    }

    /**
     * Problems between rows.
     *
     * @param declared every id that each file declares, also of rows that could not be read
     */
    static List<CaseProblem> listProblems(CaseFile caseFile, Map<String, Set<String>> declared) {
        CaseCheck check = new CaseCheck(caseFile, declared);
        check.everyRowNamesItsSource();
        check.events();
        check.deals();
        check.commitments();
        check.stances();
        check.leaders();
        check.claims();
        check.references();
        check.flags();
        return check.problems.list();
    }

    /**
     * Claims, targets and reported figures that name an unknown measure.
     *
     * @param isMeasure whether a measure of that id (without argument) exists
     * @return one warning a row: the claim will be uncheckable
     */
    public static List<CaseProblem> listUnknownMeasures(CaseFile caseFile, Predicate<String> isMeasure) {
        Problems problems = new Problems();
        for (Claim claim : caseFile.claims()) {
            claim.findBinding().stream()
                    .flatMap(CaseCheck::series)
                    .map(s -> s.measure().id())
                    .filter(id -> !isMeasure.test(id))
                    .distinct()
                    .forEach(id -> problems.warning(claim.where(), "no measure is called '" + id + "'"));
        }
        for (ReportedFigure figure : caseFile.reported()) {
            MeasureRef measure = figure.measure();
            if (measure != null && !isMeasure.test(measure.id())) {
                problems.warning(figure.where(), "no measure is called '" + measure.id() + "'");
            }
        }
        for (Commitment commitment : caseFile.commitments()) {
            Target target = commitment.target();
            if (target != null && !isMeasure.test(target.measure())) {
                problems.warning(commitment.where(), "no measure is called '" + target.measure() + "'");
            }
        }
        return problems.list();
    }

    /** The series that a binding names, in the order of its keys; none for a claim about events. */
    public static Stream<Series> series(Binding binding) {
        if (binding instanceof Binding.Value b) {
            return Stream.of(b.series());
        } else if (binding instanceof Binding.Rank b) {
            return Stream.of(b.series());
        } else if (binding instanceof Binding.NotInTop b) {
            return Stream.of(b.series());
        } else if (binding instanceof Binding.Extremum b) {
            return Stream.of(b.series());
        } else if (binding instanceof Binding.Trend b) {
            return Stream.of(b.series());
        } else if (binding instanceof Binding.Sign b) {
            return Stream.of(b.series());
        } else if (binding instanceof Binding.Present b) {
            return Stream.of(b.series());
        } else if (binding instanceof Binding.Change b) {
            return Stream.of(b.series());
        } else if (binding instanceof Binding.TurningPoint b) {
            return Stream.of(b.series());
        } else if (binding instanceof Binding.Ratio b) {
            return Stream.of(b.series(), b.other());
        } else if (binding instanceof Binding.Comparison b) {
            return Stream.of(b.series(), b.other());
        } else if (binding instanceof Binding.Reach b) {
            return Stream.of(b.series());
        }
        return Stream.empty();
    }

    private void everyRowNamesItsSource() {
        caseFile.sourcedRows().forEach(row -> {
            if (row.refs().isEmpty() && row.locator() == null) {
                problems.error(row.where(), "'" + row.id() + "' names no source; give refs, a locator, or both");
            }
            refsExist(row.where(), row.refs());
        });
    }

    private void refsExist(SourceLine where, List<String> refs) {
        for (String ref : refs) {
            if (!isDeclared("references.yaml", ref)) {
                problems.error(where, "there is no reference '" + ref + "' in references.yaml");
            }
        }
    }

    private void events() {
        EdtfDate before = null;
        for (CaseEvent event : caseFile.events()) {
            if (event.summary().length() > CaseEvent.SUMMARY_LIMIT) {
                problems.error(
                        event.where(),
                        "the summary has " + event.summary().length() + " characters; at most "
                                + CaseEvent.SUMMARY_LIMIT + " are wanted");
            }
            boolean directed = event.kind() == EventKind.VISIT || event.kind() == EventKind.AID;
            if (directed && (event.from() == null || event.to() == null)) {
                problems.error(event.where(), "a visit or aid has 'from' and 'to'");
            }
            if (event.from() != null && event.from().equals(event.to())) {
                problems.error(event.where(), "'from' and 'to' are the same state");
            }
            if (before != null && event.date().latest().isBefore(before.earliest())) {
                problems.warning(
                        event.where(),
                        "'" + event.id() + "' (" + event.date() + ") stands after an event of " + before
                                + "; the chronology runs by date");
            }
            before = event.date();
        }
    }

    private void deals() {
        for (Deal deal : caseFile.deals()) {
            if (deal.supplier().equals(deal.recipient())) {
                problems.error(deal.where(), "supplier and recipient are the same state");
            }
            UnitCount ordered = deal.ordered();
            UnitCount delivered = deal.delivered();
            Integer wanted = ordered == null ? null : ordered.number();
            Integer given = delivered == null ? null : delivered.number();
            if (wanted != null && given != null && given > wanted) {
                problems.error(deal.where(), given + " delivered of " + wanted + " ordered");
            }
            EdtfDate before = null;
            for (DealStep step : deal.history()) {
                refsExist(deal.where(), step.refs());
                EdtfDate date = step.date();
                if (date != null) {
                    if (before != null && date.compareTo(before) < 0) {
                        problems.error(deal.where(), "the history runs backwards at " + date);
                    }
                    before = date;
                }
            }
        }
    }

    private void commitments() {
        for (Commitment commitment : caseFile.commitments()) {
            Target target = commitment.target();
            EdtfDate date = commitment.date();
            if (target != null && !(target.value() > 0)) {
                problems.error(commitment.where(), "a target is above zero");
            }
            if (target != null && target.by() != null && date != null && target.by() < date.firstYear()) {
                problems.error(commitment.where(), "the target's year lies before the commitment");
            }
        }
    }

    private void stances() {
        for (Stance stance : caseFile.stances()) {
            if (stance.positions().isEmpty()) {
                problems.error(stance.where(), "a stance lists at least one position");
            }
            if (stance.spells().isEmpty()) {
                problems.error(stance.where(), "a stance lists at least one spell");
            }
        }
    }

    private void leaders() {
        for (Leader leader : caseFile.leaders()) {
            EdtfDate from = leader.from();
            EdtfDate to = leader.to();
            if (from != null && to != null && to.latest().isBefore(from.earliest())) {
                problems.error(leader.where(), "'to' lies before 'from'");
            }
            if (!caseFile.header().states().contains(leader.state())) {
                problems.warning(leader.where(), leader.state() + " is not one of the case's two states");
            }
        }
    }

    private void claims() {
        for (Claim claim : caseFile.claims()) {
            Binding binding = claim.binding();
            if (binding instanceof Binding.Events named) {
                eventsExist(claim, named.events());
            } else if (binding instanceof Binding.Order named) {
                eventsExist(claim, named.events());
            } else if (binding instanceof Binding.Reach reach) {
                commitmentExists(claim, reach.commitment());
            }
        }
    }

    private void eventsExist(Claim claim, List<String> ids) {
        for (String id : ids) {
            if (!isDeclared("chronology.yaml", id)) {
                problems.error(claim.where(), "there is no event '" + id + "' in chronology.yaml");
            }
        }
    }

    private void commitmentExists(Claim claim, @Nullable String id) {
        if (id != null && !isDeclared("commitments.yaml", id)) {
            problems.error(claim.where(), "there is no commitment '" + id + "' in commitments.yaml");
        }
    }

    private void references() {
        Set<String> used = new HashSet<>();
        caseFile.sourcedRows().forEach(row -> used.addAll(row.refs()));
        caseFile.deals().forEach(deal -> deal.history().forEach(step -> used.addAll(step.refs())));
        for (Reference reference : caseFile.references()) {
            String first = reference.sameAs();
            if (first != null) {
                firstCitation(reference, first);
            }
            if (!used.contains(reference.id())) {
                problems.warning(reference.where(), "no row points to the reference '" + reference.id() + "'");
            }
        }
    }

    private void firstCitation(Reference reference, String first) {
        if (!isDeclared("references.yaml", first)) {
            problems.error(reference.where(), "there is no reference '" + first + "' in references.yaml");
        } else if (first.equals(reference.id())
                || caseFile.findReference(first).map(Reference::sameAs).isPresent()) {
            problems.error(
                    reference.where(),
                    "same_as points to '" + first + "', which is itself a repetition; point to the first citation");
        }
    }

    private void flags() {
        Set<String> rows = declared.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        List<String> factors = new ArrayList<>();
        caseFile.header().argument().forEach(f -> factors.add(f.id()));
        for (Flag flag : caseFile.flags()) {
            for (String id : flag.concerns()) {
                if (!rows.contains(id) && !factors.contains(id)) {
                    problems.error(flag.where(), "no row of the case is called '" + id + "'");
                }
            }
            if (flag.kind() == FlagKind.AGAINST_RECORD && flag.source() == null) {
                problems.error(flag.where(), "a flag against the record names the source of the record");
            }
        }
    }
}
