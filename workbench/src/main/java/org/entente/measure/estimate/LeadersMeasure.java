package org.entente.measure.estimate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.country.StateSystem;
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
import org.entente.numerics.pairs.EntryEffects;
import org.entente.numerics.pairs.Placebo;
import org.entente.provenance.Lineage;
import org.entente.provenance.Origin;
import org.entente.provenance.RowRef;
import org.entente.store.Store;
import org.entente.text.MessageBundle;

/**
 * One figure about an entry: {@code leaders.effect:un.agreement/TUR>PAK/2003} is the change of the
 * pair's agreement at the entry of Türkiye's leader in 2003,
 * {@code leaders.p:un.agreement+partners/TUR>PAK/2003} its place among the same leader's other
 * partners. See {@link LeadersStudy}.
 */
final class LeadersMeasure implements Measure {
    private static final MessageBundle MESSAGES = MessageBundle.english(LeadersMeasure.class);

    private final LeadersPart part;
    private final Definition definition;
    private final Measures measures;
    private final Studies studies;

    LeadersMeasure(LeadersPart part, Measures measures, Studies studies) {
        this.part = part;
        this.measures = measures;
        this.studies = studies;
        this.definition = define(part, EstimateMeasures.sources(measures), part.isP() ? "p" : "measure");
    }

    private static Definition define(LeadersPart part, List<String> sources, String unit) {
        return Definition.of(part.id(), part.title())
                .meaning(part.meaning())
                .formula(formula(part))
                .shape(part.shape())
                .unit(unit)
                .range(
                        part.isP() || part == LeadersPart.SEEABLE ? 0 : Double.NEGATIVE_INFINITY,
                        part.isP() ? 1 : Double.POSITIVE_INFINITY)
                .direction(part.isP() ? "lower: rarer" : "positive: the measure rose")
                .sources(sources)
                .argument(
                        "measure: as in un.agreement, with +k5 for five years on each side and +identity, +log or +log1p for another scale"
                                + (part.hasSet() ? ", and +pair, +partners or +all for the reference set" : ""))
                .reference(EstimateWorks.PLACEBO)
                .traps(List.of(
                        "It says that something changed at a date, not that the leader changed it: what else changed then is in it.",
                        "The year of entry belongs to neither side; a leader who does not lead in each of the years after has no figure.",
                        "A trend over ten years, carried over the years of comparison, is uncertain; leaders.raw keeps it.",
                        "Three reference sets answer three questions; with fewer than 19 cases no p can be 0.05 or less.",
                        "Amounts are on a logarithmic scale: the unit says which."))
                .build();
    }

    private static String formula(LeadersPart part) {
        String delta = "Δ = mean(y, k years after) − mean(y, k years before) − b·(k + 1)";
        return switch (part) {
            case EFFECT, STATED -> delta;
            case RAW -> "mean(y, k years after) − mean(y, k years before)";
            case TREND -> "b, the slope of y over up to ten years before";
            case P, STATED_P -> "(1 + #{|Δ_b|/σ_b ≥ |Δ|/σ}) / (1 + B), " + delta + ", σ the deviation around the trend";
            case SEEABLE -> "the least |Δ| with (1 + #{|Δ_b|/σ_b ≥ |Δ|/σ}) / (1 + B) ≤ 0.05";
        };
    }

    @Override
    public Definition definition() {
        return definition;
    }

    @Override
    public FigureColumns compute(Question question, Store store) {
        if (question.kind() != Period.Kind.YEAR) {
            throw new QuestionException(MESSAGES.fill("by_year", "definition", definition.id()));
        }
        if (!(question.subjects() instanceof Subjects.Pairs asked)) {
            throw new QuestionException(MESSAGES.fill("one_pair", "definition", definition.id()));
        }
        EstimateArguments what =
                EstimateArguments.parse(definition.id(), question.argument(), LeadersStudy.YEARS, measures);
        String unit = part.isP() ? "p" : what.subject().unitOnScale();
        FigureColumns.Builder out = new FigureColumns.Builder(
                define(part, definition.sources(), unit), question.argument(), Origin.COMPUTED);
        Optional<LeadersStudy> study = studies.findEntries(store, what.subject(), what.length(), question);
        for (Subjects.Pair pair : asked.pairs()) {
            boolean turned = part.shape() == Shape.DYAD && pair.from() > pair.to();
            int from = turned ? pair.to() : pair.from();
            int to = turned ? pair.from() : pair.to();
            question.years().stream().forEach(year -> {
                if (study.isEmpty()) {
                    out.absent(
                            from, to, Period.year(year), Status.OUT_OF_COVERAGE, -1, "", studies.missing(what, store));
                } else {
                    write(out, from, to, year, what, study.get());
                }
            });
        }
        return out.build();
    }

    private void write(
            FigureColumns.Builder out, int from, int to, int year, EstimateArguments what, LeadersStudy study) {
        Period period = Period.year(year);
        String ref = study.figures().snapshot().ref();
        if (part.isStated()) {
            Optional<LeadersStudy.Effect> effect = study.at(from, to, year);
            if (effect.isEmpty()) {
                out.absent(
                        from,
                        to,
                        period,
                        Status.NOT_REPORTED,
                        -1,
                        ref,
                        MESSAGES.fill("no_values", "k", study.k(), "least", EntryEffects.LEAST));
            } else {
                write(out, from, to, period, ref, effect.get(), MESSAGES.get("stated"), what);
            }
            return;
        }
        Optional<LeadersStudy.Outcome> outcome = find(study, from, to, year);
        if (outcome.isEmpty()) {
            out.absent(
                    from,
                    to,
                    period,
                    Status.UNDEFINED,
                    -1,
                    ref,
                    MESSAGES.fill(
                            "nobody_entered",
                            "from",
                            StateSystem.standard().get(from).name(),
                            "year",
                            year));
        } else if (outcome.get() instanceof LeadersStudy.Unknown unknown) {
            String who = MESSAGES.fill(
                    "entered",
                    "spell",
                    unknown.spell().name(),
                    "first",
                    unknown.spell().first());
            out.absent(from, to, period, Status.NOT_REPORTED, -1, ref, who + ": " + unknown.reason());
        } else {
            LeadersStudy.Known known = (LeadersStudy.Known) outcome.get();
            String who = MESSAGES.fill(
                    "entered",
                    "spell",
                    known.spell().name(),
                    "first",
                    known.spell().first());
            write(out, from, to, period, ref, known.effect(), who, what);
        }
    }

    /** The entry of a state's leader in a year: of several the one that counts, else the last. */
    private static Optional<LeadersStudy.Outcome> find(LeadersStudy study, int from, int to, int year) {
        List<LeadersStudy.Outcome> here = study.list(from, to).stream()
                .filter(outcome -> outcome.spell().state() == from && LeadersStudy.year(outcome.spell()) == year)
                .toList();
        return here.stream()
                .filter(LeadersStudy.Known.class::isInstance)
                .findFirst()
                .or(() -> here.stream().reduce((earlier, later) -> later));
    }

    private void write(
            FigureColumns.Builder out,
            int from,
            int to,
            Period period,
            String ref,
            LeadersStudy.Effect effect,
            String note,
            EstimateArguments what) {
        long years = effect.before();
        switch (part) {
            case EFFECT, STATED -> value(out, from, to, period, effect.delta(), years, ref, note);
            case RAW -> value(out, from, to, period, effect.raw(), years, ref, note);
            case TREND -> value(out, from, to, period, effect.slope(), years, ref, note);
            case P, STATED_P, SEEABLE -> {
                if (!effect.isScaled()) {
                    out.absent(from, to, period, Status.UNDEFINED, -1, ref, note + ": " + MESSAGES.get("no_deviation"));
                    return;
                }
                Placebo placebo = effect.placebo(set(what));
                if (placebo.size() == 0) {
                    out.absent(from, to, period, Status.UNDEFINED, 0, ref, note + ": " + MESSAGES.get("no_set"));
                } else if (part != LeadersPart.SEEABLE) {
                    value(out, from, to, period, placebo.p(), placebo.size(), ref, note);
                } else if (placebo.seeable().isEmpty()) {
                    out.absent(
                            from,
                            to,
                            period,
                            Status.UNDEFINED,
                            placebo.size(),
                            ref,
                            note + ": "
                                    + MESSAGES.fill(
                                            "none_seeable",
                                            "placebo",
                                            placebo.size(),
                                            "leastP",
                                            "%.3f".formatted(placebo.leastP())));
                } else {
                    value(out, from, to, period, placebo.seeable().getAsDouble(), placebo.size(), ref, note);
                }
            }
        }
    }

    private static void value(
            FigureColumns.Builder out, int from, int to, Period period, double value, long n, String ref, String note) {
        out.value(from, to, period, value == 0 ? Status.ZERO : Status.OBSERVED, value, n, ref, note);
    }

    private LeadersStudy.Set set(EstimateArguments what) {
        for (LeadersStudy.Set set : LeadersStudy.Set.values()) {
            if (set.name().toLowerCase(Locale.ROOT).equals(what.part())) {
                return set;
            }
        }
        throw new QuestionException(MESSAGES.fill("which_set", "definition", definition.id(), "part", what.part()));
    }

    @Override
    public Lineage lineage(Figure figure, Store store) {
        String version = definition.versioned();
        if (figure.value() == null) {
            return new Lineage(version, figure.note(), List.of(), 0);
        }
        EstimateArguments what =
                EstimateArguments.parse(definition.id(), figure.id().argument(), LeadersStudy.YEARS, measures);
        int year = figure.id().getPeriod().first();
        int from = figure.id().from();
        int to = figure.id().to();
        int colon = figure.snapshot().indexOf(':');
        Question question = Question.of(Subjects.pair(from, to), YearRange.of(year))
                .withVintage(
                        figure.snapshot().substring(0, colon), figure.snapshot().substring(colon + 1));
        LeadersStudy study = studies.findEntries(store, what.subject(), what.length(), question)
                .orElseThrow(() -> new IllegalStateException(figure.snapshot() + " is not in the store"));
        LeadersStudy.Effect effect = part.isStated()
                ? study.at(from, to, year).orElseThrow()
                : ((LeadersStudy.Known) find(study, from, to, year).orElseThrow()).effect();
        OfficeSpell spell = effect.spell();
        List<RowRef> rows = EstimateRows.list(
                study.figures(),
                from,
                to,
                List.of(new YearRange(year - EntryEffects.BEFORE, year - 1), new YearRange(year + 1, year + study.k())),
                spell == null ? List.of() : List.of(spell),
                store);
        return new Lineage(version, worked(figure, effect, study.k()), rows, EstimateRows.count(rows));
    }

    private String worked(Figure figure, LeadersStudy.Effect effect, int k) {
        String delta = "%s − %s·%d = %s"
                .formatted(number(effect.raw()), number(effect.slope()), k + 1, number(effect.delta()));
        return switch (part) {
            case EFFECT, STATED -> definition.id() + " = " + delta;
            case RAW, TREND -> definition.id() + " = " + number(figure.getValue());
            case P, STATED_P, SEEABLE ->
                "%s = %s, of %d; Δ = %s; Δ/σ = %s/%s = %s"
                        .formatted(
                                definition.id(),
                                number(figure.getValue()),
                                figure.n(),
                                delta,
                                number(effect.delta()),
                                number(effect.deviation()),
                                number(effect.scaled()));
        };
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.6g", value);
    }
}
