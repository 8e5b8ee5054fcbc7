package org.entente.measure.politics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.entente.country.YearRange;
import org.entente.measure.base.SourceRows;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureColumns;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Citation;
import org.entente.provenance.Lineage;
import org.entente.provenance.Origin;
import org.entente.provenance.RowRef;
import org.entente.provenance.Snapshot;
import org.entente.store.Store;

/**
 * Treaties between two states, of one kind or of all three: the sum is there only where all three
 * are.
 */
final class TreatyCount implements Measure {
    static final Citation DESTA = new Citation(
            "dur-baccini-elsig2014",
            "Dür, Andreas and Leonardo Baccini and Manfred Elsig",
            "The Design of International Trade Agreements: Introducing a New Dataset",
            "The Review of International Organizations 9(3): 353–375",
            2014,
            "doi:10.1007/s11558-013-9179-8");

    private static final Definition DEFINITION = Definition.of("treaty.count", "Treaties")
            .version(2)
            .meaning(
                    "How many treaties tie the two in the year: trade agreements in force, alliances in force, and nuclear cooperation"
                            + " agreements signed to date.")
            .formula(
                    "trade: agreements of DESTA by which both are parties to each other, from the year of entry into force to that of a"
                            + " withdrawal; nuclear: agreements signed in the year or before; alliance: ATOP alliances in which both are"
                            + " members on a common day of the year; without an argument their sum")
            .shape(Shape.DYAD)
            .unit("treaties")
            .range(0, Double.POSITIVE_INFINITY)
            .direction("higher: closer")
            .sources(TreatyKinds.ALL.stream().map(TreatyKinds::source).toList())
            .argument("kind: trade, nuclear or alliance; without it all three, in the years that all three files cover")
            .reference(DESTA)
            .traps(List.of(
                    "Each kind comes from a file with years of its own: the sum is out of coverage where one of them is.",
                    "A trade agreement and its accessions, protocols and consolidated texts are one; states that belong to one bloc"
                            + " are not thereby parties to each other in the bloc's agreement with a third.",
                    "Trade agreements whose entry into force the file does not know are not counted; it knows withdrawals."
                            + " Which agreement a later one replaced is a list of our own (trade-successions.tsv: the European"
                            + " Union, the Eurasian one, NAFTA and others); what is not in it still counts.",
                    "For nuclear cooperation the file knows the year of signature only, neither entry into force nor end.",
                    "Other treaties (extradition, visas, investment) are in none of the files."))
            .build();

    private static final String VERSIONED = DEFINITION.versioned();

    private final TreatyKinds kinds = new TreatyKinds(DEFINITION);

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public FigureColumns compute(Question question, Store store) {
        if (question.argument() != null) {
            return kinds.compute(question, store);
        }
        return sum(TreatyKinds.ALL.stream()
                .map(kind -> kinds.compute(of(question, kind), store))
                .toList());
    }

    /**
     * A source and vintage that are named hold for the kind that comes from it; the others answer
     * from their newest.
     */
    private static Question of(Question question, String kind) {
        boolean named = question.source() == null || question.source().equals(TreatyKinds.source(kind));
        return (named ? question : question.withVintage(null, null)).withArgument(kind);
    }

    private static FigureColumns sum(List<FigureColumns> parts) {
        FigureColumns.Builder out = new FigureColumns.Builder(DEFINITION, null, Origin.COMPUTED);
        List<Map<Key, Integer>> rows = parts.stream().map(TreatyCount::index).toList();
        FigureColumns lead = parts.get(0);
        for (int row = 0; row < lead.size(); row++) {
            Key key = Key.of(lead, row);
            List<Integer> places = new ArrayList<>();
            rows.forEach(part -> places.add(part.getOrDefault(key, -1)));
            // Of all pairs only those that all three files can speak of are answered.
            if (!places.contains(-1)) {
                add(out, key, parts, places);
            }
        }
        return out.build();
    }

    private static void add(FigureColumns.Builder out, Key key, List<FigureColumns> parts, List<Integer> places) {
        double sum = 0;
        String snapshot = parts.get(0).snapshot(places.get(0));
        List<String> says = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            FigureColumns part = parts.get(i);
            int row = places.get(i);
            String kind = TreatyKinds.ALL.get(i);
            if (!part.hasValue(row)) {
                out.absent(
                        key.a(),
                        key.b(),
                        key.period(),
                        part.status(row),
                        -1,
                        part.snapshot(row),
                        kind + ": " + part.note(row));
                return;
            }
            sum += part.value(row);
            says.add("%s %.0f of %s".formatted(kind, part.value(row), part.snapshot(row)));
        }
        out.value(
                key.a(),
                key.b(),
                key.period(),
                sum == 0 ? Status.ZERO : Status.OBSERVED,
                sum,
                (long) sum,
                snapshot,
                String.join(", ", says));
    }

    /** A pair and period. */
    private record Key(int a, int b, Period period) {
        static Key of(FigureColumns columns, int row) {
            return new Key(columns.from(row), columns.to(row), Objects.requireNonNull(columns.period(row)));
        }
    }

    private static Map<Key, Integer> index(FigureColumns part) {
        Map<Key, Integer> rows = new LinkedHashMap<>();
        for (int row = 0; row < part.size(); row++) {
            rows.put(Key.of(part, row), row);
        }
        return rows;
    }

    @Override
    public Lineage lineage(Figure figure, Store store) {
        return lineages(List.of(figure), store).get(0);
    }

    /** Figures of one pair rest on one reading of each kind. */
    @Override
    public List<Lineage> lineages(List<Figure> figures, Store store) {
        List<Figure> ofKind = figures.stream()
                .filter(figure -> figure.id().argument() != null)
                .toList();
        List<Lineage> kindLineages = kinds.lineages(ofKind, store);
        Map<Figure, Lineage> known = new LinkedHashMap<>();
        for (int i = 0; i < ofKind.size(); i++) {
            known.put(ofKind.get(i), kindLineages.get(i));
        }
        Map<String, List<Figure>> sums = new LinkedHashMap<>();
        for (Figure figure : figures) {
            if (figure.id().argument() == null && figure.value() != null) {
                sums.computeIfAbsent(
                                figure.snapshot() + figure.id().from() + "-"
                                        + figure.id().to(),
                                key -> new ArrayList<>())
                        .add(figure);
            }
        }
        sums.values().forEach(series -> trace(series, store, known));
        return figures.stream()
                .map(figure -> Objects.requireNonNullElseGet(
                        known.get(figure), () -> new Lineage(VERSIONED, figure.note(), List.of(), 0)))
                .toList();
    }

    /** The lineages of sums of one pair: those of the three kinds, one after the other. */
    private void trace(List<Figure> series, Store store, Map<Figure, Lineage> into) {
        List<Integer> years =
                series.stream().map(f -> f.id().getPeriod().first()).sorted().toList();
        Figure any = series.get(0);
        Snapshot lead = SourceRows.snapshot(store, any);
        Question question = Question.of(
                        Subjects.pair(any.id().from(), any.id().to()),
                        new YearRange(years.get(0), years.get(years.size() - 1)))
                .withVintage(lead.source(), lead.vintage());
        List<Map<Period, Lineage>> parts = new ArrayList<>();
        for (String kind : TreatyKinds.ALL) {
            List<Figure> figures = kinds.compute(of(question, kind), store).figures();
            List<Lineage> lineages = kinds.lineages(figures, store);
            Map<Period, Lineage> byPeriod = new LinkedHashMap<>();
            for (int i = 0; i < figures.size(); i++) {
                byPeriod.put(figures.get(i).id().getPeriod(), lineages.get(i));
            }
            parts.add(byPeriod);
        }
        for (Figure figure : series) {
            List<Lineage> three = parts.stream()
                    .map(part -> Objects.requireNonNull(part.get(figure.id().getPeriod())))
                    .toList();
            List<RowRef> rows =
                    three.stream().flatMap(part -> part.rows().stream()).toList();
            into.put(
                    figure,
                    new Lineage(
                            VERSIONED,
                            "treaty.count = %.0f: %s"
                                    .formatted(
                                            figure.getValue(),
                                            three.stream().map(Lineage::worked).collect(Collectors.joining("; "))),
                            rows,
                            three.stream().mapToLong(Lineage::rowCount).sum()));
        }
    }
}
