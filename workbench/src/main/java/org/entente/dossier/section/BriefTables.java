package org.entente.dossier.section;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.brief.Indicator;
import org.entente.brief.Indicators;
import org.entente.brief.Milestone;
import org.entente.brief.Trend;
import org.entente.chronology.Fact;
import org.entente.dossier.Table;
import org.entente.dossier.evidence.Context;
import org.entente.dossier.evidence.Standing;
import org.entente.measure.model.Figure;
import org.entente.measure.standing.Dimensions;
import org.entente.text.Arguments;
import org.entente.text.MessageBundle;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/** The three tables of a brief: six indicators, milestones, and what each state is to the other. */
final class BriefTables {
    private static final Set<String> COUNTED =
            Set.of("persons", "posts", "sanctions", "disputes", "treaties", "organisations", "TIV million");

    /** Below this percentile a place is told from below. */
    private static final double LOWEST = 0.01;

    private final Context context;
    private final MessageBundle texts;
    private final BriefDates dates;

    BriefTables(Context context, MessageBundle texts) {
        this.context = context;
        this.texts = texts;
        this.dates = new BriefDates(texts);
    }

    Table indicators(List<Indicator> six) {
        List<Table.Row> rows = new ArrayList<>();
        for (Indicator indicator : six) {
            rows.add(new Table.Row(
                    "",
                    List.of(
                            Table.Cell.text(texts.get("indicator." + indicator.id())),
                            value(indicator),
                            Table.Cell.text(
                                    indicator.hasValue()
                                            ? period(indicator.now().get(0))
                                            : ""),
                            trend(indicator),
                            place(indicator))));
        }
        return new Table(
                "brief-indicators",
                texts.get("indicators.caption", context.names()),
                columns("indicators.", "indicator", "value", "year", "trend", "place"),
                rows);
    }

    private List<Table.Column> columns(String prefix, String... keys) {
        List<Table.Column> columns = new ArrayList<>();
        for (String key : keys) {
            columns.add(new Table.Column(
                    texts.get(
                            prefix + key,
                            Arguments.of(
                                    "first",
                                    context.name(context.first().cow()),
                                    "second",
                                    context.name(context.second().cow()))),
                    false));
        }
        return columns;
    }

    private Table.Cell value(Indicator indicator) {
        if (!indicator.hasValue()) {
            return Table.Cell.text(texts.get("indicator.unknown"));
        }
        return new Table.Cell(shown(indicator.now()));
    }

    /** One value, or the values of both directions. */
    private List<Span> shown(List<Figure> figures) {
        Figure one = figures.get(0);
        if (figures.size() == 1 && one.id().shape().states() == 2 && !isDirected(one)) {
            return List.of(show(one));
        }
        List<Span> spans = new ArrayList<>();
        for (Figure figure : figures) {
            if (!spans.isEmpty()) {
                spans.add(Span.text("; "));
            }
            spans.addAll(texts.spans(
                    "indicator.direction",
                    Arguments.none()
                            .with("from", context.name(figure.id().from()))
                            .with("to", context.name(figure.id().to()))
                            .with("value", show(figure))));
        }
        return spans;
    }

    /**
     * A place among all pairs, rounded down to whole per cent and near the top to tenths: so many
     * pairs are lower indeed.
     */
    Span.FigureValue percent(Figure place) {
        double value = place.getValue();
        double step = value >= 0.99 ? 1000 : 100;
        return new Span.FigureValue(
                context.collector().enter(place),
                texts.get(
                        "percent",
                        Arguments.of(
                                "value",
                                new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(texts.locale()))
                                        .format(Math.floor(value * step) / step * 100))));
    }

    /** Of counts and volumes the number alone, since the row says of what. */
    private Span.FigureValue show(Figure figure) {
        Span.FigureValue shown = context.collector().show(figure);
        int unit = shown.text().indexOf(' ');
        return COUNTED.contains(figure.unit()) && unit > 0
                ? new Span.FigureValue(shown.evidence(), shown.text().substring(0, unit))
                : shown;
    }

    private static boolean isDirected(Figure figure) {
        return figure.id().shape() == org.entente.measure.model.Shape.DIRECTED_DYAD;
    }

    private static String period(Figure figure) {
        return Standing.period(figure).replace('-', '\u2013');
    }

    private Table.Cell trend(Indicator indicator) {
        if (indicator.before().isEmpty() || indicator.trend() == Trend.UNKNOWN) {
            return Table.Cell.text(texts.get("trend.unknown"));
        }
        Arguments arguments = Arguments.none()
                .with("arrow", indicator.trend().arrow())
                .choose("trend", indicator.trend().name().toLowerCase(Locale.ROOT))
                .with("year", period(indicator.before().get(0)))
                .choose("two", indicator.before().size() == 2 ? "yes" : "no")
                .with("before", show(indicator.before().get(0)))
                .with(
                        "back",
                        indicator.before().size() == 2 ? show(indicator.before().get(1)) : Span.text(""));
        return new Table.Cell(texts.spans("trend", arguments));
    }

    private Table.Cell place(Indicator indicator) {
        Optional<Figure> place = indicator.findPlace();
        if (place.isEmpty()) {
            return Table.Cell.text("");
        }
        boolean common =
                indicator.sum() == 0 && Dimensions.isCommon(0, place.get().getValue());
        return new Table.Cell(
                common
                        ? texts.spans("place.common", Arguments.none())
                        : place.get().getValue() < LOWEST
                                ? texts.spans("place.lowest", Arguments.none())
                                : texts.spans("place", Arguments.none().with("place", percent(place.get()))));
    }

    Table milestones(List<Milestone> milestones) {
        List<Table.Row> rows = new ArrayList<>();
        for (Milestone milestone : milestones) {
            rows.add(new Table.Row(
                    "",
                    List.of(
                            Table.Cell.text(dates.shown(milestone.date())),
                            new Table.Cell(capital(sentence(milestone))),
                            Table.Cell.text(source(milestone.source())))));
        }
        if (rows.isEmpty()) {
            rows.add(new Table.Row(
                    "",
                    List.of(Table.Cell.text(""), Table.Cell.text(texts.get("milestones.none")), Table.Cell.text(""))));
        }
        return new Table(
                "brief-milestones",
                texts.get("milestones.caption"),
                columns("milestones.", "date", "event", "source"),
                rows);
    }

    List<Span> sentence(Milestone milestone) {
        return texts.spans("milestone." + milestone.key(), arguments(milestone));
    }

    /** The first letter of a name that begins a cell. */
    private List<Span> capital(List<Span> spans) {
        if (spans.isEmpty()
                || !(spans.get(0) instanceof Span.Text first)
                || first.text().isEmpty()) {
            return spans;
        }
        List<Span> changed = new ArrayList<>(spans);
        changed.set(
                0,
                Span.text(first.text().substring(0, 1).toUpperCase(texts.locale())
                        + first.text().substring(1)));
        return changed;
    }

    private Arguments arguments(Milestone milestone) {
        Arguments arguments = Arguments.none();
        for (Map.Entry<String, Fact> fact : milestone.facts().entrySet()) {
            String name = fact.getKey();
            Fact value = fact.getValue();
            if (value instanceof Fact.Words words) {
                arguments.with(name, name.equals("description") ? weapon(words.text()) : words.text());
            } else if (value instanceof Fact.Word word) {
                arguments.with(name, texts.word(word.family(), word.code()));
            } else if (value instanceof Fact.Party party) {
                arguments.with(name, context.said(party.cow()));
            } else if (value instanceof Fact.Count count) {
                arguments.count(
                        name, count.number(), Span.text(context.numbers().count(count.number())));
            } else if (value instanceof Fact.Year year) {
                arguments.year(name, year.year());
            } else if (value instanceof Fact.Choice choice) {
                arguments.choose(name, choice.key());
            }
        }
        return arguments;
    }

    /** What SIPRI calls a weapon, in plain words where the register abbreviates. */
    private String weapon(String description) {
        String key = "weapon."
                + description
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "_")
                        .replaceAll("_$", "");
        return texts.getOrDefault(key, description);
    }

    private String source(String source) {
        int colon = source.indexOf(':');
        return texts.getOrDefault("source." + source.substring(0, colon).replace('-', '_'), source.substring(0, colon))
                .replace("#", source.substring(colon + 1));
    }

    /** Empty where nothing is known of either direction. */
    Optional<Table> sides(List<Indicators.Side> sides) {
        List<Table.Row> rows = new ArrayList<>();
        for (Indicators.Side side : sides) {
            rows.add(new Table.Row(
                    "",
                    List.of(
                            Table.Cell.text(texts.get("side." + side.id())),
                            cell(side.forth()),
                            cell(side.back()),
                            Table.Cell.text(period(side)))));
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(
                        "brief-sides",
                        texts.get("sides.caption", context.names()),
                        columns("sides.", "what", "forth", "back", "year"),
                        rows));
    }

    private static String period(Indicators.Side side) {
        String forth = side.forth() == null ? "" : period(side.forth());
        String back = side.back() == null ? "" : period(side.back());
        return forth.equals(back) || back.isEmpty() ? forth : forth.isEmpty() ? back : forth + "; " + back;
    }

    private Table.Cell cell(@Nullable Figure figure) {
        return figure == null ? Table.Cell.text(texts.get("indicator.unknown")) : Table.Cell.of(show(figure));
    }
}
