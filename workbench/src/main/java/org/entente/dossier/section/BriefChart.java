package org.entente.dossier.section;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.brief.Indicator;
import org.entente.brief.Indicators;
import org.entente.brief.Trend;
import org.entente.country.State;
import org.entente.dossier.Chart;
import org.entente.dossier.block.YearChart;
import org.entente.dossier.evidence.Context;
import org.entente.dossier.evidence.Track;
import org.entente.measure.model.Figure;
import org.entente.text.Arguments;
import org.entente.text.MessageBundle;

/**
 * The chart that carries the story: votes where they moved over ten years and trade did not, else
 * trade, else votes. A series of few years is not drawn, and each source of trade has its own line.
 */
final class BriefChart {
    private static final int LEAST_YEARS = 8;

    private final Context context;
    private final MessageBundle texts;
    private final Indicators indicators;

    BriefChart(Context context, MessageBundle texts, Indicators indicators) {
        this.context = context;
        this.texts = texts;
        this.indicators = indicators;
    }

    Optional<Chart> build(List<Indicator> six) {
        Indicator trade = six.get(0);
        Indicator votes = six.get(1);
        List<Figure> voting = indicators.voting();
        List<Figure> customs = indicators.customs();
        boolean voted = voting.size() >= LEAST_YEARS;
        boolean traded = customs.size() >= LEAST_YEARS && trade.sum() > 0;
        if (voted && (!traded || (isMoving(votes) && !isMoving(trade)))) {
            return votes(votes, voting);
        }
        return traded ? trade(trade, customs) : Optional.empty();
    }

    private static boolean isMoving(Indicator indicator) {
        return indicator.trend() == Trend.UP || indicator.trend() == Trend.DOWN;
    }

    private Optional<Chart> votes(Indicator votes, List<Figure> voting) {
        YearChart chart = new YearChart(context, "brief-chart");
        String axis = texts.get("chart.votes.axis");
        return chart.panel("votes", axis, Chart.Unit.SHARE)
                .between(0, 1)
                .add("votes", axis, "", Chart.Form.LINE, 0, track("un.agreement", voting))
                .end()
                .build(texts.get("chart.votes.title", title(votes)), texts.get("chart.votes.summary"));
    }

    private Optional<Chart> trade(Indicator trade, List<Figure> customs) {
        YearChart chart = new YearChart(context, "brief-chart");
        YearChart.PanelBuilder panel = chart.panel("trade", texts.get("chart.trade.axis"), Chart.Unit.MONEY);
        String label = texts.get("chart.trade.customs");
        panel.add("customs", label, Chart.Form.LINE, 0, track("trade.total", customs));
        addTables(panel, context.first(), context.second(), 1);
        addTables(panel, context.second(), context.first(), 2);
        return panel.end().build(texts.get("chart.trade.title", title(trade)), texts.get("chart.trade.summary"));
    }

    private void addTables(YearChart.PanelBuilder panel, State from, State to, int colour) {
        List<Figure> series = indicators.tables(from, to);
        if (!series.isEmpty()) {
            String label = texts.get(
                    "chart.trade.tables", Arguments.of("from", context.name(from.cow()), "to", context.name(to.cow())));
            panel.add("tables-" + from.code(), label, Chart.Form.LINE, colour, track("trade.icio", series));
        }
    }

    private Track track(String measure, List<Figure> figures) {
        return Track.of(context.figures().measures().get(measure).definition(), figures);
    }

    /** The trend of one value as a choice; {@code same} where it prints as ten years before. */
    static String trend(Context context, Indicator indicator) {
        boolean same = indicator.trend() == Trend.STEADY
                && indicator.now().size() == 1
                && indicator.before().size() == 1
                && context.collector()
                        .printed(indicator.now().get(0))
                        .equals(context.collector().printed(indicator.before().get(0)));
        return same ? "same" : indicator.trend().name().toLowerCase(Locale.ROOT);
    }

    private Arguments title(Indicator indicator) {
        Figure now = indicator.now().get(0);
        boolean compared = indicator.before().size() == 1 && indicator.now().size() == 1;
        return context.names()
                .choose(
                        "trend",
                        compared
                                ? trend(context, indicator)
                                : Trend.UNKNOWN.name().toLowerCase(Locale.ROOT))
                .choose("two", indicator.now().size() == 2 ? "yes" : "no")
                .with("value", context.collector().printed(now))
                .with(
                        "back",
                        indicator.now().size() == 2
                                ? context.collector().printed(indicator.now().get(1))
                                : "")
                .with("year", Integer.toString(indicator.lastYear()))
                .with(
                        "before",
                        compared
                                ? context.collector().printed(indicator.before().get(0))
                                : "")
                .with("beforeYear", compared ? Integer.toString(Indicator.lastYear(indicator.before())) : "");
    }
}
