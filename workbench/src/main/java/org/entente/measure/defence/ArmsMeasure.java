package org.entente.measure.defence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.base.CoveredYears;
import org.entente.measure.base.SourceRows;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureColumns;
import org.entente.measure.model.FigureSink;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Period;
import org.entente.measure.model.Periods;
import org.entente.measure.model.Question;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.measure.model.SystemMembership;
import org.entente.provenance.Citation;
import org.entente.provenance.Lineage;
import org.entente.provenance.Origin;
import org.entente.provenance.RowRef;
import org.entente.provenance.Snapshot;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * What the measures of arms transfers have in common: which snapshots answer, which periods they
 * cover, and one pass over the register for all subjects. All pairs are those of the state system
 * in the period, because a pair without a deal in a covered year is a true zero.
 */
abstract class ArmsMeasure implements Measure {
    static final Citation SIPRI = new Citation(
            "sipri-at",
            "SIPRI",
            "SIPRI Arms Transfers Database",
            "Stockholm International Peace Research Institute",
            2024,
            "https://www.sipri.org/databases/armstransfers");

    static final Citation HOLTOM = new Citation(
            "holtom2012",
            "Holtom, Paul and Bromley, Mark and Simmel, Verena",
            "Measuring International Arms Transfers",
            "SIPRI Fact Sheet",
            2012,
            "https://www.sipri.org/publications/2012/sipri-fact-sheets/measuring-international-arms-transfers");

    static final Citation HIRSCHMAN = new Citation(
            "hirschman1964",
            "Hirschman, Albert O.",
            "The Paternity of an Index",
            "American Economic Review 54(5): 761–762",
            1964,
            null);

    static final String BASIS_ARGUMENT =
            "basis: published (SIPRI's own totals of the same release) or register (even-split sums)";

    static final String VOLUME_TRAP = "TIV measures the volume of deliveries, not money: never divide by GDP.";
    static final String EVEN_SPLIT_TRAP =
            "The register gives a deal's total and its delivery years, not the split between"
                    + " them: the value is an even split, the interval holds 90 % of random splits of whole units, fitted"
                    + " to SIPRI's totals of the state where they are imported; the note gives what no split excludes.";
    static final String BASIS_TRAP =
            "Even-split totals differ from SIPRI's own, in the median by 9 %: verdicts can hang on"
                    + " the basis, which the note names.";
    static final String UNKNOWN_TRAP = "Unknown suppliers stay in the denominator; they have no rank.";
    static final String YEAR_TRAP = "The year is that of delivery, not of the order.";

    /** Below it a whole number is a long. */
    private static final double WHOLE = 1e15;

    private static final double NOISE = 1e-9;

    private final Definition definition;
    private final ArmsData.Need need;
    private final ArmsStore arms;

    ArmsMeasure(Definition definition, ArmsData.Need need, ArmsStore arms) {
        this.definition = definition;
        this.need = need;
        this.arms = arms;
    }

    /**
     * One period of one question: what was delivered, the published totals, and where an answer
     * goes.
     */
    record Cell(
            int from,
            int to,
            Period period,
            ArmsFlows flows,
            ArmsTables tables,
            ArmsData data,
            @Nullable String argument,
            String note,
            FigureSink out) {

        /** The same about another period, for the rows behind a figure of two. */
        Cell over(Period other) {
            return new Cell(from, to, other, flows, tables, data, argument, note, out);
        }

        /** The argument in lower case, for a measure that needs one. */
        String weapon() {
            return argument == null ? "" : argument.strip().toLowerCase(Locale.ROOT);
        }

        void value(Status status, double value, double low, double high, long n, String more) {
            out.interval(
                    from,
                    to,
                    period,
                    status,
                    value,
                    Math.min(low, value),
                    Math.max(high, value),
                    n,
                    data.main().ref(),
                    join(more));
        }

        /** A value with the 90 % interval of random splits, within what any split gives. */
        void value(double value, ArmsDraws.Interval interval, double worstLow, double worstHigh, long n) {
            double low = Math.min(value, Math.max(worstLow, interval.low()));
            double high = Math.max(value, Math.min(worstHigh, interval.high()));
            value(Status.OBSERVED, value, low, high, n, excluded(low, high, worstLow, worstHigh));
        }

        void absent(Status status, long n, String reason) {
            String ref = status == Status.OUT_OF_COVERAGE ? "" : data.main().ref();
            out.absent(from, to, period, status, n, ref, join(reason));
        }

        private String join(String more) {
            if (!out.wantsNotes()) {
                return "";
            }
            return more.isEmpty() || note.isEmpty() ? more + note : more + "; " + note;
        }
    }

    /** Answers for one subject and covered period, with exactly one row. */
    abstract void answer(Cell cell);

    /** The formula with the numbers of an answered figure put in. */
    abstract String worked(Cell cell, Figure figure);

    /** The rows behind an answered figure. */
    abstract ArmsRows rows(Cell cell);

    /** Role whose published totals bound the coverage. */
    String role() {
        return ArmsTotals.RECIPIENT;
    }

    /**
     * Whether a subject without any deal may be answered though it is no member of the system in
     * the period.
     */
    boolean isPresent(Cell cell) {
        return !cell.flows().get(cell.from(), cell.to()).isNone();
    }

    @Override
    public final Definition definition() {
        return definition;
    }

    @Override
    public final boolean hasWindows() {
        return true;
    }

    @Override
    public FigureColumns compute(Question question, Store store) {
        FigureColumns.Builder out = new FigureColumns.Builder(definition, question.argument(), Origin.COMPUTED);
        compute(question, store, out);
        return out.build();
    }

    @Override
    public void compute(Question question, Store store, FigureSink out) {
        requireArgument(question);
        List<Period> periods = Periods.listYearsOrWindows(definition, question);
        Optional<ArmsData> data = ArmsData.find(need, question, store);
        if (data.isEmpty()) {
            for (Subjects.Pair subject : subjects(question.subjects(), periods.get(0), true)) {
                periods.forEach(p -> out.absent(
                        subject.from(), second(subject), p, Status.OUT_OF_COVERAGE, -1, "", missing(question)));
            }
            return;
        }
        String note = data.get().note(need);
        ArmsTables tables = arms.tables(store, data.get());
        Optional<CoveredYears> covered = data.get().coverage(store, role());
        boolean named = question.subjects() instanceof Subjects.Pairs || question.subjects() instanceof Subjects.States;
        if (!named) {
            tables.readAll();
        }
        List<ArmsFlows> flows = tables.flows(periods);
        if (named) {
            for (Subjects.Pair subject : subjects(question.subjects(), periods.get(0), false)) {
                for (int p = 0; p < periods.size(); p++) {
                    if (!out.wants(subject.from(), second(subject), periods.get(p))) {
                        continue;
                    }
                    answerWithin(covered, cell(subject, periods.get(p), flows.get(p), tables, question, note, out));
                }
            }
            return;
        }
        for (int p = 0; p < periods.size(); p++) {
            if (covers(covered, periods.get(p))) {
                for (Subjects.Pair subject : subjects(question.subjects(), periods.get(p), false)) {
                    if (out.wants(subject.from(), second(subject), periods.get(p))) {
                        answer(cell(subject, periods.get(p), flows.get(p), tables, question, note, out));
                    }
                }
            }
        }
    }

    private Cell cell(
            Subjects.Pair subject,
            Period period,
            ArmsFlows flows,
            ArmsTables tables,
            Question question,
            String note,
            FigureSink out) {
        return new Cell(
                subject.from(), second(subject), period, flows, tables, tables.data(), question.argument(), note, out);
    }

    private void answerWithin(Optional<CoveredYears> covered, Cell cell) {
        if (!covers(covered, cell.period())) {
            cell.absent(
                    Status.OUT_OF_COVERAGE,
                    -1,
                    covered.map(c -> "the files cover " + c).orElse("the files declare no years"));
            return;
        }
        Optional<String> outsider = isPresent(cell) ? Optional.empty() : outsider(cell);
        if (outsider.isPresent()) {
            cell.absent(Status.NOT_A_STATE, 0, outsider.get());
            return;
        }
        answer(cell);
    }

    private static boolean covers(Optional<CoveredYears> covered, Period period) {
        return covered.filter(c -> c.containsAll(period.first(), period.last())).isPresent();
    }

    private static Optional<String> outsider(Cell cell) {
        return SystemMembership.findOutsider(
                cell.from(),
                cell.to(),
                new YearRange(cell.period().first(), cell.period().last()));
    }

    void requireArgument(Question question) {
        if (need == ArmsData.Need.DEALS && question.argument() != null) {
            throw new QuestionException(
                    definition.id() + " takes no argument, and " + question.argument() + " was given");
        }
    }

    /** Says of what is missing only what no import has: of the basis asked for, where one is. */
    private String missing(Question question) {
        String vintage = question.vintage() == null ? "" : " of vintage " + question.vintage();
        String register = "needs " + ArmsData.REGISTER_SOURCE + vintage + ", which is not imported";
        if (need == ArmsData.Need.DEALS) {
            return ArmsData.TOTALS_SOURCE.equals(question.source())
                    ? "needs " + ArmsData.REGISTER_SOURCE + ", and " + ArmsData.TOTALS_SOURCE + " was named"
                    : register;
        }
        boolean published = ArmsData.PUBLISHED.equals(ArmsData.basis(need, question));
        if (need == ArmsData.Need.SHARE) {
            return published
                    ? "the published basis needs " + ArmsData.REGISTER_SOURCE + " and " + ArmsData.TOTALS_SOURCE
                            + (vintage.isEmpty() ? " of one vintage" : vintage) + ", which are not imported"
                    : register;
        }
        if (published) {
            return "needs " + ArmsData.TOTALS_SOURCE + vintage + ", which is not imported";
        }
        return ArmsData.REGISTER.equals(ArmsData.basis(need, question))
                ? register
                : "needs " + String.join(" or ", definition.sources()) + vintage + ", which are not imported";
    }

    /**
     * The subjects as pairs; a state stands with itself as no pair does, so that it is wrapped with
     * 0.
     */
    private List<Subjects.Pair> subjects(Subjects subjects, Period period, boolean onlyNamed) {
        if (definition.shape() == Shape.STATE) {
            if (subjects instanceof Subjects.States states) {
                return states.states().stream()
                        .map(s -> new Subjects.Pair(s, 0))
                        .toList();
            }
            if (subjects instanceof Subjects.AllStates) {
                return onlyNamed ? List.of() : members(period);
            }
            throw new QuestionException(definition.id() + " is about one state, not two");
        }
        if (subjects instanceof Subjects.Pairs pairs) {
            return pairs.pairs();
        }
        if (subjects instanceof Subjects.AllPairs) {
            return onlyNamed ? List.of() : dyads(period);
        }
        throw new QuestionException(definition.id() + " is about two states, not one");
    }

    private static List<Subjects.Pair> members(Period period) {
        YearRange years = new YearRange(period.first(), period.last());
        return StateSystem.standard().listAll().stream()
                .filter(state -> state.isMember(years))
                .map(state -> new Subjects.Pair(state.cow(), 0))
                .toList();
    }

    private List<Subjects.Pair> dyads(Period period) {
        if (period.first() == period.last()) {
            return arms.pairs(period.first());
        }
        Set<Subjects.Pair> pairs = new LinkedHashSet<>();
        for (int year = period.first(); year <= period.last(); year++) {
            pairs.addAll(arms.pairs(year));
        }
        return List.copyOf(pairs);
    }

    private int second(Subjects.Pair subject) {
        return definition.shape() == Shape.STATE ? 0 : subject.to();
    }

    @Override
    public Lineage lineage(Figure figure, Store store) {
        return lineage(figure, store, true);
    }

    @Override
    public List<Long> countRows(List<Figure> figures, Store store) {
        return figures.stream()
                .map(figure -> lineage(figure, store, false).rowCount())
                .toList();
    }

    private Lineage lineage(Figure figure, Store store, boolean withFormula) {
        String name = definition.versioned();
        Period period = figure.id().period();
        if (figure.snapshot().isEmpty() || period == null || figure.status() == Status.OUT_OF_COVERAGE) {
            return new Lineage(name, figure.note(), List.of(), 0);
        }
        Snapshot main = SourceRows.snapshot(store, figure);
        Question question = Question.of(
                        Subjects.state(figure.id().from()), new YearRange(period.first(), period.last()))
                .withArgument(figure.id().argument());
        ArmsData data = ArmsData.find(
                        need,
                        // The source decides the basis of a total; a share has its basis from
                        // argument and vintage alone.
                        question.withVintage(need == ArmsData.Need.TOTAL ? main.source() : null, main.vintage()),
                        store)
                .orElseThrow(() -> new IllegalStateException("the snapshots of " + figure.id() + " are gone"));
        ArmsTables tables = arms.tables(store, data);
        Cell cell = new Cell(
                figure.id().from(),
                figure.id().to(),
                period,
                withFormula ? tables.flows(List.of(period)).get(0) : ArmsFlows.none(),
                tables,
                data,
                figure.id().argument(),
                data.note(need),
                new FigureColumns.Builder(definition, figure.id().argument(), Origin.COMPUTED));
        List<RowRef> rows = rows(cell).list();
        return new Lineage(
                name,
                figure.value() == null || !withFormula ? figure.note() : worked(cell, figure),
                rows,
                rows.stream().mapToLong(row -> row.lines().size()).sum());
    }

    /** At most three decimals, half up, without zeros at the end. */
    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < WHOLE) {
            return String.valueOf((long) value);
        }
        BigDecimal rounded = new BigDecimal(Double.toString(value)).setScale(3, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /**
     * The even split deal by deal:
     * {@code 205 (MilGem 2018) + 14.4·1/2 (Bayraktar TB2 2021) = 212.2}.
     */
    static String split(Cell cell, int supplier, int recipient) {
        List<String> parts = new ArrayList<>();
        for (ArmsDeal deal : cell.tables().register().candidates(supplier, recipient, cell.period())) {
            int k = ArmsRows.years(deal, supplier, recipient, cell.period());
            if (k > 0) {
                String weight = k == deal.years().length ? "" : "·" + k + "/" + deal.years().length;
                parts.add("%s%s (%s, ordered %d)"
                        .formatted(number(deal.deliveredTiv()), weight, deal.designation(), deal.orderYear()));
            }
        }
        return parts.isEmpty() ? "no deliveries" : String.join(" + ", parts);
    }

    /**
     * Of a total that is printed as 0: each deal, or each published year, may be just below 0.5.
     */
    static String below(String did, String name, Period period, Volume total) {
        return "the %s of %s%s are below %s".formatted(did, name, in(period), number(total.high()));
    }

    /** Why an even split that is greater than the published total gives no share of it. */
    static String exceeds(Volume part, String did, String name, Period period, Volume total) {
        return "the even split of the register, %s, exceeds the %s of %s that SIPRI publishes%s, %s; see basis register"
                .formatted(number(part.point()), did, name, in(period), number(total.point()));
    }

    /** What the 90 % interval leaves out; empty where the register leaves nothing else possible. */
    static String excluded(double low, double high, double worstLow, double worstHigh) {
        return worstLow < low - NOISE || worstHigh > high + NOISE
                ? "cannot be excluded: %s to %s".formatted(number(worstLow), number(worstHigh))
                : "";
    }

    static String in(Period period) {
        return " in " + period.code();
    }
}
