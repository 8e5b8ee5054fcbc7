package org.entente.cli.estimate;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
import org.entente.measure.estimate.JointSpell;
import org.entente.measure.estimate.LeadersFigures;
import org.entente.measure.estimate.LeadersPart;
import org.entente.measure.estimate.LeadersStudy;
import org.entente.measure.estimate.Studies;
import org.entente.measure.estimate.Subject;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;
import org.entente.numerics.pairs.Scale;
import org.entente.service.KnownFigures;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code entente leaders}: what changed between two states when a leader of either entered office,
 * against chance.
 */
@Command(
        name = "leaders",
        description = {
            "Measures the change around each leader's entry into office, and how rare such a change is.",
            "It is compared with this pair's other entries, with this leader's other partners, and with similar entries anywhere. It shows that something changed, not who changed it; see docs/leaders.md."
        },
        footer = {
            "",
            "Examples:",
            "  entente leaders un.agreement TUR PAK",
            "  entente leaders trade.total TUR PAK --k 3,5"
        })
public final class LeadersCommand implements Callable<Integer> {
    private static final YearRange EVER = new YearRange(1816, 2100);
    private final Globals globals;

    @Parameters(index = "0", paramLabel = "MEASURE", description = "A measure of pairs, as in un.agreement:palestine.")
    private String measure = "";

    @Parameters(index = "1", paramLabel = "STATE", description = "A state, by any name or code.")
    private String first = "";

    @Parameters(index = "2", paramLabel = "STATE", description = "Another state.")
    private String second = "";

    @Option(names = "--k", split = ",", paramLabel = "N", description = "Years on each side (default: 3,5).")
    private List<Integer> lengths = List.of(3, 5);

    @Option(
            names = "--at",
            split = ",",
            paramLabel = "Y",
            description = "Years that a text names, to be tested beside.")
    private List<Integer> stated = List.of();

    @Option(
            names = "--scale",
            paramLabel = "identity|log|log1p",
            description = "Scale of the measure (default: log for money, log1p for arms, else identity).")
    private @Nullable Scale scale;

    @Option(names = "--joint", description = "Instead: the days on which two leaders were in office together.")
    private boolean joint;

    @Option(names = "--format", paramLabel = "table|csv|json", description = "How to print it (default: table).")
    private OutputFormat format = OutputFormat.TABLE;

    public LeadersCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() throws IOException {
        StateArguments names = new StateArguments(Optional.empty());
        State a = names.state(first);
        State b = names.state(second);
        if (a.equals(b)) {
            throw new UsageException(MESSAGES.fill("same_state", "first", first, "second", second, "state", a));
        }
        lengths.stream().filter(k -> k < 1 || k > 25).findFirst().ifPresent(k -> {
            throw new UsageException(MESSAGES.fill("leaders.years", "years", k));
        });
        try (Workbench workbench = globals.open();
                StillWorking telling = StillWorking.begin(globals, workbench)) {
            if (joint) {
                printJoint(workbench, a, b);
                return Exit.DONE;
            }
            Figures figures = KnownFigures.of(
                    workbench,
                    Stream.of(LeadersPart.values())
                            .map(part -> workbench.measures().get(part.id()).definition())
                            .toList());
            List<Row> rows = new ArrayList<>();
            boolean any = false;
            Set<String> why = new LinkedHashSet<>();
            for (int k : lengths) {
                String argument = LeadersFigures.argument(measure, scale, k, workbench.measures());
                LeadersFigures found = LeadersFigures.read(figures, argument, a.cow(), b.cow(), EVER);
                List<LeadersFigures.Entry> dates = stated.stream()
                        .flatMap(year -> LeadersFigures.at(figures, argument, a.cow(), b.cow(), year).stream())
                        .toList();
                boolean empty = found.entries().isEmpty() && found.untold().isEmpty();
                any |= !empty;
                if (empty) {
                    why.addAll(whyNone(figures, argument, a, b));
                }
                boolean known =
                        !empty || dates.stream().anyMatch(date -> date.effect().value() != null);
                if (known && format == OutputFormat.TABLE) {
                    table(argument, k, found, dates, a, b);
                }
                found.entries().forEach(entry -> rows.add(new Row(argument, "entry", entry)));
                dates.forEach(entry -> rows.add(new Row(argument, "stated", entry)));
                found.untold()
                        .forEach(figure -> rows.add(new Row(
                                argument,
                                "entry",
                                new LeadersFigures.Entry(figure, null, null, List.of(), List.of()))));
            }
            why.forEach(
                    reason -> globals.err().println("entente: " + NothingToAnswer.because(workbench.store(), reason)));
            if (format != OutputFormat.TABLE) {
                columns().list(rows).print(globals.out(), format);
            }
            return any ? Exit.DONE : Exit.FAILED;
        }
    }

    /** Why there is no entry at all: the reason is the same for every year. */
    private static List<String> whyNone(Figures figures, String argument, State a, State b) {
        Question any =
                Question.of(Subjects.pair(a.cow(), b.cow()), YearRange.of(2000)).withArgument(argument);
        return figures.list(LeadersPart.EFFECT.id(), any).stream()
                .map(Figure::note)
                .toList();
    }

    /** @param kind whether the year is that of an entry into office, or one that was stated */
    private record Row(String argument, String kind, LeadersFigures.Entry entry) {
        Figure effect() {
            return entry.effect();
        }

        @Nullable Figure place(LeadersStudy.Set set) {
            return entry.places().size() > set.ordinal() ? entry.place(set) : null;
        }

        @Nullable Figure seeable(LeadersStudy.Set set) {
            return entry.seeable().isEmpty() ? null : entry.seeable().get(set.ordinal());
        }
    }

    private static ColumnList<Row> columns() {
        ColumnList<Row> columns = new ColumnList<Row>()
                .with("measure", Row::argument)
                .with("kind", Row::kind)
                .with("state", row -> FigureIds.code(row.effect().id().from()))
                .with("partner", row -> FigureIds.code(row.effect().id().to()))
                .with("year", row -> row.entry().year())
                .with("who", row -> row.effect().note())
                .with("effect", row -> row.effect().value())
                .with("raw", row -> value(row.entry().raw()))
                .with("trend", row -> value(row.entry().trend()))
                .with("unit", row -> row.effect().unit());
        for (LeadersStudy.Set set : LeadersStudy.Set.values()) {
            String name = set.name().toLowerCase(Locale.ROOT);
            columns.with("p_" + name, row -> value(row.place(set))).with("of_" + name, row -> n(row.place(set)));
        }
        return columns.with("seeable_partners", row -> value(row.seeable(LeadersStudy.Set.PARTNERS)))
                .with("seeable_all", row -> value(row.seeable(LeadersStudy.Set.ALL)))
                .with("status", row -> row.effect().status().code())
                .with("snapshot", row -> row.effect().snapshot())
                .with("id", row -> FigureIds.write(row.effect().id()));
    }

    private static @Nullable Object n(@Nullable Figure figure) {
        return figure == null ? null : figure.n();
    }

    private static @Nullable Double value(@Nullable Figure figure) {
        return figure == null ? null : figure.value();
    }

    private void table(
            String argument, int k, LeadersFigures found, List<LeadersFigures.Entry> dates, State a, State b) {
        PrintWriter out = globals.out();
        List<LeadersFigures.Entry> all = new ArrayList<>(found.entries());
        all.addAll(dates);
        if (all.isEmpty() && found.untold().isEmpty()) {
            return;
        }
        String unit = all.isEmpty() ? "" : all.get(0).effect().unit();
        out.println(MESSAGES.fill(
                "leaders.head", "measure", argument, "a", a.name(), "b", b.name(), "years", k, "unit", unit));
        ColumnList<LeadersFigures.Entry> columns = new ColumnList<LeadersFigures.Entry>()
                .with("year", LeadersFigures.Entry::year)
                .with("who", entry -> entry.effect().note())
                .with(
                        "of",
                        entry -> entry.raw() == null
                                ? ""
                                : StateSystem.standard()
                                        .get(entry.effect().id().from())
                                        .name())
                .with("change", entry -> signed(entry.effect()))
                .with("trend kept", entry -> signed(entry.raw()))
                .with("trend a year", entry -> signed(entry.trend()));
        for (LeadersStudy.Set set : LeadersStudy.Set.values()) {
            columns.with("p " + set.name().toLowerCase(Locale.ROOT), entry -> place(entry.place(set)));
        }
        columns.with(
                        "seeable",
                        entry -> entry.seeable().isEmpty()
                                ? ""
                                : signed(entry.seeable().get(LeadersStudy.Set.ALL.ordinal())))
                .list(all)
                .printIndented(out);
        found.untold()
                .forEach(figure -> out.println("  " + figure.id().getPeriod().code() + "  " + figure.note()));
        int tests = found.tests().size()
                + dates.stream().mapToInt(entry -> entry.tests().size()).sum();
        out.println(MESSAGES.fill("leaders.foot", "tests", tests));
    }

    private static String place(Figure place) {
        return place.value() == null ? "" : String.format(Locale.ROOT, "%.3f of %,d", place.value(), place.n());
    }

    private static String signed(@Nullable Figure figure) {
        return figure == null || figure.value() == null ? "" : String.format(Locale.ROOT, "%+.4f", figure.value());
    }

    private void printJoint(Workbench workbench, State a, State b) {
        Subject subject = Subject.parse(measure, scale, workbench.measures());
        LeadersStudy study = new Studies().entries(workbench.store(), subject, lengths.get(0), null, null);
        boolean table = format == OutputFormat.TABLE;
        new ColumnList<JointSpell>()
                .with(table ? a.name() : "first", one -> one.first().name())
                .with(table ? b.name() : "second", one -> one.second().name())
                .with("from", one -> one.from().toString())
                .with("to", one -> one.to().toString())
                .with("years", JointSpell::years)
                .with("mean", JointSpell::mean)
                .with("unit", one -> subject.definition().unit())
                .list(JointSpell.list(study, a.cow(), b.cow()))
                .print(globals.out(), format);
    }
}
