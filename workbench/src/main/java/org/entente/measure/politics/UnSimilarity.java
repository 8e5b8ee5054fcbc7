package org.entente.measure.politics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.entente.measure.base.Lineages;
import org.entente.measure.base.SourceChoice;
import org.entente.measure.base.SourceRows;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureColumns;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.FigureSink;
import org.entente.measure.model.Marks;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Period;
import org.entente.measure.model.Periods;
import org.entente.measure.model.Question;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Lineage;
import org.entente.provenance.Origin;
import org.entente.provenance.Snapshot;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * One index of the similarity of two members' votes in the General Assembly, for all of it or one
 * issue area.
 */
final class UnSimilarity implements Measure {
    static final String SOURCE = "un-votes";
    static final String FEW_ITEMS = Marks.FEW_ITEMS;
    private static final int FEW = 10;

    private final SimilarityIndex index;
    private final Definition definition;

    UnSimilarity(SimilarityIndex index) {
        this.index = index;
        this.definition = SimilarityDefinition.define(index);
    }

    @Override
    public Definition definition() {
        return definition;
    }

    @Override
    public FigureColumns compute(Question question, Store store) {
        FigureColumns.Builder out =
                new FigureColumns.Builder(definition, argument(IssueArea.parse(question.argument())), Origin.COMPUTED);
        compute(question, store, out);
        return out.build();
    }

    private static @Nullable String argument(@Nullable IssueArea area) {
        return area == null ? null : area.argument();
    }

    @Override
    public void compute(Question question, Store store, FigureSink out) {
        computeTogether(List.of(this), question, store, List.of(out));
    }

    @Override
    public boolean isComputedWith(Measure other) {
        return other instanceof UnSimilarity;
    }

    /** All indices of a pair and period come from one table of choices. */
    @Override
    public void computeTogether(List<Measure> all, Question question, Store store, List<FigureSink> out) {
        List<SimilarityIndex> indices =
                all.stream().map(measure -> ((UnSimilarity) measure).index).toList();
        IssueArea area = IssueArea.parse(question.argument());
        List<Period> periods = Periods.listYearsOrSessions(definition, question);
        Optional<Snapshot> snapshot = SourceChoice.find(definition, question, store);
        if (question.subjects() instanceof Subjects.Pairs pairs) {
            if (snapshot.isEmpty()) {
                String reason = SourceChoice.noneReason(definition, question);
                for (Subjects.Pair pair : pairs.pairs()) {
                    periods.forEach(p -> out.forEach(
                            one -> one.absent(lower(pair), higher(pair), p, Status.OUT_OF_COVERAGE, -1, "", reason)));
                }
                return;
            }
            addPairs(out, indices, pairs, periods, area, store, snapshot.get());
            return;
        }
        if (!(question.subjects() instanceof Subjects.AllPairs)) {
            throw new QuestionException(definition.id() + " is about two states, not one");
        }
        if (snapshot.isPresent() && !periods.isEmpty()) {
            VoteMatrix votes = VoteMatrices.get(store, snapshot.get(), area, question.kind());
            addAll(
                    out,
                    indices,
                    periods,
                    votes,
                    snapshot.get(),
                    area,
                    LikeIssues.notes(store, snapshot.get(), area, question.kind()));
        }
    }

    private void addPairs(
            List<FigureSink> out,
            List<SimilarityIndex> indices,
            Subjects.Pairs pairs,
            List<Period> periods,
            @Nullable IssueArea area,
            Store store,
            Snapshot snapshot) {
        if (periods.isEmpty()) {
            return;
        }
        Period.Kind kind = periods.get(0).kind();
        VoteMatrix votes = votesOf(pairs, area, kind, store, snapshot);
        VotingPresence presence = new VotingPresence(votesOf(pairs, null, kind, store, snapshot));
        Map<Integer, String> like = LikeIssues.notes(store, snapshot, area, kind);
        ChoiceTable table = new ChoiceTable();
        String ref = snapshot.ref();
        for (Subjects.Pair pair : pairs.pairs()) {
            int a = lower(pair);
            int b = higher(pair);
            for (Period period : periods) {
                if (!out.get(0).wants(a, b, period)) {
                    continue;
                }
                tally(votes, a, b, period, table);
                if (table.items() == 0) {
                    VotingPresence.Absence why =
                            presence.explain(a, b, period, votes, SimilarityDefinition.about(area));
                    boolean spoke = why.status() != Status.OUT_OF_COVERAGE;
                    out.forEach(one ->
                            one.absent(a, b, period, why.status(), spoke ? 0 : -1, spoke ? ref : "", why.reason()));
                    continue;
                }
                String note = note(table.items(), like.get(period.first()));
                for (int k = 0; k < indices.size(); k++) {
                    SimilarityIndex one = indices.get(k);
                    if (one.isDefined(table)) {
                        out.get(k).value(a, b, period, Status.OBSERVED, one.value(table), table.items(), ref, note);
                    } else {
                        undefined(out.get(k), a, b, period, table.items(), ref);
                    }
                }
            }
        }
    }

    private VoteMatrix votesOf(
            Subjects.Pairs pairs, @Nullable IssueArea area, Period.Kind kind, Store store, Snapshot snapshot) {
        if (pairs.pairs().size() > 1) {
            return VoteMatrices.get(store, snapshot, area, kind);
        }
        Subjects.Pair pair = pairs.pairs().get(0);
        return VoteMatrices.get(store, snapshot, area, kind, new Subjects.Pair(lower(pair), higher(pair)));
    }

    private static void addAll(
            List<FigureSink> out,
            List<SimilarityIndex> indices,
            List<Period> periods,
            VoteMatrix votes,
            Snapshot snapshot,
            @Nullable IssueArea area,
            Map<Integer, String> like) {
        int first = periods.get(0).first();
        SimilarityPanel panel = SimilarityPanel.compute(
                votes, first, periods.get(periods.size() - 1).first(), indices);
        String noItems = "no roll call%s on which both voted".formatted(SimilarityDefinition.about(area));
        String ref = snapshot.ref();
        for (int k = 0; k < indices.size(); k++) {
            FigureSink into = out.get(k);
            for (int row = 0; row < panel.size(); row++) {
                Period period = periods.get(panel.period(row) - first);
                int a = panel.first(row);
                int b = panel.second(row);
                if (panel.isDefined(k, row)) {
                    int items = panel.items(row);
                    String note = note(items, like.get(period.first()));
                    into.value(a, b, period, Status.OBSERVED, panel.value(k, row), items, ref, note);
                } else if (panel.items(row) > 0) {
                    undefined(into, a, b, period, panel.items(row), ref);
                } else {
                    into.absent(a, b, period, Status.UNDEFINED, 0, ref, noItems);
                }
            }
        }
    }

    private static String note(int items, @Nullable String like) {
        String few = items < FEW ? FEW_ITEMS : "";
        return like == null ? few : few.isEmpty() ? like : few + "; " + like;
    }

    private static void undefined(FigureSink out, int a, int b, Period period, int items, String ref) {
        out.absent(a, b, period, Status.UNDEFINED, items, ref, SimilarityDefinition.NO_DISAGREEMENT_EXPECTED);
    }

    private static void tally(VoteMatrix votes, int a, int b, Period period, ChoiceTable into) {
        OptionalInt first = votes.findMember(a);
        OptionalInt second = votes.findMember(b);
        OptionalInt place = votes.findPeriod(period.first());
        if (first.isPresent() && second.isPresent() && place.isPresent()) {
            votes.tally(first.getAsInt(), second.getAsInt(), place.getAsInt(), into);
            return;
        }
        into.fill(0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Override
    public boolean isResampled() {
        return true;
    }

    @Override
    public List<Figure> resample(List<Figure> figures, Store store) {
        Map<String, Resolutions> read = new LinkedHashMap<>();
        for (Figure figure : figures) {
            if (isResampled(figure)) {
                read.computeIfAbsent(seriesOf(figure), key -> resolutions(figure, store));
            }
        }
        // Each figure has draws of its own, the same on any thread.
        return figures.parallelStream()
                .map(figure -> isResampled(figure) ? resample(figure, get(read, seriesOf(figure))) : figure)
                .toList();
    }

    private static Resolutions get(Map<String, Resolutions> read, String series) {
        return Objects.requireNonNull(read.get(series));
    }

    private static boolean isResampled(Figure figure) {
        return figure.value() != null && isTraceable(figure);
    }

    private Figure resample(Figure figure, Resolutions resolutions) {
        Optional<VoteBootstrap.Interval> interval =
                VoteBootstrap.interval(resolutions.drawn(period(figure), seed(figure)), index);
        return figure.withInterval(
                interval.map(VoteBootstrap.Interval::low).orElse(null),
                interval.map(VoteBootstrap.Interval::high).orElse(null));
    }

    private Resolutions resolutions(Figure figure, Store store) {
        FigureId id = figure.id();
        return VoteMatrices.resolutions(
                store,
                SourceRows.snapshot(store, figure),
                IssueArea.parse(id.argument()),
                period(figure).kind(),
                new Subjects.Pair(id.from(), id.to()));
    }

    /**
     * Its own for each pair and period, so that a figure has the same interval whatever it is asked
     * together with.
     */
    private static long seed(Figure figure) {
        return (figure.id().from() * 1000L + figure.id().to()) * 10_000
                + period(figure).first();
    }

    @Override
    public Lineage lineage(Figure figure, Store store) {
        return lineages(List.of(figure), store).get(0);
    }

    /** Figures of one pair, issue area and kind of period rest on one reading of the votes. */
    @Override
    public List<Lineage> lineages(List<Figure> figures, Store store) {
        return Lineages.bySeries(
                definition,
                figures,
                members -> Optional.of(read(members, store)),
                (figure, rows) -> lineage(figure, rows, store));
    }

    /** The rows behind a pair's figures, by period. */
    private record Rows(
            Snapshot snapshot, Map<Integer, CommonItems.PeriodItems> byPeriod, Optional<Resolutions> resolutions) {}

    private Rows read(List<Figure> members, Store store) {
        Figure any = members.get(0);
        Snapshot snapshot = SourceRows.snapshot(store, any);
        return new Rows(
                snapshot,
                VoteMatrices.items(
                        store,
                        snapshot,
                        IssueArea.parse(any.id().argument()),
                        period(any).kind(),
                        new Subjects.Pair(any.id().from(), any.id().to())),
                members.stream().filter(f -> f.low() != null).findFirst().map(f -> resolutions(f, store)));
    }

    private Lineage lineage(Figure figure, Rows rows, Store store) {
        Period period = period(figure);
        IssueArea area = IssueArea.parse(figure.id().argument());
        ChoiceTable table = new ChoiceTable();
        tally(
                VoteMatrices.get(
                        store,
                        rows.snapshot(),
                        area,
                        period.kind(),
                        new Subjects.Pair(figure.id().from(), figure.id().to())),
                figure.id().from(),
                figure.id().to(),
                period,
                table);
        String worked = figure.value() == null
                ? figure.note()
                : String.format(
                        Locale.ROOT,
                        "%s = %s = %s = %.6f   (%s)",
                        definition.id(),
                        index.outline(),
                        index.worked(table),
                        figure.getValue(),
                        SimilarityDefinition.describe(table));
        if (figure.low() != null) {
            worked += SimilarityDefinition.interval(
                    rows.resolutions().orElseThrow().of(period).length);
        }
        CommonItems.PeriodItems items = rows.byPeriod().getOrDefault(period.first(), CommonItems.PeriodItems.NONE);
        return new Lineage(definition.versioned(), worked, items.rows(), items.count());
    }

    private static boolean isTraceable(Figure figure) {
        return !figure.snapshot().isEmpty() && figure.id().period() != null;
    }

    private static String seriesOf(Figure figure) {
        FigureId id = figure.id();
        Period period = id.period();
        return figure.snapshot() + "/" + id.argument() + "/" + id.from() + "-" + id.to() + "/"
                + (period == null ? "" : period.kind());
    }

    private static Period period(Figure figure) {
        return Objects.requireNonNull(figure.id().period());
    }

    /** An item has a roll call, two votes and, for an issue area, the row that puts it there. */
    @Override
    public List<Long> countRows(List<Figure> figures, Store store) {
        return figures.stream()
                .map(figure ->
                        (figure.n() == null ? 0 : figure.n()) * (figure.id().argument() == null ? 3 : 4))
                .toList();
    }

    private static int lower(Subjects.Pair pair) {
        return Math.min(pair.from(), pair.to());
    }

    private static int higher(Subjects.Pair pair) {
        return Math.max(pair.from(), pair.to());
    }
}
