package org.entente.measure.politics;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.country.StateSystem;
import org.entente.measure.base.SnapshotQuery;
import org.entente.measure.base.TracedLines;
import org.entente.measure.base.YearlyMeasure;
import org.entente.measure.model.Cells;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Subjects;
import org.entente.store.Columns;
import org.jspecify.annotations.Nullable;

/** How alike the alliance portfolios of two states are. */
final class AllianceSimilarity extends YearlyMeasure {
    private static final Definition DEFINITION = Definition.of("alliance.s", "Similarity of alliance portfolios (S)")
            .meaning(
                    "How alike two states are in what they owe every member of the system by alliances: 1 when they owe the same to"
                            + " all, lower the more they differ.")
            .formula(
                    "S = 1 − 2·Σ_k|x_k − y_k| / (3N), k over all N members of the system, both states among them; x_k = 0 no pledge"
                            + " to k, 1 consultation, 2 neutrality or non-aggression, 3 defence or offence, 3 to itself")
            .shape(Shape.DYAD)
            .unit("index")
            .range(-1, 1)
            .direction("higher: closer")
            .sources(List.of(AllianceType.ATOP_SOURCE, AllianceType.ATOP_DYADS))
            .reference(PoliticsWorks.SIGNORINO_RITTER)
            .traps(List.of(
                    "Unweighted, absolute distance. Most states have few allies, so that S is near 1 for pairs that have none at"
                            + " all: set it against the other pairs of the year.",
                    "A portfolio holds what a state owes, not what is owed to it.",
                    "An alliance without any of the five obligations counts as none."))
            .build();

    /** Of none, consultation, non-aggression, neutrality, offence and defence. */
    private static final int[] CODES = {0, 1, 2, 2, 3, 3};

    AllianceSimilarity() {
        super(DEFINITION, Silence.notReported("no portfolio"));
    }

    @Override
    protected Table table(String source, @Nullable String argument) {
        return Table.of(Pledges.table(source));
    }

    @Override
    protected Cells read(SnapshotQuery reading) {
        Map<Integer, AlliancePortfolios> byYear = new HashMap<>();
        reading.years().stream()
                .forEach(year -> byYear.put(
                        year, new AlliancePortfolios(StateSystem.standard().listMembers(year))));
        AllianceTable table = Pledges.of(reading);
        Set<Integer> pledgers = asked(reading.subjects());
        for (int pledger : pledgers == null ? table.pledgers() : pledgers) {
            for (AllianceTable.Tie tie : table.owedBy(pledger)) {
                Pledges.years(tie, reading.years())
                        .mapToObj(byYear::get)
                        .filter(Objects::nonNull)
                        .forEach(portfolios ->
                                portfolios.owe(pledger, tie.receiver(), CODES[Pledges.strongest(tie.pledges())]));
            }
        }
        Cells cells = new Cells();
        byYear.forEach((when, portfolios) -> compare(when, portfolios, asked(reading.subjects()), cells));
        return cells;
    }

    /** The states of the pairs requested; null for all. */
    private static @Nullable Set<Integer> asked(Subjects subjects) {
        if (!(subjects instanceof Subjects.Pairs pairs)) {
            return null;
        }
        Set<Integer> states = new HashSet<>();
        pairs.pairs().forEach(pair -> states.addAll(List.of(pair.from(), pair.to())));
        return states;
    }

    private static void compare(int year, AlliancePortfolios portfolios, @Nullable Set<Integer> asked, Cells cells) {
        int[] numbers = portfolios.numbers();
        for (int i = 0; i < numbers.length; i++) {
            if (asked == null || asked.contains(numbers[i])) {
                for (int j = i + 1; j < numbers.length; j++) {
                    if (asked == null || asked.contains(numbers[j])) {
                        cells.value(numbers[i], numbers[j], year, portfolios.similarity(i, j), numbers.length, "")
                                .of(portfolios.distance(i, j), numbers.length);
                    }
                }
            }
        }
    }

    /** The spells of both states, and of all others in their treaties, in force in the year. */
    @Override
    protected Columns rows(SnapshotQuery reading) {
        AllianceTable table = Pledges.of(reading);
        Set<Integer> asked = asked(reading.subjects());
        TracedLines lines = new TracedLines();
        if (reading.snapshot().source().equals(AllianceType.ATOP_DYADS)) {
            for (int pledger : asked == null ? table.pledgers() : asked) {
                for (AllianceTable.Tie tie : table.owedBy(pledger)) {
                    Pledges.years(tie, reading.years())
                            .forEach(year -> lines.add(
                                    year,
                                    "alliance_pledge",
                                    tie.line().file(),
                                    tie.line().line()));
                }
            }
            return lines.toColumns();
        }
        for (List<AllianceTable.Spell> members : table.spells().values()) {
            Set<Integer> years = members.stream()
                    .filter(own -> own.member() != null && (asked == null || asked.contains(own.member())))
                    .flatMap(own -> own.years().stream()
                            .filter(reading.years()::contains)
                            .boxed())
                    .collect(Collectors.toSet());
            for (AllianceTable.Spell member : years.isEmpty() ? List.<AllianceTable.Spell>of() : members) {
                years.stream()
                        .filter(member.years()::contains)
                        .forEach(year -> lines.add(
                                year,
                                "alliance_member",
                                member.line().file(),
                                member.line().line()));
            }
        }
        return lines.toColumns();
    }

    @Override
    protected String worked(Figure figure, Cells cells, int row) {
        return String.format(
                Locale.ROOT,
                "alliance.s = 1 − 2·%.0f / (3·%.0f) = %.6f",
                cells.firstPart(row),
                cells.secondPart(row),
                figure.getValue());
    }
}
