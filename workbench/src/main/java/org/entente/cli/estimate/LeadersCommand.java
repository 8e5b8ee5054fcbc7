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
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.Globals;
import org.entente.cli.shared.Listing;
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
    private static final List<String> HEADER = List.of(
            "measure",
            "kind",
            "state",
            "partner",
            "year",
            "who",
            "effect",
            "raw",
            "trend",
            "unit",
            "p_pair",
            "of_pair",
            "p_partners",
            "of_partners",
            "p_all",
            "of_all",
            "seeable_partners",
            "seeable_all",
            "status",
            "snapshot",
            "id");

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
                StillWorking telling = StillWorking.begin(globals)) {
            if (joint) {
                printJoint(workbench, a, b);
                return Exit.DONE;
            }
            Figures figures = KnownFigures.of(
                    workbench,
                    Stream.of(LeadersPart.values())
                            .map(part -> workbench.measures().get(part.id()).definition())
                            .toList());
            List<List<@Nullable Object>> rows = new ArrayList<>();
            boolean any = false;
            for (int k : lengths) {
                String argument = LeadersFigures.argument(measure, scale, k, workbench.measures());
                LeadersFigures found = LeadersFigures.read(figures, argument, a.cow(), b.cow(), EVER);
                List<LeadersFigures.Entry> dates = stated.stream()
                        .flatMap(year -> LeadersFigures.at(figures, argument, a.cow(), b.cow(), year).stream())
                        .toList();
                sayWhyNone(found, figures, argument, a, b);
                any |= !found.entries().isEmpty() || !found.untold().isEmpty();
                if (format == OutputFormat.TABLE) {
                    table(argument, k, found, dates, a, b);
                }
                found.entries().forEach(entry -> rows.add(row(argument, "entry", entry)));
                dates.forEach(entry -> rows.add(row(argument, "stated", entry)));
                found.untold()
                        .forEach(figure -> rows.add(row(
                                argument,
                                "entry",
                                new LeadersFigures.Entry(figure, null, null, List.of(), List.of()))));
            }
            if (format != OutputFormat.TABLE) {
                new Listing(HEADER, rows).print(globals.out(), format);
            }
            return any ? Exit.DONE : Exit.FAILED;
        }
    }

    /** Where there is no entry at all, the reason is the same for every year. */
    private void sayWhyNone(LeadersFigures found, Figures figures, String argument, State a, State b) {
        if (found.entries().isEmpty() && found.untold().isEmpty()) {
            Question any = Question.of(Subjects.pair(a.cow(), b.cow()), YearRange.of(2000))
                    .withArgument(argument);
            figures.list(LeadersPart.EFFECT.id(), any)
                    .forEach(figure -> globals.err().println("entente: " + figure.note()));
        }
    }

    private static List<@Nullable Object> row(String argument, String kind, LeadersFigures.Entry entry) {
        Figure effect = entry.effect();
        List<@Nullable Object> row = new ArrayList<>();
        row.add(argument);
        row.add(kind);
        row.add(FigureIds.code(effect.id().from()));
        row.add(FigureIds.code(effect.id().to()));
        row.add(entry.year());
        row.add(effect.note());
        row.add(effect.value());
        row.add(value(entry.raw()));
        row.add(value(entry.trend()));
        row.add(effect.unit());
        for (LeadersStudy.Set set : LeadersStudy.Set.values()) {
            boolean there = entry.places().size() > set.ordinal();
            row.add(there ? entry.place(set).value() : null);
            row.add(there ? entry.place(set).n() : null);
        }
        boolean weighed = !entry.seeable().isEmpty();
        row.add(
                weighed
                        ? entry.seeable()
                                .get(LeadersStudy.Set.PARTNERS.ordinal())
                                .value()
                        : null);
        row.add(weighed ? entry.seeable().get(LeadersStudy.Set.ALL.ordinal()).value() : null);
        row.add(effect.status().code());
        row.add(effect.snapshot());
        row.add(FigureIds.write(effect.id()));
        return row;
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
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (LeadersFigures.Entry entry : all) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add("  " + entry.year());
            row.add(entry.effect().note());
            row.add(
                    entry.raw() == null
                            ? ""
                            : StateSystem.standard()
                                    .get(entry.effect().id().from())
                                    .name());
            row.add(signed(entry.effect()));
            row.add(signed(entry.raw()));
            row.add(signed(entry.trend()));
            for (LeadersStudy.Set set : LeadersStudy.Set.values()) {
                row.add(place(entry.place(set)));
            }
            row.add(entry.seeable().isEmpty() ? "" : signed(entry.seeable().get(LeadersStudy.Set.ALL.ordinal())));
            rows.add(row);
        }
        new Listing(
                        List.of(
                                "  year",
                                "who",
                                "of",
                                "change",
                                "trend kept",
                                "trend a year",
                                "p pair",
                                "p partners",
                                "p all",
                                "seeable"),
                        rows)
                .print(out, OutputFormat.TABLE);
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
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (JointSpell one : JointSpell.list(study, a.cow(), b.cow())) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(one.first().name());
            row.add(one.second().name());
            row.add(one.from().toString());
            row.add(one.to().toString());
            row.add(one.years());
            row.add(one.mean());
            row.add(subject.definition().unit());
            rows.add(row);
        }
        List<String> header = List.of(
                format == OutputFormat.TABLE ? a.name() : "first",
                format == OutputFormat.TABLE ? b.name() : "second",
                "from",
                "to",
                "years",
                "mean",
                "unit");
        new Listing(header, rows).print(globals.out(), format);
    }
}
