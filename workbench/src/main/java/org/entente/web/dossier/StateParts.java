package org.entente.web.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.country.State;
import org.entente.country.YearRange;
import org.entente.dossier.Dossier;
import org.entente.dossier.Numbers;
import org.entente.measure.Figures;
import org.entente.measure.base.SourceChoice;
import org.entente.measure.estimate.Leaders;
import org.entente.measure.estimate.OfficeSpell;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Question;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Subjects;
import org.entente.web.find.StateRow;
import org.entente.web.http.PageRequest;
import org.entente.web.http.WebTexts;
import org.entente.web.measure.SeriesCitation;
import org.entente.web.measure.SeriesView;
import org.jspecify.annotations.Nullable;

/** Puts the page of a state together. */
final class StateParts {
    private static final int LEADERS_SINCE = 1946;

    private final State state;
    private final PageRequest request;
    private final Figures figures;
    private final Numbers numbers;

    StateParts(State state, PageRequest request) {
        this.state = state;
        this.request = request;
        this.figures = request.workbench().figures(FrozenFigures.none());
        this.numbers = new Numbers(WebTexts.dossier(request.language()));
    }

    /**
     * The partners, or why there are none.
     *
     * @param dossier null where the measure knows nothing of the state
     * @param message why; empty with a dossier
     */
    record Ranking(@Nullable Dossier dossier, String message) {}

    StateView view(String by, List<Definition> rankable, Ranking ranking) {
        Dossier dossier = ranking.dossier();
        return new StateView(
                StateRow.of(state, request.texts()),
                by,
                request.text("year", ""),
                rankable,
                dossier == null ? null : new WrittenView(dossier),
                ranking.message(),
                trajectories(),
                leaders());
    }

    /**
     * Every measure of one state that the imported sources speak to, over the years for which they
     * do.
     */
    private List<SeriesView> trajectories() {
        List<SeriesView> all = new ArrayList<>();
        for (var measure : figures.measures().listAll()) {
            Definition d = measure.definition();
            if (d.shape() == Shape.STATE && (d.argument().isEmpty() || d.takes("basis"))) {
                trajectory(d).ifPresent(all::add);
            }
        }
        return all;
    }

    private Optional<SeriesView> trajectory(Definition d) {
        Optional<YearRange> span =
                SourceChoice.findSpan(d, Question.of(new Subjects.AllStates(), YearRange.of(1)), figures.store());
        if (span.isEmpty()) {
            return Optional.empty();
        }
        List<Figure> series = figures.list(d.id(), Question.of(Subjects.state(state.cow()), span.get()));
        if (series.stream().filter(f -> f.value() != null).count() < 2) {
            return Optional.empty();
        }
        String name = state.name(request.texts().locale());
        return Optional.of(new SeriesView(
                "s-" + d.id().replace('.', '-'),
                request.title(d),
                request.title(d) + ": " + name,
                SeriesView.source(series, request),
                d.unit(),
                request.unit(d.unit()),
                SeriesView.axisWords(request),
                false,
                List.of(SeriesView.line(name, series, numbers, request)),
                "",
                request.to("/measure/" + d.id() + ".csv?states=" + state.code()),
                SeriesCitation.of(d, series, request),
                SeriesCitation.bibtex(d, series)));
    }

    private List<StateView.Leader> leaders() {
        return Leaders.of(request.workbench().store()).stream()
                .flatMap(l -> l.list(state.cow()).stream())
                .filter(spell -> spell.last().getYear() >= LEADERS_SINCE)
                .sorted(java.util.Comparator.comparing(OfficeSpell::first).reversed())
                .map(spell -> new StateView.Leader(spell.name(), text(spell.first()), text(spell.last()), spell.open()))
                .toList();
    }

    private String text(LocalDate day) {
        return java.time.format.DateTimeFormatter.ofPattern(
                        "d MMM uuuu", request.texts().locale())
                .format(day);
    }
}
