package org.entente.dossier.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.country.YearRange;
import org.entente.dossier.Chart;
import org.entente.dossier.EventEntry;
import org.entente.dossier.evidence.Context;
import org.entente.dossier.evidence.Track;
import org.entente.dossier.evidence.Turning;
import org.entente.measure.estimate.BreakOutcome;
import org.entente.measure.model.Marks;
import org.entente.measure.model.Period;
import org.entente.text.Arguments;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/** Builds a chart over years, or over months, and its table from the same figures. */
public final class YearChart {
    private static final int TURNING_POINT = 3;

    private final Context context;
    private final String id;
    private final int from;
    private final int to;
    private final boolean monthly;
    private final List<Chart.Panel> panels = new ArrayList<>();
    private final List<Chart.Band> bands = new ArrayList<>();
    private final List<Chart.Mark> marks = new ArrayList<>();
    private final YearTable table;

    /** A number that a text reports, as a point over the computed series. */
    record Reported(int year, double value, String label, Span.FigureValue shown) {}

    public YearChart(Context context, String id) {
        this(context, id, context.years().from(), context.years().to(), false);
    }

    private YearChart(Context context, String id, int from, int to, boolean monthly) {
        this.context = context;
        this.id = id;
        this.from = from;
        this.to = to;
        this.monthly = monthly;
        this.table = new YearTable(context, id, from, to, monthly);
    }

    /** A chart over months, from one to another. */
    static YearChart byMonth(Context context, String id, Period from, Period to) {
        return new YearChart(context, id, from.first(), to.first(), true);
    }

    /** A chart over some years. */
    static YearChart over(Context context, String id, YearRange years) {
        return new YearChart(context, id, years.from(), years.to(), false);
    }

    /** A panel in the making. */
    public final class PanelBuilder {
        private final String panelId;
        private final String title;
        private final Chart.Unit unit;
        private final int weight;
        private final List<Chart.Series> series = new ArrayList<>();
        private final List<Chart.Target> targets = new ArrayList<>();
        private @Nullable Double low;
        private @Nullable Double high;
        private boolean choosable;

        private PanelBuilder(String panelId, String title, Chart.Unit unit, int weight) {
            this.panelId = panelId;
            this.title = title;
            this.unit = unit;
            this.weight = weight;
        }

        public PanelBuilder between(double from, double to) {
            low = from;
            high = to;
            return this;
        }

        /** Shows one series at a time. */
        public PanelBuilder choosable() {
            choosable = true;
            return this;
        }

        /** A measure by year; it is also a column of the table. */
        public PanelBuilder add(String seriesId, String label, Chart.Form form, int colour, Track track) {
            return add(seriesId, label, label, form, colour, track);
        }

        /**
         * As {@link #add(String, String, Chart.Form, int, Track)}, with another name in the legend,
         * or none.
         */
        public PanelBuilder add(
                String seriesId, String label, String legend, Chart.Form form, int colour, Track track) {
            if (form == Chart.Form.LINE && track.isMixed() && !table.isSparse()) {
                for (String snapshot : track.snapshots()) {
                    String source = snapshot.substring(0, snapshot.indexOf(':'));
                    series.add(new Chart.Series(
                            seriesId + "-" + source,
                            ofSource(label, source),
                            legend.isEmpty() ? context.datasetName(source) : ofSource(legend, source),
                            form,
                            colour,
                            points(track.of(snapshot))));
                }
            } else {
                series.add(new Chart.Series(seriesId, label, legend, form, colour, points(track)));
            }
            table.add(label, track, false);
            return this;
        }

        private String ofSource(String label, String source) {
            return context.texts()
                    .get(
                            "series.of_source",
                            Arguments.none().with("series", label).with("source", context.datasetName(source)));
        }

        private List<Chart.Point> points(Track track) {
            return track.values()
                    .map(f -> new Chart.Point(
                            Track.year(f),
                            f.getValue(),
                            f.low(),
                            f.high(),
                            context.collector().printed(f),
                            context.collector().enter(f),
                            f.note().contains(Marks.FEW_ITEMS)))
                    .toList();
        }

        /** The number of items behind a measure by year. */
        public PanelBuilder addCounts(String seriesId, String label, int colour, Track track) {
            List<Chart.Point> points = track.byYear().values().stream()
                    .filter(f -> f.n() != null)
                    .map(f -> new Chart.Point(
                            Track.year(f),
                            Track.items(f),
                            null,
                            null,
                            context.numbers().count(Track.items(f)),
                            context.collector().enter(f),
                            false))
                    .toList();
            series.add(new Chart.Series(seriesId, label, Chart.Form.BAR, colour, points));
            table.add(label, track, true);
            return this;
        }

        /** Numbers that a text reports. */
        public PanelBuilder addReported(String seriesId, String label, int colour, List<Reported> numbers) {
            if (!numbers.isEmpty()) {
                series.add(new Chart.Series(
                        seriesId,
                        label,
                        Chart.Form.POINT,
                        colour,
                        numbers.stream()
                                .map(r -> new Chart.Point(
                                        r.year(),
                                        r.value(),
                                        null,
                                        null,
                                        r.shown().text(),
                                        r.shown().evidence(),
                                        false))
                                .toList()));
                table.add(numbers);
            }
            return this;
        }

        public PanelBuilder target(double value, String label, String evidence) {
            targets.add(new Chart.Target(value, label, evidence));
            return this;
        }

        boolean isEmpty() {
            return series.stream().allMatch(s -> s.points().isEmpty());
        }

        public YearChart end() {
            if (!isEmpty()) {
                panels.add(new Chart.Panel(panelId, title, unit, low, high, weight, choosable, series, targets));
            }
            return YearChart.this;
        }
    }

    /** A panel by itself, with a title that is no text of the language alone. */
    public PanelBuilder panel(String panelId, String title, Chart.Unit unit) {
        return new PanelBuilder(panelId, title, unit, 1);
    }

    public PanelBuilder panel(String panelId, String titleKey, Chart.Unit unit, int weight) {
        return new PanelBuilder(panelId, context.texts().get(titleKey, context.names()), unit, weight);
    }

    /** Marks the turning points of some sectors. */
    public YearChart markTurningPoints(String... sectors) {
        List<String> wanted = List.of(sectors);
        for (EventEntry event : context.events()) {
            int year = event.earliest().getYear();
            boolean here = event.importance() == TURNING_POINT && wanted.contains(event.sector());
            if (here && context.years().contains(year)) {
                marks.add(new Chart.Mark(year, event.summary(), event.id()));
            }
        }
        return this;
    }

    /**
     * Shades where a search dates an established break of a measure: its interval, or its year
     * where it has none.
     */
    public YearChart markBreaks(String measure) {
        context.turning().of(measure).filter(Turning.Tested::isEstablished).forEach(tested -> {
            BreakOutcome.Studied studied = (BreakOutcome.Studied) tested.outcome();
            for (BreakOutcome.Turn turn : studied.turns()) {
                band(
                        turn.span()
                                .map(BreakOutcome.TurnSpan::low)
                                .orElse(turn.opens())
                                .first(),
                        turn.span()
                                .map(BreakOutcome.TurnSpan::high)
                                .orElse(turn.opens())
                                .first(),
                        context.texts()
                                .get(
                                        "turning.band",
                                        Arguments.none()
                                                .with("year", turn.opens().code())));
            }
        });
        return this;
    }

    YearChart band(int begin, int end, String label) {
        int first = Math.max(begin, from);
        int last = Math.min(end, to);
        if (first <= last) {
            bands.add(new Chart.Band(first, last, label));
        }
        return this;
    }

    /**
     * For a picture of some years only, whose points no line joins: the table has no rows of the
     * others.
     */
    YearChart sparse() {
        table.makeSparse();
        return this;
    }

    /** Shades the runs of years, of at least two, for which no column has a value. */
    public YearChart shadeGaps() {
        int start = 0;
        String label = "";
        for (int year = from; year <= to + 1; year++) {
            String reason = year > to ? "" : table.absence(year);
            if (!reason.equals(label)) {
                if (!label.isEmpty() && year - start >= 2) {
                    band(start, year - 1, label);
                }
                start = year;
                label = reason;
            }
        }
        return this;
    }

    /** The chart, or empty when no panel has a point. */
    public Optional<Chart> build(Arguments arguments) {
        return build("chart." + id, arguments);
    }

    /** As {@link #build(Arguments)}, with the texts {@code KEY.title} and {@code KEY.summary}. */
    public Optional<Chart> build(String key, Arguments arguments) {
        return build(
                context.texts().get(key + ".title", arguments), context.texts().get(key + ".summary", arguments));
    }

    public Optional<Chart> build(String title, String summary) {
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Chart(id, title, summary, from, to, monthly, panels, bands, marks, table.build(title)));
    }
}
