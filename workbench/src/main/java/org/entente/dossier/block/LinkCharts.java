package org.entente.dossier.block;

import java.util.Optional;
import org.entente.dossier.Chart;
import org.entente.dossier.evidence.Context;
import org.entente.dossier.evidence.Track;
import org.jspecify.annotations.Nullable;

/**
 * Charts of ties other than votes, customs trade and arms: treaties, goods and services of the
 * OECD's tables, refugees.
 */
public final class LinkCharts {
    private final Context context;

    public LinkCharts(Context context) {
        this.context = context;
    }

    /** The treaties that both have joined, by year. */
    public Optional<Chart> treaties() {
        YearChart chart = new YearChart(context, "treaties");
        YearChart.PanelBuilder panel = chart.panel("joint", "axis.treaties", Chart.Unit.COUNT, 1);
        context.pair("treaty.joint", null)
                .filter(Track::hasValues)
                .ifPresent(
                        track -> panel.add("joint", context.texts().get("axis.treaties"), Chart.Form.LINE, 0, track));
        return panel.end().shadeGaps().build(context.names());
    }

    /**
     * Goods and services of the OECD's input-output tables, both ways; never in one line with
     * customs statistics.
     */
    public Optional<Chart> tables() {
        YearChart chart = new YearChart(context, "tables");
        YearChart.PanelBuilder goods = chart.panel("goods", "axis.tables.goods", Chart.Unit.MONEY, 2);
        addBothWays(goods, "goods", "trade.icio", "goods");
        goods.end();
        YearChart.PanelBuilder services = chart.panel("services", "axis.tables.services", Chart.Unit.MONEY, 2);
        addBothWays(services, "services", "trade.services", null);
        return services.end().build(context.names());
    }

    /** Refugees of each in the other. */
    public Optional<Chart> refugees() {
        YearChart chart = new YearChart(context, "refugees");
        YearChart.PanelBuilder panel = chart.panel("refugees", "axis.refugees", Chart.Unit.COUNT, 1);
        addBothWays(panel, "refugees", "refugees", null);
        return panel.end().build(context.names());
    }

    private void addBothWays(YearChart.PanelBuilder panel, String id, String measure, @Nullable String argument) {
        context.directed(measure, argument, context.first(), context.second())
                .filter(Track::hasNonZero)
                .ifPresent(track -> panel.add(
                        id + "-forth",
                        context.texts().get("series." + id + ".forth", context.names()),
                        Chart.Form.LINE,
                        0,
                        track));
        context.directed(measure, argument, context.second(), context.first())
                .filter(Track::hasNonZero)
                .ifPresent(track -> panel.add(
                        id + "-back",
                        context.texts().get("series." + id + ".back", context.names()),
                        Chart.Form.LINE,
                        1,
                        track));
    }
}
