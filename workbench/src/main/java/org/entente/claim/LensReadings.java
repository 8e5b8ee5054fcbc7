package org.entente.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.measure.Figures;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.provenance.Snapshot;

/**
 * The ways in which a claim's figures can be read: the newest vintage first, then the others, and
 * within a vintage on each basis that has a value.
 */
final class LensReadings {
    private final Figures figures;
    private final Definition definition;
    private final Function<Lens, Judgement> judge;
    private final boolean bases;

    /** One lens and what came of it. */
    record Reading(Lens lens, Judgement judgement) {
        Optional<Judgement.Checked> findChecked() {
            return judgement instanceof Judgement.Checked checked ? Optional.of(checked) : Optional.empty();
        }
    }

    /**
     * @param bases whether to read each basis apart: the measure has them, and the claim names none
     */
    LensReadings(Figures figures, Definition definition, boolean bases, Function<Lens, Judgement> judge) {
        this.figures = figures;
        this.definition = definition;
        this.bases = bases;
        this.judge = judge;
    }

    /** The newest vintage, on each basis that it has. */
    List<Reading> ofNewest() {
        Reading first = read(Lens.newest());
        String vintage = vintage(first.judgement());
        List<Reading> checked = ofBases(Lens.newest()).stream()
                .filter(r -> vintage(r.judgement()).equals(vintage))
                .toList();
        return checked.isEmpty() ? List.of(first) : checked;
    }

    /**
     * Every other vintage of the source that answered in the newest one (of any, when none did),
     * the newest first.
     */
    List<List<Reading>> ofOthers(List<Reading> newest) {
        Judgement judged = newest.get(0).judgement();
        Set<String> answered = new TreeSet<>();
        refs(judged).forEach(answered::add);
        Set<String> vintages = new LinkedHashSet<>();
        listVintages().stream()
                .filter(s -> answered.isEmpty()
                        || answered.stream()
                                .anyMatch(ref -> ref.startsWith(s.source().concat(":"))))
                .map(Snapshot::vintage)
                .filter(vintage -> !vintage(judged).equals(vintage))
                .forEach(vintages::add);
        List<List<Reading>> others = new ArrayList<>();
        for (String vintage : vintages) {
            Lens lens = Lens.ofVintage(vintage);
            List<Reading> checked = ofBases(lens);
            others.add(checked.isEmpty() ? List.of(read(lens)) : checked);
        }
        return others.stream()
                .filter(readings -> readings.get(0).findChecked().isPresent())
                .toList();
    }

    /** Every other source of a measure that has several, the preferred first, where it speaks. */
    List<Reading> ofOtherSources(List<Reading> newest) {
        Set<String> answered = new TreeSet<>();
        refs(newest.get(0).judgement())
                .map(ref -> ref.substring(0, ref.indexOf(':')))
                .forEach(answered::add);
        Set<String> known = listVintages().stream().map(Snapshot::source).collect(Collectors.toSet());
        // A measure with bases chooses its tables by the basis, not by the source.
        return SeriesReader.hasBases(definition)
                ? List.of()
                : definition.sources().stream()
                        .filter(source -> known.contains(source) && !answered.equals(Set.of(source)))
                        .map(source -> read(Lens.ofSource(source)))
                        .filter(r -> r.findChecked().isPresent())
                        .toList();
    }

    private List<Reading> ofBases(Lens lens) {
        if (!bases) {
            return List.of();
        }
        return Stream.of(Lens.PUBLISHED, Lens.REGISTER)
                .map(basis -> read(lens.onBasis(basis)))
                .filter(r -> r.findChecked().isPresent())
                .toList();
    }

    private Reading read(Lens lens) {
        return new Reading(lens, judge.apply(lens));
    }

    private List<Snapshot> listVintages() {
        return figures.listSnapshots().stream()
                .filter(s -> definition.sources().contains(s.source()))
                .sorted(Comparator.comparing(Snapshot::vintage).reversed().thenComparing(Snapshot::source))
                .toList();
    }

    /** The vintage of the first figure that a source answered for; empty when none did. */
    static String vintage(Judgement judgement) {
        return refs(judgement)
                .map(ref -> ref.substring(ref.indexOf(':') + 1))
                .findFirst()
                .orElse("");
    }

    private static Stream<String> refs(Judgement judgement) {
        return judgement.figures().stream().map(Figure::snapshot).filter(s -> !s.isEmpty());
    }

    static String basis(Reading reading) {
        return Objects.requireNonNullElse(reading.lens().basis(), "");
    }
}
