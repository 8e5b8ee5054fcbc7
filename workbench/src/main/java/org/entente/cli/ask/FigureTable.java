package org.entente.cli.ask;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.cli.shared.ColumnList;
import org.entente.cli.shared.OutputFormat;
import org.entente.country.StateSystem;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Period;
import org.entente.measure.model.Shape;
import org.jspecify.annotations.Nullable;

/** Prints series of figures: a table with a sparkline for people, CSV and JSON for programs. */
final class FigureTable {
    private final boolean standing;

    FigureTable(boolean standing) {
        this.standing = standing;
    }

    void print(PrintWriter out, OutputFormat format, List<FigureSeries> series) {
        if (format == OutputFormat.TABLE) {
            boolean first = true;
            for (FigureSeries one : series) {
                if (!first) {
                    out.println();
                }
                first = false;
                table(out, one);
            }
            return;
        }
        columns(format)
                .list(series.stream()
                        .flatMap(one -> one.figures().stream().map(figure -> new Row(one, figure)))
                        .toList())
                .print(out, format);
    }

    /** A figure of a series, with its percentile and rank where they were requested. */
    private record Row(FigureSeries series, Figure figure) {
        FigureId id() {
            return figure.id();
        }

        Optional<Figure> percentile() {
            return standing(series.percentiles());
        }

        Optional<Figure> rank() {
            return standing(series.ranks());
        }

        private Optional<Figure> standing(List<Figure> standings) {
            return standings.stream()
                    .filter(s -> s.id().withAspect(null).equals(id()))
                    .findFirst();
        }
    }

    private ColumnList<Row> columns(OutputFormat format) {
        ColumnList<Row> columns = new ColumnList<Row>()
                .with("measure", row -> row.id().measureWithArgument())
                .with(
                        "from",
                        row -> row.id().shape() == Shape.SYSTEM
                                ? ""
                                : FigureIds.code(row.id().from()))
                .with(
                        "to",
                        row -> row.id().shape().states() < 2
                                ? ""
                                : FigureIds.code(row.id().to()))
                .with("year", row -> period(row.id()))
                .with("value", row -> number(row.figure().value()))
                .with("unit", row -> row.figure().unit())
                .with("n", row -> row.figure().n())
                .with("status", row -> row.figure().status().code())
                .with("snapshot", row -> row.figure().snapshot())
                .with("low", row -> number(row.figure().low()))
                .with("high", row -> number(row.figure().high()))
                .with("id", row -> FigureIds.write(row.id()));
        if (standing) {
            columns.with(
                    "percentile",
                    row -> row.percentile().map(p -> number(p.value())).orElse(null));
            addRank(columns);
        }
        if (format == OutputFormat.JSON) {
            columns.with("origin", row -> row.figure().origin().code())
                    .with("note", row -> row.figure().note());
            if (standing) {
                columns.with("among", row -> row.series().among())
                        .with(
                                "percentile_id",
                                row -> row.percentile()
                                        .map(p -> FigureIds.write(p.id()))
                                        .orElse(null))
                        .with(
                                "rank_id",
                                row -> row.rank()
                                        .map(r -> FigureIds.write(r.id()))
                                        .orElse(null));
            }
        }
        return columns;
    }

    private static void addRank(ColumnList<Row> columns) {
        columns.with("rank", row -> row.rank().map(r -> number(r.value())).orElse(null))
                .with("of", row -> row.percentile().map(Figure::n).orElse(null));
    }

    private void table(PrintWriter out, FigureSeries series) {
        if (series.figures().isEmpty()) {
            return;
        }
        FigureId id = series.figures().get(0).id();
        out.println("%s  %s  %s  (%s)"
                .formatted(
                        id.measureWithArgument(),
                        states(id),
                        series.definition().title(),
                        series.definition().unit()));
        if (series.figures().size() > 1) {
            out.println("  " + Sparkline.of(series.figures()));
        }
        if (series.figures().size() > 1 && series.definition().takes("issue area")) {
            out.println("  " + MESSAGES.get("votes_caveat"));
        }
        if (standing && !series.among().isEmpty()) {
            out.println("  " + MESSAGES.fill("standing_among", "among", series.among()));
        }
        ColumnList<Row> columns = new ColumnList<Row>()
                .with("year", row -> period(row.id()))
                .with("value", row -> shown(row.figure().value(), series))
                .with("interval", row -> interval(row.figure(), series))
                .with("n", row -> row.figure().n())
                .with("status", row -> row.figure().status().code());
        if (standing) {
            columns.with(
                    "percentile",
                    row -> row.percentile().map(p -> rounded(p.value())).orElse(""));
            addRank(columns);
        }
        columns.with("snapshot", row -> row.figure().snapshot())
                .with("note", row -> row.figure().note())
                .list(series.figures().stream()
                        .map(figure -> new Row(series, figure))
                        .toList())
                .printIndented(out);
    }

    private static String states(FigureId id) {
        String from = name(id.from());
        return switch (id.shape()) {
            case SYSTEM -> "all states";
            case STATE -> from;
            case DYAD -> from + " – " + name(id.to());
            case DIRECTED_DYAD -> from + " > " + name(id.to());
        };
    }

    private static String name(int cow) {
        return StateSystem.standard().find(cow).map(s -> s.name()).orElse("state " + cow);
    }

    private static String period(FigureId id) {
        Period period = id.period();
        return period == null ? "" : period.code();
    }

    /** Whole numbers without a point; others so that they read back to the same double. */
    private static @Nullable Object number(@Nullable Double value) {
        if (value == null) {
            return null;
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? (Object) value.longValue() : value;
    }

    private static String shown(@Nullable Double value, FigureSeries series) {
        if (value == null) {
            return "";
        }
        return switch (series.definition().unit()) {
            case "US$" -> String.format(Locale.ROOT, "%,.0f", value);
            case "index", "share", "ratio" -> rounded(value);
            case "TIV million" -> String.format(Locale.ROOT, "%.2f", value);
            case "km" -> String.format(Locale.ROOT, "%,.1f", value);
            case "choice", "type", "class" -> String.format(Locale.ROOT, "%.0f", value);
            // The others are counted, also those of a table of one's own.
            default -> value == Math.rint(value) ? String.format(Locale.ROOT, "%,.0f", value) : rounded(value);
        };
    }

    private static String interval(Figure figure, FigureSeries series) {
        return figure.low() == null ? "" : shown(figure.low(), series) + " to " + shown(figure.high(), series);
    }

    private static String rounded(@Nullable Double value) {
        return value == null ? "" : String.format(Locale.ROOT, "%.4f", value);
    }
}
