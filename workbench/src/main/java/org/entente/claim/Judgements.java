package org.entente.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.entente.casefile.model.Series;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Marks;
import org.entente.measure.model.Status;

/** Makes the judgements of the rules, with the cautions that follow from the figures themselves. */
final class Judgements {
    private final Wording wording;

    Judgements(Wording wording) {
        this.wording = wording;
    }

    Judgement supported(String fact, List<Figure> figures, List<Caution> cautions) {
        return checked(Verdict.SUPPORTED, fact, "", figures, cautions);
    }

    Judgement contradicted(String fact, List<Figure> figures, List<Caution> cautions) {
        return checked(Verdict.CONTRADICTED, fact, "", figures, cautions);
    }

    /** @param reason key of the clause that says why it is no better */
    Judgement imprecise(String fact, String reason, List<Figure> figures, List<Caution> cautions) {
        return checked(Verdict.IMPRECISE, fact, wording.texts().fill(reason), figures, cautions);
    }

    /**
     * Tested without finding an effect.
     *
     * @param reason key of the clause that says what would have been found
     */
    Judgement notShown(
            String fact, String reason, Map<String, String> values, List<Figure> figures, List<Caution> cautions) {
        return checked(Verdict.NOT_SHOWN, fact, wording.texts().fill(reason, values), figures, cautions);
    }

    private Judgement checked(
            Verdict verdict, String fact, String reason, List<Figure> figures, List<Caution> cautions) {
        return new Judgement.Checked(verdict, fact, fact, reason, figures, with(cautions, figures));
    }

    /**
     * Whether a register lists no deal at all behind a count: it drops cancelled deals, and not
     * every export holds those without deliveries, so that its silence does not tell an order that
     * was never placed from one that came to nothing.
     */
    static boolean isUnlisted(Figure figure) {
        Long deals = figure.n();
        return figure.status() == Status.ZERO && figure.unit().equals("units") && deals != null && deals == 0;
    }

    /** One figure that has no value, or none that says anything. */
    Judgement open(SeriesReader reader, Series series, int year, Figure absent) {
        OptionalInt latest =
                absent.status() == Status.OUT_OF_COVERAGE ? reader.findLatest(series, year) : OptionalInt.empty();
        String key;
        if (latest.isPresent()) {
            key = "why.later";
        } else if (absent.status().carriesValue()) {
            key = "why.unlisted";
        } else {
            key = absent.note().isEmpty() ? "why." + absent.status().code() : "why.note";
        }
        String why = wording.texts()
                .fill(
                        key,
                        Map.of(
                                "series", wording.series(series),
                                "year", String.valueOf(year),
                                "latest", latest.isPresent() ? String.valueOf(latest.getAsInt()) : "",
                                "note", absent.note()));
        return new Judgement.Open(why, List.of(absent), List.of(), unlistedOr(reader, series, year, absent));
    }

    private Needed unlistedOr(SeriesReader reader, Series series, int year, Figure absent) {
        return absent.status().carriesValue()
                ? new Needed(wording.texts().fill("needed.unlisted"), List.of())
                : needed(reader, series, String.valueOf(year));
    }

    /**
     * A span of which too much is missing.
     *
     * @param part what the covered part shows, as a clause; empty when it shows nothing
     */
    Judgement open(SeriesReader reader, Series series, Course course, String part) {
        String missing = wording.years(course.missing());
        String key = course.byYear().isEmpty() ? "why.none" : part.isEmpty() ? "why.years" : "why.part";
        String why = wording.texts()
                .fill(
                        key,
                        Map.of(
                                "series",
                                wording.series(series),
                                "span",
                                wording.span(course.span()),
                                "missing",
                                missing,
                                "part",
                                part));
        return new Judgement.Open(why, course.listFigures(), List.of(), needed(reader, series, missing));
    }

    /** The figures are there and cannot answer. */
    Judgement open(String why, List<Figure> figures, List<Caution> cautions, Needed needed) {
        return new Judgement.Open(why, figures, cautions, needed);
    }

    /** A file of one of the measure's sources that covers a period. */
    Needed needed(SeriesReader reader, Series series, String period) {
        Definition definition = reader.definition(series);
        String sources = definition.sources().stream().map(wording::source).collect(Collectors.joining(orList()));
        return new Needed(
                wording.texts().fill("needed.cover", Map.of("sources", sources, "period", period)),
                definition.sources());
    }

    private String orList() {
        return wording.texts().fill("list.or");
    }

    Caution caution(Caution.Kind kind, Map<String, String> values) {
        return new Caution(kind, wording.texts().fill("caution." + kind.name().toLowerCase(Locale.ROOT), values));
    }

    /** The caution of a wide interval, when there is one. */
    List<Caution> split(Series series, boolean wide) {
        if (!wide) {
            return List.of();
        }
        return List.of(
                caution(Wording.isArms(series) ? Caution.Kind.EVEN_SPLIT : Caution.Kind.WIDE_INTERVAL, Map.of()));
    }

    private List<Caution> with(List<Caution> cautions, List<Figure> figures) {
        List<Caution> all = new ArrayList<>(cautions);
        mixed(figures).ifPresent(sources -> all.add(caution(Caution.Kind.MIXED_SOURCES, Map.of("sources", sources))));
        List<Figure> few = figures.stream()
                .filter(f -> f.note().contains(Marks.FEW_ITEMS) && f.n() != null)
                .toList();
        if (!few.isEmpty()) {
            all.add(caution(
                    Caution.Kind.FEW_ITEMS,
                    Map.of(
                            "figures",
                            few.stream()
                                    .map(f -> wording.texts()
                                            .fill("few.figure", Map.of("year", period(f), "n", String.valueOf(f.n()))))
                                    .collect(Collectors.joining("; ")))));
        }
        List<Figure> same = figures.stream()
                .filter(f -> f.note().contains(Marks.SAME_ITEMS))
                .toList();
        if (!same.isEmpty()) {
            all.add(caution(
                    Caution.Kind.SAME_ITEMS,
                    Map.of(
                            "periods",
                            same.stream().map(Judgements::period).distinct().collect(Collectors.joining(", ")))));
        }
        List<Figure> part = figures.stream()
                .filter(f -> f.note().contains(Marks.PART_COVERED))
                .toList();
        if (!part.isEmpty()) {
            all.add(caution(
                    Caution.Kind.PART_OF_PERIOD,
                    Map.of("periods", part.stream().map(Judgements::period).collect(Collectors.joining(", ")))));
        }
        return all;
    }

    /**
     * The sources of figures of one measure that come from more than one; such figures may not
     * count the same.
     */
    private Optional<String> mixed(List<Figure> figures) {
        return figures.stream()
                .filter(f -> !f.snapshot().isEmpty())
                .collect(Collectors.groupingBy(
                        f -> f.id().measure(),
                        LinkedHashMap::new,
                        Collectors.mapping(Figure::source, Collectors.toCollection(LinkedHashSet::new))))
                .values()
                .stream()
                .filter(sources -> sources.size() > 1)
                .findFirst()
                .map(sources -> sources.stream()
                        .map(wording::source)
                        .collect(Collectors.joining(wording.texts().fill("list.and"))));
    }

    private static String period(Figure figure) {
        return figure.id().period() == null ? "" : figure.id().period().code();
    }
}
