package org.entente.dossier.block;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.country.State;
import org.entente.country.YearRange;
import org.entente.dossier.Block;
import org.entente.dossier.Chart;
import org.entente.dossier.evidence.Context;
import org.entente.dossier.evidence.EvidenceCollector;
import org.entente.dossier.evidence.Prose;
import org.entente.dossier.evidence.Track;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Period;
import org.entente.text.Arguments;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What machines coded from the news between the two: how much of it, how cooperative, and against
 * all that the news hold; from one dataset. By month where it covers few years, else by year.
 * Nothing where no dataset of events covers any of the years.
 */
public final class NewsBlocks {
    /** Beyond so many years a chart by month cannot be read. */
    private static final int YEARS_BY_MONTH = 5;

    private static final int MONTHS = 12;
    private static final String SHARE = "events.cooperation_share";
    private static final String COUNT = "events.verbal_cooperation";
    private static final String VOLUME = "volume";

    private final Context context;
    private final EvidenceCollector collector;

    public NewsBlocks(Context context) {
        this.context = context;
        this.collector = context.collector();
    }

    /** The same measure from the first to the second, and back. */
    private record Both(Track forth, Track back) {
        Both of(String snapshot) {
            return new Both(forth.of(snapshot), back.of(snapshot));
        }
    }

    /**
     * Of the datasets that cover a year, which are never mixed, the one with most events between
     * the two.
     */
    private static Optional<String> fullest(Both shares) {
        Map<String, Long> events = new TreeMap<>();
        Stream.of(shares.forth(), shares.back())
                .flatMap(track -> track.byYear().values().stream())
                .filter(f -> f.n() != null)
                .forEach(f -> events.merge(f.snapshot(), Track.items(f), Long::sum));
        return events.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    public void addTo(List<Block> blocks) {
        Optional<Both> all = yearly(SHARE, null);
        Optional<String> source = all.flatMap(NewsBlocks::fullest);
        if (source.isEmpty()) {
            return;
        }
        Both shares = all.get().of(source.get());
        List<Integer> covered =
                shares.forth().byYear().values().stream().map(Track::year).toList();
        YearRange span = new YearRange(covered.get(0), covered.get(covered.size() - 1));
        blocks.add(new Block.Heading("in-the-news", context.texts().get("heading.news")));
        sentences(shares, covered, source.get()).addTo(blocks);
        if (covered.stream().noneMatch(year -> events(shares, year) > 0)) {
            return;
        }
        chart(span, source.get()).ifPresent(blocks::add);
        blocks.add(new Block.Notes(List.of(
                context.texts().spans("news.note.machine", Arguments.none()),
                context.texts().spans("news.note.volume", Arguments.none()))));
    }

    /** The latest year with an event, or that there is none. */
    private Prose sentences(Both shares, List<Integer> covered, String source) {
        Prose prose = context.prose();
        Optional<Integer> latest =
                covered.stream().filter(year -> events(shares, year) > 0).reduce((a, b) -> b);
        if (latest.isEmpty()) {
            return prose.say(
                    "news.none",
                    context.names().year("from", covered.get(0)).year("to", covered.get(covered.size() - 1)));
        }
        int year = latest.get();
        Figure forth = shares.forth().find(year).orElseThrow();
        Figure back = shares.back().find(year).orElseThrow();
        long months = both(SHARE, null, YearRange.of(year), true, source)
                .forth()
                .byYear()
                .size();
        prose.say(
                "news.year",
                context.names()
                        .year("year", year)
                        .with("source", context.datasetOf(forth.snapshot()))
                        .choose("whole", forth.note().isEmpty() ? "yes" : "no")
                        .count("months", months, Span.text(context.numbers().count(months)))
                        .count("n", Track.items(forth), collector.showCount(forth))
                        .count("m", Track.items(back), collector.showCount(back)));
        share(prose, forth, context.first());
        share(prose, back, context.second());
        yearly(COUNT, VOLUME)
                .flatMap(both -> both.of(source).forth().findValue(year))
                .ifPresent(f -> prose.say(
                        "news.volume", context.names().year("year", year).with("value", collector.show(f))));
        return prose;
    }

    private void share(Prose prose, Figure share, State from) {
        if (share.status().carriesValue()) {
            prose.say(
                    "news.share",
                    Arguments.none().with("from", context.said(from.cow())).with("share", collector.show(share)));
        }
    }

    private static long events(Both shares, int year) {
        return events(shares.forth(), year) + events(shares.back(), year);
    }

    private static long events(Track shares, int year) {
        return shares.find(year).map(Track::items).orElse(0L);
    }

    private Optional<Chart> chart(YearRange span, String source) {
        boolean monthly = span.length() <= YEARS_BY_MONTH;
        YearChart chart = monthly
                ? YearChart.byMonth(context, "news", Period.month(span.from(), 1), Period.month(span.to(), MONTHS))
                : YearChart.over(context, "news", span);
        Both shares = both(SHARE, null, span, monthly, source);
        String there = context.texts().get("series.news.forth", context.names());
        String here = context.texts().get("series.news.back", context.names());
        chart.panel("share", "axis.news.share", Chart.Unit.SHARE, 1)
                .between(0, 1)
                .add("forth", label("series.news.share", there), Chart.Form.LINE, 0, shares.forth())
                .add("back", label("series.news.share", here), Chart.Form.LINE, 1, shares.back())
                .end();
        chart.panel("count", "axis.news.count", Chart.Unit.COUNT, 1)
                .addCounts("forth", label("series.news.count", there), 0, shares.forth())
                .addCounts("back", label("series.news.count", here), 1, shares.back())
                .end();
        Both volume = both(COUNT, VOLUME, span, monthly, source);
        chart.panel("volume", "axis.news.volume", Chart.Unit.INDEX, 1)
                .add("forth", label("series.news.volume", there), Chart.Form.LINE, 0, volume.forth())
                .add("back", label("series.news.volume", here), Chart.Form.LINE, 1, volume.back())
                .end();
        return chart.shadeGaps().build(context.names());
    }

    private String label(String key, String way) {
        return context.texts().get(key, Arguments.none().with("way", way));
    }

    private Optional<Both> yearly(String measure, @Nullable String argument) {
        Optional<Track> forth = context.directed(measure, argument, context.first(), context.second());
        Optional<Track> back = context.directed(measure, argument, context.second(), context.first());
        return forth.isPresent() && back.isPresent()
                ? Optional.of(new Both(forth.get(), back.get()))
                : Optional.empty();
    }

    private Both both(String measure, @Nullable String argument, YearRange span, boolean monthly, String source) {
        Both all = monthly
                ? new Both(
                        context.monthly(measure, argument, context.first(), context.second(), span),
                        context.monthly(measure, argument, context.second(), context.first(), span))
                : yearly(measure, argument).orElseThrow();
        return all.of(source);
    }
}
