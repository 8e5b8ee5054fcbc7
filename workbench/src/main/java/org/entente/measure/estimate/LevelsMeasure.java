package org.entente.measure.estimate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.country.YearRange;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureColumns;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.numerics.pairs.LevelTerm;
import org.entente.provenance.Lineage;
import org.entente.provenance.Origin;
import org.entente.provenance.RowRef;
import org.entente.provenance.Snapshot;
import org.entente.store.Store;
import org.entente.text.MessageBundle;

/**
 * One figure of the levels of analysis: {@code levels.leader:un.agreement/TUR>PAK/2000-2019} is
 * what goes with Türkiye's leaders in the change of the pair's agreement between the first and last
 * three years of the span. See {@link LevelsStudy}.
 */
final class LevelsMeasure implements Measure {
    private static final MessageBundle MESSAGES = MessageBundle.english(LevelsMeasure.class);

    private final LevelsPart part;
    private final Definition definition;
    private final Measures measures;
    private final Studies studies;

    LevelsMeasure(LevelsPart part, Measures measures, Studies studies) {
        this.part = part;
        this.measures = measures;
        this.studies = studies;
        this.definition = define(part, EstimateMeasures.sources(measures), part == LevelsPart.P ? "p" : "measure");
    }

    private static Definition define(LevelsPart part, List<String> sources, String unit) {
        boolean p = part == LevelsPart.P;
        return Definition.of(part.id(), part.title())
                .version(p ? 2 : 1)
                .meaning(part.meaning())
                .formula(
                        p
                                ? "(1 + #{|c_b| ≥ |c|}) / (1 + B)"
                                : "y_ijt = s_t + (a_i + λ_l(i,t) + u_it) + (a_j + λ_l(j,t) + u_jt) + π_l(i)l(j) + γ_ij + e_ijt; mean of the last years"
                                        + " less mean of the first, by Shapley value")
                .shape(part.shape())
                .unit(unit)
                .range(p ? 0 : Double.NEGATIVE_INFINITY, p ? 1 : Double.POSITIVE_INFINITY)
                .direction(p ? "lower: rarer" : "positive: it raised the measure")
                .sources(sources)
                .argument(
                        "measure: as in un.agreement, with +w5 for five years at each end and +identity, +log or +log1p for another scale"
                                + (p ? ", and +state, +leader, +leader_pair or +pair for the level" : ""))
                .reference(p ? EstimateWorks.PLACEBO : part.isTerm() ? EstimateWorks.SHAPLEY : EstimateWorks.LEVELS)
                .traps(
                        List.of(
                                "An accounting of what goes with what, not of what caused what.",
                                "Terms are relative to the states that have values in the year: states that enter or leave move the base of all.",
                                "A state's term goes before its pairs': what could be either's is the state's. The range says how much hangs on that.",
                                "A year has one leader a state, who was in office on most of its days.",
                                "Logarithms of flows: pair-years with zero are left out, and the mean is a geometric one; see docs/levels.md."))
                .build();
    }

    @Override
    public Definition definition() {
        return definition;
    }

    @Override
    public FigureColumns compute(Question question, Store store) {
        if (question.kind() != Period.Kind.WINDOW) {
            throw new QuestionException(MESSAGES.fill("no_period", "definition", definition.id()));
        }
        if (!(question.subjects() instanceof Subjects.Pairs asked)) {
            throw new QuestionException(MESSAGES.fill("one_pair", "definition", definition.id()));
        }
        EstimateArguments what =
                EstimateArguments.parse(definition.id(), question.argument(), LevelsStudy.WINDOW, measures);
        String unit = part == LevelsPart.P
                ? "p"
                : part == LevelsPart.START || part == LevelsPart.END
                        ? what.subject().definition().unit()
                        : what.subject().unitOfChange();
        FigureColumns.Builder out = new FigureColumns.Builder(
                define(part, definition.sources(), unit), question.argument(), Origin.COMPUTED);
        Optional<LevelsStudy> study = studies.findLevels(store, what.subject(), question);
        for (Subjects.Pair pair : asked.pairs()) {
            for (int from = question.years().from();
                    from + question.window() - 1 <= question.years().to();
                    from++) {
                add(out, pair, new YearRange(from, from + question.window() - 1), what, study, store);
            }
        }
        return out.build();
    }

    /**
     * The levels of a measure in the store; empty where it or the leaders of states are not
     * imported.
     */
    Optional<LevelsStudy> study(Store store, String measure, Question question) {
        return studies.findLevels(store, Subject.parse(measure, null, measures), question);
    }

    private void add(
            FigureColumns.Builder out,
            Subjects.Pair pair,
            YearRange span,
            EstimateArguments what,
            Optional<LevelsStudy> study,
            Store store) {
        Period period = Period.window(span.from(), span.to());
        boolean turned = definition.shape() == Shape.DYAD && pair.from() > pair.to();
        int from = turned ? pair.to() : pair.from();
        int to = turned ? pair.from() : pair.to();
        if (study.isEmpty()) {
            out.absent(from, to, period, Status.OUT_OF_COVERAGE, -1, "", studies.missing(what, store));
            return;
        }
        LevelsStudy.Outcome answer = study.get().ask(from, to, span, what.length());
        String ref = study.get().figures().snapshot().ref();
        if (answer instanceof LevelsStudy.Refused refused) {
            out.absent(from, to, period, refused.status(), -1, ref, refused.reason());
            return;
        }
        LevelsStudy.Change found = (LevelsStudy.Change) answer;
        write(out, from, to, period, what, found, study.get(), ref);
    }

    private void write(
            FigureColumns.Builder out,
            int from,
            int to,
            Period period,
            EstimateArguments what,
            LevelsStudy.Change found,
            LevelsStudy study,
            String ref) {
        long n = found.change().yearsBefore() + found.change().yearsAfter();
        boolean second = from != found.first();
        if (part == LevelsPart.P) {
            LevelTerm term = levelOf(what).term(second);
            int among = found.change().among()[term.ordinal()];
            if (among == 0) {
                out.absent(from, to, period, Status.UNDEFINED, -1, ref, MESSAGES.get("nothing_to_compare"));
            } else {
                out.value(from, to, period, Status.OBSERVED, found.change().p()[term.ordinal()], among, ref, "");
            }
            return;
        }
        double value = value(found, second);
        Status status = value == 0 ? Status.ZERO : Status.OBSERVED;
        String note = note(found, from, study);
        if (part.isTerm()) {
            int k = part.term(second).ordinal();
            out.interval(
                    from,
                    to,
                    period,
                    status,
                    value,
                    found.change().shares().low()[k],
                    found.change().shares().high()[k],
                    n,
                    ref,
                    note);
        } else {
            out.value(from, to, period, status, value, n, ref, note);
        }
    }

    /** The level whose p-value is requested. */
    private LevelsPart levelOf(EstimateArguments what) {
        for (LevelsPart level : LevelsPart.values()) {
            if (level.isTerm()
                    && level != LevelsPart.SYSTEM
                    && level.name().equals(what.part().toUpperCase(Locale.ROOT))) {
                return level;
            }
        }
        throw new QuestionException(MESSAGES.fill("which_level", "definition", definition.id(), "part", what.part()));
    }

    private double value(LevelsStudy.Change found, boolean second) {
        return switch (part) {
            case START -> found.change().before();
            case END -> found.change().after();
            case CHANGE -> found.change().after() - found.change().before();
            default -> found.change().shares().value()[part.term(second).ordinal()];
        };
    }

    private String note(LevelsStudy.Change found, int state, LevelsStudy study) {
        return part == LevelsPart.LEADER
                ? MESSAGES.fill(
                        "led_by",
                        "before",
                        names(study.inOffice(state, found.before())),
                        "after",
                        names(study.inOffice(state, found.after())))
                : MESSAGES.fill("spans", "before", found.before(), "after", found.after());
    }

    static String names(List<OfficeSpell> spells) {
        return spells.isEmpty()
                ? MESSAGES.get("nobody")
                : spells.stream().map(OfficeSpell::name).collect(Collectors.joining(", "));
    }

    @Override
    public Lineage lineage(Figure figure, Store store) {
        String version = definition.versioned();
        Period period = figure.id().getPeriod();
        EstimateArguments what =
                EstimateArguments.parse(definition.id(), figure.id().argument(), LevelsStudy.WINDOW, measures);
        Question question = Question.of(
                        Subjects.pair(figure.id().from(), figure.id().to()),
                        new YearRange(period.first(), period.last()))
                .withVintage(
                        figure.snapshot().isEmpty() ? null : figure.source(),
                        figure.snapshot().isEmpty()
                                ? null
                                : figure.snapshot().substring(figure.snapshot().indexOf(':') + 1));
        Optional<LevelsStudy> study =
                figure.value() == null ? Optional.empty() : studies.findLevels(store, what.subject(), question);
        if (study.isEmpty()
                || !(study.get().ask(figure.id().from(), figure.id().to(), question.years(), what.length())
                        instanceof LevelsStudy.Change found)) {
            return new Lineage(version, figure.note(), List.of(), 0);
        }
        Set<OfficeSpell> spells = Stream.of(found.first(), found.second())
                .flatMap(state -> Stream.of(found.before(), found.after())
                        .flatMap(span -> study.get().inOffice(state, span).stream()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<RowRef> rows = EstimateRows.list(
                study.get().figures(),
                found.first(),
                found.second(),
                List.of(found.before(), found.after()),
                spells,
                store);
        return new Lineage(version, worked(figure, found, study.get(), what), rows, EstimateRows.count(rows));
    }

    private String worked(Figure figure, LevelsStudy.Change found, LevelsStudy study, EstimateArguments what) {
        String panel = MESSAGES.fill(
                "panel",
                "observations",
                study.figures().panel().observations(),
                "years",
                study.figures().years(),
                "scale",
                what.subject().scale().code(),
                "snapshots",
                study.leaders().snapshots().stream().map(Snapshot::ref).collect(Collectors.joining(", ")));
        List<String> terms = new ArrayList<>();
        if (part == LevelsPart.CHANGE) {
            for (LevelTerm term : LevelTerm.values()) {
                terms.add(number(found.change().shares().value()[term.ordinal()]));
            }
        }
        String middle = terms.isEmpty() ? "" : " = " + String.join(" + ", terms).replace("+ -", "− ");
        return "%s = %s%s (%s to %s; %s)"
                .formatted(definition.id(), number(figure.getValue()), middle, found.before(), found.after(), panel);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.6g", value);
    }
}
