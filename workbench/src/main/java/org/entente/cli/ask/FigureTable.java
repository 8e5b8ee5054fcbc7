package org.entente.cli.ask;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.cli.shared.Listing;
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
    private static final List<String> HEADER =
            List.of("measure", "from", "to", "year", "value", "unit", "n", "status", "snapshot", "low", "high", "id");
    private static final List<String> STANDING = List.of("percentile", "rank", "of");

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
        List<String> header = new ArrayList<>(HEADER);
        if (standing) {
            header.addAll(STANDING);
        }
        if (format == OutputFormat.JSON) {
            header.addAll(List.of("origin", "note"));
            if (standing) {
                header.addAll(List.of("among", "percentile_id", "rank_id"));
            }
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (FigureSeries one : series) {
            for (int i = 0; i < one.figures().size(); i++) {
                rows.add(row(one, i, format));
            }
        }
        new Listing(header, rows).print(out, format);
    }

    private List<@Nullable Object> row(FigureSeries series, int i, OutputFormat format) {
        Figure figure = series.figures().get(i);
        FigureId id = figure.id();
        List<@Nullable Object> row = new ArrayList<>();
        row.add(id.measureWithArgument());
        row.add(id.shape() == Shape.SYSTEM ? "" : FigureIds.code(id.from()));
        row.add(id.shape().states() < 2 ? "" : FigureIds.code(id.to()));
        row.add(period(id));
        row.add(number(figure.value()));
        row.add(figure.unit());
        row.add(figure.n());
        row.add(figure.status().code());
        row.add(figure.snapshot());
        row.add(number(figure.low()));
        row.add(number(figure.high()));
        row.add(FigureIds.write(id));
        if (standing) {
            Optional<Figure> percentile = at(series.percentiles(), id);
            row.add(percentile.map(p -> number(p.value())).orElse(null));
            row.add(at(series.ranks(), id).map(r -> number(r.value())).orElse(null));
            row.add(percentile.map(Figure::n).orElse(null));
        }
        if (format == OutputFormat.JSON) {
            row.add(figure.origin().code());
            row.add(figure.note());
            if (standing) {
                row.add(series.among());
                row.add(at(series.percentiles(), id)
                        .map(p -> FigureIds.write(p.id()))
                        .orElse(null));
                row.add(at(series.ranks(), id).map(r -> FigureIds.write(r.id())).orElse(null));
            }
        }
        return row;
    }

    private static Optional<Figure> at(List<Figure> standings, FigureId id) {
        return standings.stream()
                .filter(s -> s.id().withAspect(null).equals(id))
                .findFirst();
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
        List<String> header = new ArrayList<>(List.of("  year", "value", "interval", "n", "status"));
        if (standing) {
            header.addAll(STANDING);
        }
        header.add("snapshot");
        header.add("note");
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Figure figure : series.figures()) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add("  " + period(figure.id()));
            row.add(shown(figure.value(), series));
            row.add(figure.low() == null ? "" : shown(figure.low(), series) + " to " + shown(figure.high(), series));
            row.add(figure.n());
            row.add(figure.status().code());
            if (standing) {
                Optional<Figure> percentile = at(series.percentiles(), figure.id());
                row.add(percentile.map(p -> rounded(p.value())).orElse(""));
                row.add(at(series.ranks(), figure.id())
                        .map(r -> number(r.value()))
                        .orElse(null));
                row.add(percentile.map(Figure::n).orElse(null));
            }
            row.add(figure.snapshot());
            row.add(figure.note());
            rows.add(row);
        }
        new Listing(header, rows).print(out, OutputFormat.TABLE);
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

    private static String rounded(@Nullable Double value) {
        return value == null ? "" : String.format(Locale.ROOT, "%.4f", value);
    }
}
