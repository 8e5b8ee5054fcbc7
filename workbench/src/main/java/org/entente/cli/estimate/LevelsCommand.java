package org.entente.cli.estimate;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.entente.Workbench;
import org.entente.cli.shared.ColumnList;
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.Globals;
import org.entente.cli.shared.NothingToAnswer;
import org.entente.cli.shared.OutputFormat;
import org.entente.cli.shared.StateArguments;
import org.entente.cli.shared.StillWorking;
import org.entente.cli.shared.UsageException;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.Figures;
import org.entente.measure.estimate.LevelsFigures;
import org.entente.measure.estimate.LevelsPart;
import org.entente.measure.estimate.LevelsStudy;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureIds;
import org.entente.numerics.pairs.Scale;
import org.entente.service.KnownFigures;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code entente levels}: a pair's change, shared out among the system, the states, their leaders
 * and the pair.
 */
@Command(
        name = "levels",
        description = {
            "Decomposes the change of a measure between two years into levels: all pairs, each state, leaders, the pair.",
            "The levels are what all pairs have in common, each state, its leaders, the two leaders together, and the pair. This is an accounting on the panel of all pairs, not a test of causes; see docs/levels.md."
        },
        footer = {"", "Examples:", "  entente levels un.agreement TUR PAK --from 1990 --to 2015"})
public final class LevelsCommand implements Callable<Integer> {
    private final Globals globals;

    @Parameters(index = "0", paramLabel = "MEASURE", description = "A measure of pairs, as in un.agreement:palestine.")
    private String measure = "";

    @Parameters(index = "1", paramLabel = "STATE", description = "A state, by any name or code.")
    private String first = "";

    @Parameters(index = "2", paramLabel = "STATE", description = "Another state.")
    private String second = "";

    @Option(names = "--from", required = true, paramLabel = "Y", description = "First year of the span.")
    private int from;

    @Option(names = "--to", required = true, paramLabel = "Y", description = "Last year of the span.")
    private int to;

    @Option(names = "--window", paramLabel = "N", description = "Years that are averaged at each end (default: 3).")
    private int window = LevelsStudy.WINDOW;

    @Option(
            names = "--scale",
            paramLabel = "identity|log|log1p",
            description = "Scale on which the levels add up (default: log for money, log1p for arms, else identity).")
    private @Nullable Scale scale;

    @Option(names = "--format", paramLabel = "table|csv|json", description = "How to print it (default: table).")
    private OutputFormat format = OutputFormat.TABLE;

    public LevelsCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() throws IOException {
        YearRange span = span();
        StateArguments names = new StateArguments(Optional.of(span));
        State a = names.state(first);
        State b = names.state(second);
        if (a.equals(b)) {
            throw new UsageException(MESSAGES.fill("same_state", "first", first, "second", second, "state", a));
        }
        try (Workbench workbench = globals.open();
                StillWorking telling = StillWorking.begin(globals, workbench)) {
            String argument = LevelsFigures.argument(measure, scale, window, workbench.measures());
            Figures figures = KnownFigures.of(
                    workbench,
                    Stream.of(LevelsPart.values())
                            .map(part -> workbench.measures().get(part.id()).definition())
                            .toList());
            LevelsFigures levels = LevelsFigures.read(figures, argument, a.cow(), b.cow(), span);
            if (!levels.isKnown()) {
                globals.err()
                        .println("entente: "
                                + NothingToAnswer.because(
                                        workbench.store(), levels.change().note()));
            }
            print(levels, argument, a, b);
            return levels.isKnown() ? Exit.DONE : Exit.FAILED;
        }
    }

    private YearRange span() {
        if (window < 1 || window > 99) {
            throw new UsageException(MESSAGES.fill("bad_window", "window", window));
        }
        try {
            YearRange span = new YearRange(from, to);
            if (span.length() < 2 * window) {
                throw new UsageException(MESSAGES.fill("levels.overlap", "window", window, "from", from, "to", to));
            }
            return span;
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private void print(LevelsFigures levels, String argument, State a, State b) {
        PrintWriter out = globals.out();
        if (format == OutputFormat.TABLE) {
            if (levels.isKnown()) {
                table(out, levels, argument, a, b);
            }
            return;
        }
        List<Row> rows = new ArrayList<>();
        for (Figure whole : List.of(levels.start(), levels.end(), levels.change())) {
            rows.add(new Row(whole, 0, null));
        }
        levels.lines().forEach(line -> rows.add(new Row(line.contribution(), line.state(), line.p())));
        columns(argument, a, b).list(rows).print(out, format);
    }

    /**
     * A figure of the account.
     *
     * @param state whose level it is; 0 where it belongs to no single state
     * @param p how rare so great a contribution is; absent where nothing is tested
     */
    private record Row(Figure figure, int state, @Nullable Figure p) {}

    private ColumnList<Row> columns(String argument, State a, State b) {
        ColumnList<Row> columns = new ColumnList<Row>()
                .with("measure", row -> argument)
                .with("first", row -> a.code())
                .with("second", row -> b.code())
                .with("period", row -> row.figure().id().getPeriod().code())
                .with("level", row -> word(row.figure()))
                .with("state", row -> row.state() == 0 ? "" : FigureIds.code(row.state()))
                .with("value", row -> row.figure().value())
                .with("low", row -> row.figure().low())
                .with("high", row -> row.figure().high())
                .with("unit", row -> row.figure().unit())
                .with("p", row -> row.p() == null ? null : row.p().value())
                .with("among", row -> row.p() == null ? null : row.p().n())
                .with("status", row -> row.figure().status().code())
                .with("snapshot", row -> row.figure().snapshot())
                .with("id", row -> FigureIds.write(row.figure().id()));
        return format == OutputFormat.JSON
                ? columns.with("origin", row -> row.figure().origin().code())
                        .with("note", row -> row.figure().note())
                : columns;
    }

    private static String word(Figure figure) {
        return figure.id().measure().substring("levels.".length());
    }

    private void table(PrintWriter out, LevelsFigures levels, String argument, State a, State b) {
        out.println(MESSAGES.fill(
                "levels.head",
                "measure",
                argument,
                "a",
                a.name(),
                "b",
                b.name(),
                "note",
                levels.change().note(),
                "start",
                shown(levels.start()),
                "end",
                shown(levels.end()),
                "change",
                signed(levels.change().getValue(), levels.change().unit()),
                "unit",
                levels.change().unit()));
        new ColumnList<LevelsFigures.Line>()
                .with("level", line -> word(line.contribution()).replace('_', ' '))
                .with(
                        "of",
                        line -> line.state() == 0
                                ? ""
                                : StateSystem.standard().get(line.state()).name())
                .with(
                        "contribution",
                        line -> signed(
                                line.contribution().getValue(),
                                line.contribution().unit()))
                .with("range over orders", line -> range(line.contribution()))
                .with(
                        "p",
                        line -> line.p() == null
                                ? ""
                                : String.format(Locale.ROOT, "%.3f", line.p().getValue()))
                .with(
                        "among",
                        line -> line.p() == null
                                ? ""
                                : MESSAGES.fill("levels.among", "n", line.p().n()))
                .with(
                        "leaders",
                        line -> line.part() == LevelsPart.LEADER
                                ? line.contribution().note()
                                : "")
                .list(levels.lines())
                .printIndented(out);
        out.println(MESSAGES.get("levels.foot"));
    }

    private static String shown(Figure figure) {
        return digits(figure.getValue(), figure.unit(), "");
    }

    private static String range(Figure figure) {
        return signed(figure.low(), figure.unit()) + " to " + signed(figure.high(), figure.unit());
    }

    private static String signed(@Nullable Double value, String unit) {
        return value == null ? "" : digits(value, unit, "+");
    }

    private static String digits(double value, String unit, String sign) {
        String pattern = unit.equals("US$") ? "%" + sign + ",.0f" : "%" + sign + ".4f";
        return String.format(Locale.ROOT, pattern, value);
    }
}
